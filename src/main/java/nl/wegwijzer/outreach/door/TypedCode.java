package nl.wegwijzer.outreach.door;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.outreach.CampaignCode;

/**
 * What somebody typed instead of scanning: the code as it is printed, alone, after the word "code" or among a few words. A sign or two
 * that no code has is a code that was read wrongly; more than that is a word.
 */
final class TypedCode {

    private static final Pattern TYPED = Pattern.compile(
            "(?i)(?<word>(?:mijn |my )?code(?:\\s+is)?(?:\\s*:\\s*|\\s+))?(?<code>[a-z0-9]{4}(?<gap>[- ]?)[a-z0-9]{4})[.!]?");
    /** As it is printed, somewhere in a few words: "ik heb code CDFG-HJKM van de banenmarkt". */
    private static final Pattern PRINTED = Pattern.compile("(?<![\\w-])[A-Za-z0-9]{4}-[A-Za-z0-9]{4}(?![\\w-])");

    private static final int WORDS_MAX = 10;
    private static final int MISREAD_MAX = 2;

    private TypedCode() {}

    /** What is typed as a code, without the words around it; empty when it is something else. */
    static Optional<String> in(String text) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches()) {
            return among(text);
        }
        if (typed.group("code").chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String code = typed.group("code");
        boolean printed = typed.group("word") != null || typed.group("gap").equals("-");
        return CampaignCode.parse(code).isPresent() || (printed && CampaignCode.misread(code) <= MISREAD_MAX)
                ? Optional.of(code)
                : Optional.empty();
    }

    private static Optional<String> among(String text) {
        return text.strip().split("\\s+").length > WORDS_MAX
                ? Optional.empty()
                : PRINTED.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(code -> CampaignCode.parse(code).isPresent())
                        .filter(code -> code.chars().anyMatch(Character::isLetter))
                        .findFirst();
    }
}
