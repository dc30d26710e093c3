package nl.wegwijzer.handoff.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** What kind of company it is and how large, read from what the employer typed; which words tell it stands in the texts. */
record Company(Texts texts) {

    private static final String WORDS = "words-sector-";
    private static final int LARGEST = 100_000;

    /** Sector and size as far as they were told, in words; empty when neither was. */
    Optional<String> in(List<String> typed, Language language) {
        List<String> parts = new ArrayList<>();
        typed.stream().flatMap(words -> kind(words).stream()).findFirst().ifPresent(parts::add);
        typed.stream()
                .flatMap(words -> size(words).stream())
                .findFirst()
                .ifPresent(people -> parts.add(texts.get("company-size", language, people)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** The word with which the employer names it: a baker is no "shop". */
    private Optional<String> kind(String typed) {
        return texts.keys().stream()
                .filter(key -> key.startsWith(WORDS))
                .sorted()
                .flatMap(key -> matches(key, typed).stream())
                .findFirst();
    }

    private Optional<Integer> size(String typed) {
        Matcher found = Pattern.compile("\\b(\\d{1,6})\\s+(?:" + either("words-people") + ")\\b")
                .matcher(typed.toLowerCase(Locale.ROOT));
        return found.find()
                ? Optional.of(Integer.parseInt(found.group(1))).filter(people -> people > 0 && people <= LARGEST)
                : Optional.empty();
    }

    private Optional<String> matches(String key, String typed) {
        Matcher found = Pattern.compile("\\b(?:" + either(key) + ")\\b").matcher(typed.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private String either(String key) {
        return texts.get(key, Language.NL) + "|" + texts.get(key, Language.EN);
    }
}
