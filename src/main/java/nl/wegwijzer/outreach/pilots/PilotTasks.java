package nl.wegwijzer.outreach.pilots;

import java.util.List;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.FaultyContent;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder;

/** What must be arranged for a pilot, from {@code ambassadeur/pilot-taken.yaml}. */
public record PilotTasks(List<Task> all) {

    private static final String FILE = "ambassadeur/pilot-taken.yaml";

    /**
     * A task.
     *
     * @param owner who usually does it
     * @param stage before which stage, as the editors write it
     * @param page  where to read about it; empty for nowhere
     */
    public record Task(String id, String words, String owner, String stage, String page) {}

    public PilotTasks {
        all = List.copyOf(all);
    }

    public static PilotTasks load(ContentFolder folder) {
        Item root = folder.files(FILE).stream()
                .findFirst()
                .map(file -> CuratedFile.read(file, "pilot-tasks").required())
                .orElseThrow(() -> new FaultyContent(List.of(Fault.of(FILE, 1, "WW001.empty"))));
        return new PilotTasks(root.get("taken").items().stream()
                .map(item -> new Task(
                        item.get("id").text(),
                        item.get("taak").text(),
                        item.get("wie").text(),
                        item.get("voor").text(),
                        item.findText("lees")
                                .map(reference -> reference.split("#", 2)[0])
                                .orElse("")))
                .toList());
    }
}
