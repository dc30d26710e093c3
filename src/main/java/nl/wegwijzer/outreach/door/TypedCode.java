package nl.wegwijzer.outreach.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.outreach.CampaignCode;

/**
 * What somebody typed instead of scanning: the code as it is printed, alone or after the word "code". A sign or two that no code has
 * is a code that was read wrongly; more than that is a word.
 */
final class TypedCode {

    private static final Pattern TYPED = Pattern.compile(
            "(?i)(?<word>(?:mijn |my )?code(?:\\s+is)?(?:\\s*:\\s*|\\s+))?(?<code>[a-z0-9]{4}(?<gap>[- ]?)[a-z0-9]{4})[.!]?");
    private static final int MISREAD_MAX = 2;

    private TypedCode() {}

    /** What is typed as a code, without the words around it; empty when it is something else. */
    static Optional<String> in(String text) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches() || typed.group("code").chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String code = typed.group("code");
        boolean printed = typed.group("word") != null || typed.group("gap").equals("-");
        return CampaignCode.parse(code).isPresent() || (printed && CampaignCode.misread(code) <= MISREAD_MAX)
                ? Optional.of(code)
                : Optional.empty();
    }
}
