package nl.wegwijzer.privacy.patterns;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises names of people: a capitalised word after a word such as "meneer" or "kandidaat", a common first name, initials with a
 * surname; each with what belongs to it ("Jan de V."). On a phone people type in lower case, so a first name that is no everyday
 * word is recognised in lower case too. What only looks like a name stays: "Albert Heijn", "Sint Maarten", "1 jan".
 */
public final class Names {

    private static final String PARTICLES =
            "(?:\\s+(?:van de|van der|van den|van 't|in 't|van|de|der|den|het|ter|ten|el|al|ben|bin|la|le|von|bint|abu|di|da))*";
    private static final String SURNAME = PARTICLES + "\\s+\\p{Lu}(?:\\p{L}[\\p{L}'-]*|\\.)?";
    private static final String INITIALS = "(?:(?!(?:B\\.V|N\\.V|C\\.V|V\\.O|U\\.W|W\\.A)\\.)\\p{Lu}\\.\\s?)+";
    private static final String MASK = "[naam]";

    private final Pattern leaveAlone;
    private final List<Pattern> namesAlone;
    private final Pattern afterCue;

    /**
     * Words about names, each as in a list that ships with the application.
     *
     * @param cues       words after which a name follows
     * @param firstNames common first names, capitalised
     * @param everyday   first names that are everyday words or the names of months too: only with a surname or after a cue
     * @param surnames   common surnames in lower case, for who types without capitals
     * @param noNames    what looks like a name and is a company, a place or a scheme
     */
    public record Lists(
            Collection<String> cues,
            Collection<String> firstNames,
            Collection<String> everyday,
            Collection<String> surnames,
            Collection<String> noNames) {}

    public Names(Lists lists) {
        String everyday = any(lists.everyday());
        List<String> plain = lists.firstNames().stream()
                .filter(name -> !lists.everyday().contains(name))
                .toList();
        String lowerNames =
                any(plain.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        String lowerSurname = PARTICLES + "\\s+(?:" + any(lists.surnames()) + ")(?![\\p{L}-])";
        String withParticle = "(?:\\s+(?:van de|van der|van den|van|de|der|den|ter|ten|el|al))+\\s+\\p{L}[\\p{L}'-]+";
        this.leaveAlone = Pattern.compile("(?<![\\p{L}])(?:" + any(lists.noNames()) + ")(?![\\p{L}])");
        this.afterCue = Pattern.compile("(?<![\\p{L}])((?i:" + any(lists.cues()) + ")[,:]?\\s+)(?:" + INITIALS
                + "\\s?)?(?!(?:UWV|WSP|WIA|WAO|WW|CV|Wajong|Participatiewet|Wmo|Ziektewet|Bijstand)\\b)\\p{Lu}[\\p{L}'-]*(?:"
                + SURNAME + ")*");
        this.namesAlone = List.of(
                Pattern.compile("(?<![\\p{L}-]|\\d )(?:" + any(plain) + ")(?![\\p{L}-]| ?\\d)(?:" + SURNAME + ")*"),
                Pattern.compile("(?<![\\p{L}-])(?:" + everyday + ")(?![\\p{L}-])(?:" + SURNAME + ")+"),
                Pattern.compile("(?<![\\p{L}@.-]|\\d )(?:" + lowerNames + ")(?![\\p{L}@-]| ?\\d)(?:" + lowerSurname
                        + "|" + withParticle + ")?"),
                Pattern.compile("(?<![\\p{L}.])" + INITIALS + PARTICLES + "\\s*\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?"));
    }

    private static String any(Collection<String> words) {
        return words.isEmpty() ? "(?!)" : words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    String mask(String text) {
        Matcher known = leaveAlone.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (known.find()) {
            masked.append(masked(text.substring(from, known.start()))).append(known.group());
            from = known.end();
        }
        return masked.append(masked(text.substring(from))).toString();
    }

    private String masked(String text) {
        String masked = afterCue.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        for (Pattern names : namesAlone) {
            masked = names.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        return masked;
    }
}
