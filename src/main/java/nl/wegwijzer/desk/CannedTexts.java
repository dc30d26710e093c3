package nl.wegwijzer.desk;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** Texts that advisers often send, from {@code teksten/desk.yaml}: a {@code canned-title-} and a {@code canned-text-} each. */
record CannedTexts(Texts texts) {

    private static final String TITLE = "canned-title-";
    private static final String TEXT = "canned-text-";

    /** A text with the name by which an adviser finds it. */
    public record Canned(String name, String title, String text) {}

    List<Canned> in(Language language) {
        return texts.keys().stream()
                .filter(key -> key.startsWith(TITLE))
                .map(key -> key.substring(TITLE.length()))
                .sorted()
                .map(name -> new Canned(name, texts.get(TITLE + name, Language.NL), texts.get(TEXT + name, language)))
                .toList();
    }

    Optional<String> text(String name, Language language) {
        return in(language).stream()
                .filter(canned -> canned.name().equals(name))
                .map(Canned::text)
                .findFirst();
    }
}
