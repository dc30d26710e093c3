package nl.wegwijzer.handoff.dialogue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.languagemodel.LanguageModel;
import nl.wegwijzer.platform.Texts;

/**
 * Lets a model say in a sentence or two what a talk of several messages is about. Every word must be the employer's own, or one of
 * the small words under {@code words-between}; else, and without a model, the question stays as it was typed. The employer reads it
 * and may change it before anything is sent.
 */
public final class QuestionWording {

    private static final String TASK = "summary";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int LENGTH_MAX = 300;
    private static final int MESSAGES_MIN = 2;
    private static final int MESSAGES_MAX = 8;

    /** What differs after these letters is the same word in another form. */
    private static final int STEM = 5;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_SENTENCE = Pattern.compile("[\\[\\]<>{}@*#/\\n]");

    private final LanguageModel model;
    private final Set<String> between;

    public QuestionWording(LanguageModel model, Texts texts) {
        this.model = model;
        this.between = new Words(texts).phrases("between").collect(Collectors.toSet());
    }

    /**
     * The question of a talk in the words of a model.
     *
     * @param said what the employer typed, masked, in order
     * @return empty when it is one message, when there is no model or it does not answer in five seconds, and when it says a word that
     *     the employer did not
     */
    public Optional<String> word(List<String> said) {
        if (said.size() < MESSAGES_MIN || !model.available()) {
            return Optional.empty();
        }
        List<String> last = said.subList(Math.max(0, said.size() - MESSAGES_MAX), said.size());
        return model.ask(TASK, Map.of("said", String.join("\n", last)), LIMIT)
                        instanceof LanguageModel.Outcome.Said(String text)
                ? Optional.of(text.strip()).filter(worded -> isOf(worded, last))
                : Optional.empty();
    }

    private boolean isOf(String worded, List<String> said) {
        Set<String> own = said.stream().flatMap(QuestionWording::stems).collect(Collectors.toSet());
        return !worded.isEmpty()
                && worded.length() <= LENGTH_MAX
                && !NO_SENTENCE.matcher(worded).find()
                && words(worded).allMatch(word -> between.contains(word) || own.contains(stem(word)));
    }

    private static Stream<String> stems(String text) {
        return words(text).map(QuestionWording::stem);
    }

    private static Stream<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty());
    }

    private static String stem(String word) {
        boolean number = Character.isDigit(word.charAt(0));
        return number || word.length() <= STEM ? word : word.substring(0, STEM);
    }
}
