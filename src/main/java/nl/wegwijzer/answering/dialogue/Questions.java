package nl.wegwijzer.answering.dialogue;

import java.util.List;
import java.util.regex.Pattern;

/** The questions of a message that asks more than one thing, or tells a story around one. */
public final class Questions {

    /** At most this many are answered one by one. */
    public static final int MOST = 3;

    private static final int WORDS_MIN = 3;
    private static final int STORY_WORDS = 25;
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[?!])\\s+|(?<=[.;])\\s+|\\n+|(?i)\\s+en\\s+(?=(?:hoe|hoeveel|hoelang|wat|wie|waar|wanneer|welke|mag|moet|kan|krijg)\\b)");

    private final Cues cues;

    public Questions(Cues cues) {
        this.cues = cues;
    }

    /** The parts that ask something, in order, at most {@value #MOST}; one part or none when the message asks one thing. */
    public List<String> in(String message) {
        return parts(message).stream().limit(MOST).toList();
    }

    /** The questions of a long message without the story around them; empty when it is no story. */
    public String ofStory(String message) {
        if (Plain.words(message).size() < STORY_WORDS) {
            return "";
        }
        return String.join(" ", parts(message));
    }

    private List<String> parts(String message) {
        return SENTENCE.splitAsStream(message.strip())
                .map(String::strip)
                .filter(part -> cues.asks(part) && Plain.words(part).size() >= WORDS_MIN)
                .toList();
    }
}
