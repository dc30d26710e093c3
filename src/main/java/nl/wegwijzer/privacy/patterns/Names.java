package nl.wegwijzer.privacy.patterns;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises names of people: a capitalised word after a word such as "meneer" or "kandidaat", or a common first name, with
 * what belongs to it ("Jan de V."). A name in lower case without such a word before it is missed; it is then only a word.
 */
public final class Names {

    private static final String SURNAME =
            "(?:\\s+(?:van|de|der|den|het|ter|ten|el|al|ben|bin|la|le|von|van de|van der|van den|in 't|van 't))*\\s+\\p{Lu}(?:\\p{L}[\\p{L}'-]*|\\.)?";
    private static final String INITIALS = "(?:\\p{Lu}\\.\\s?)+";
    private static final String MASK = "[naam]";

    private final Pattern afterCue;
    private final Pattern initialsAndSurname =
            Pattern.compile("\\b" + INITIALS + "(?:\\s*(?:van|de|der|den|ter|ten))*\\s*\\p{Lu}\\p{L}+");
    private final Pattern firstName;

    /**
     * @param cues       words after which a name follows
     * @param firstNames common first names, capitalised
     */
    public Names(List<String> cues, Set<String> firstNames) {
        String anyCue = cues.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String anyName = firstNames.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.afterCue = Pattern.compile("(?<![\\p{L}])((?i:" + anyCue + ")[,:]?\\s+)(?:" + INITIALS
                + "\\s?)?(?!(?:UWV|WSP|WIA|WAO|WW|CV|Wajong|Participatiewet)\\b)\\p{Lu}[\\p{L}'-]*(?:" + SURNAME
                + ")*");
        this.firstName = Pattern.compile("(?<![\\p{L}-])(?:" + anyName + ")(?![\\p{L}-])(?:" + SURNAME + ")*");
    }

    String mask(String text) {
        String masked = afterCue.matcher(text).replaceAll("$1" + "\\[naam\\]");
        masked = firstName.matcher(masked).replaceAll(MASK);
        return initialsAndSurname.matcher(masked).replaceAll(MASK);
    }
}
