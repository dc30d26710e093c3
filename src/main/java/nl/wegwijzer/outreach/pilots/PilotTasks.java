package nl.wegwijzer.outreach.pilots;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
     * @param before before which stage it must be arranged
     * @param page  where to read about it; empty for nowhere
     */
    public record Task(String id, String words, String owner, Stage before, String page) {}

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
                        stage(item.get("voor").text()),
                        item.findText("lees")
                                .map(reference -> reference.split("#", 2)[0])
                                .orElse("")))
                .toList());
    }

    /** The stage as the editors write it; the schema knows no other words. */
    private static Stage stage(String word) {
        return switch (word) {
            case "afgesproken" -> Stage.AGREED;
            case "begonnen" -> Stage.STARTED;
            default -> Stage.EVALUATED;
        };
    }

    /** The tasks by the stage before which they must be arranged, in order. */
    public Map<Stage, List<Task>> byStage() {
        Map<Stage, List<Task>> grouped = new EnumMap<>(Stage.class);
        all.forEach(task ->
                grouped.computeIfAbsent(task.before(), _ -> new ArrayList<>()).add(task));
        return grouped;
    }

    /** What should have been arranged at the stage of a pilot and is still open. */
    public List<Task> open(Pilot pilot) {
        return all.stream()
                .filter(task -> pilot.stage() != Stage.STOPPED
                        && task.before().compareTo(pilot.stage()) <= 0
                        && !pilot.arranged(task.id()))
                .toList();
    }
}
