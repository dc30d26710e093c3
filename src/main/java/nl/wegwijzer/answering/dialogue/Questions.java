package nl.wegwijzer.answering.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions of a message that asks more than one thing, or tells a story around one. Pure. */
public final class Questions {

    /** At most this many are answered one by one. */
    public static final int MOST = 3;

    private static final int WORDS_MIN = 3;
    private static final int STORY_WORDS = 25;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[?!])\\s+|(?<=[.;])\\s+|\\n+");

    private final Cues cues;

    public Questions(Cues cues) {
        this.cues = cues;
    }

    /**
     * The parts that ask something, in order, at most {@value #MOST}; one part or none when the message asks one thing. What is told
     * before a question goes with it, as long as it is no story: "PSO, wat kost dat en heb ik er iets aan".
     */
    public List<String> in(String message) {
        List<String> questions = new ArrayList<>();
        String told = "";
        for (String part : clauses(message).toList()) {
            if (asks(part)) {
                questions.add(Plain.words(told).size() < STORY_WORDS ? told + part : part);
                told = "";
            } else {
                told += part + " ";
            }
        }
        return questions.stream().limit(MOST).toList();
    }

    /** The parts that ask something, without what is told around them. */
    public List<String> alone(String message) {
        return clauses(message).filter(this::asks).limit(MOST).toList();
    }

    /** The questions of a long message without the story around them; empty when it is no story. */
    public String ofStory(String message) {
        if (Plain.words(message).size() < STORY_WORDS) {
            return "";
        }
        return String.join(
                " ",
                SENTENCE.splitAsStream(message.strip())
                        .map(String::strip)
                        .filter(this::asks)
                        .toList());
    }

    private Stream<String> clauses(String message) {
        return SENTENCE.splitAsStream(message.strip())
                .flatMap(cues::clauses)
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    private boolean asks(String part) {
        return cues.asks(part) && Plain.words(part).size() >= WORDS_MIN;
    }
}
