package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** Says that an answer is about now, to who asked about another year and reads nothing of that year in it. */
record OtherYear(Texts texts, Clock clock) {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,/-])20[12]\\d(?![\\d.,/-]?\\d)");

    /** The sentence for before the answers; absent when none, or more than one, other year was asked about. */
    Optional<Reply> notice(String question, List<Reply> answers, Language language) {
        List<Integer> years = YEAR.matcher(question)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .distinct()
                .toList();
        int now = Year.now(clock).getValue();
        if (years.size() != 1 || years.getFirst() == now || tell(years.getFirst(), answers)) {
            return Optional.empty();
        }
        String key = years.getFirst() < now ? "year-past" : "year-to-come";
        return Optional.of(Reply.of(
                Reply.Kind.NOTICE, texts.get(key, language, String.valueOf(years.getFirst()), String.valueOf(now))));
    }

    private static boolean tell(int year, List<Reply> answers) {
        Matcher named = Pattern.compile("\\b" + year + "\\b").matcher("");
        return answers.stream().anyMatch(reply -> named.reset(reply.text()).find());
    }
}
