package nl.wegwijzer.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/**
 * The fixed sentences of one module, from {@code teksten/<module>.yaml} in the content folder. Each key has a Dutch and an
 * English sentence; {@code {0}}, {@code {1}} .. are filled in order. A missing key or language stops the start, not a turn.
 */
public final class Texts {

    private final String module;
    private final Map<String, Map<Language, String>> sentences;

    private Texts(String module, Map<String, Map<Language, String>> sentences) {
        this.module = module;
        this.sentences = Map.copyOf(sentences);
    }

    /** Reads the file of a module. */
    public static Texts load(ContentFolder folder, String module) {
        List<ContentFolder.ContentFile> files = folder.files("teksten/" + module + ".yaml");
        if (files.isEmpty()) {
            throw new CannotStart(
                    "teksten/" + module + ".yaml is missing in the knowledge folder.",
                    "Copy it from the packaged knowledge.");
        }
        Map<String, Map<String, String>> raw = new Yaml().load(files.getFirst().text());
        Map<String, Map<Language, String>> sentences = new HashMap<>();
        raw.forEach((key, byLanguage) -> sentences.put(key, bothLanguages(module, key, byLanguage)));
        return new Texts(module, sentences);
    }

    private static Map<Language, String> bothLanguages(String module, String key, Map<String, String> raw) {
        String dutch = raw.get("nl");
        String english = raw.get("en");
        if (dutch == null || english == null || raw.size() != 2) {
            throw new CannotStart(
                    "teksten/" + module + ".yaml: " + key + " needs exactly nl and en.", "Add the missing sentence.");
        }
        return Map.of(Language.NL, dutch.strip(), Language.EN, english.strip());
    }

    /** The sentence in the asked language with its places filled. */
    public String get(String key, Language language, Object... arguments) {
        Map<Language, String> sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("teksten/" + module + ".yaml has no key " + key);
        }
        String text = sentence.getOrDefault(language, "");
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** All keys, so that a test can compare them with the keys that the code asks for. */
    public Set<String> keys() {
        return sentences.keySet();
    }
}
