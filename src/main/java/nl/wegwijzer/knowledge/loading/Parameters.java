package nl.wegwijzer.knowledge.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder;

/** All parameters of {@code bedragen/}, by the name that pages use. */
public record Parameters(Map<String, Parameter> byName, List<Fault> faults) {

    public Parameters {
        byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        faults = List.copyOf(faults);
    }

    static Parameters read(List<ContentFolder.ContentFile> files) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (ContentFolder.ContentFile file : files) {
            CuratedFile read = CuratedFile.read(file, "parameters");
            faults.addAll(read.faults());
            if (read.faults().isEmpty()) {
                add(read.required(), byName, faults);
            }
        }
        return new Parameters(byName, faults);
    }

    private static void add(Item root, Map<String, Parameter> byName, List<Fault> faults) {
        String id = root.get("id").text();
        String expected = root.path().substring("bedragen/".length()).replace(".yaml", "");
        if (!id.equals(expected)) {
            faults.add(root.get("id").fault("WW001.id", id, expected));
            return;
        }
        root.get("parameters").fields().forEach((name, item) -> {
            Parameter parameter = Parameter.of(id + "." + name, item);
            byName.put(parameter.name(), parameter);
        });
    }

    public Optional<Parameter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
