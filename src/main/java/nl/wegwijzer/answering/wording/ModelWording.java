package nl.wegwijzer.answering.wording;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijzer.answering.compose.Composer;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.languagemodel.LanguageModel;

/**
 * Lets a model word an answer so that it fits the question. The model sees the question and the cited passages and nothing
 * else; {@link WordingGuard} checks what it says, and any doubt means that the curated answer is sent.
 */
public final class ModelWording {

    private static final String TASK = "answer";
    private static final int NAME_MIN = 3;

    private final LanguageModel model;
    private final Duration limit;
    private final MeterRegistry meters;
    private final WordingGuard guard;

    /**
     * @param limit how long the model may take
     */
    public ModelWording(LanguageModel model, Duration limit, MeterRegistry meters, KnowledgeBase knowledge) {
        this.guard = new WordingGuard(GuardRules.packaged(), () -> names(knowledge.current()));
        this.model = model;
        this.limit = limit;
        this.meters = meters;
    }

    /** Whether a model is there, and the answer is one that it may word. */
    public boolean mayWord(Reply curated) {
        return model.available() && Boolean.TRUE.equals(curated.complete());
    }

    /**
     * The answer in the words of the model.
     *
     * @param question what was asked, masked
     * @param curated  the answer that is sent otherwise
     * @return empty when no model is configured, it did not answer in time, or it said what it may not say; and when the curated
     *     answer says that something is missing, which must be said in its own words
     */
    public Optional<Reply> word(String question, Reply curated) {
        if (!mayWord(curated)) {
            return Optional.empty();
        }
        String year =
                curated.asOf() == null ? "" : Integer.toString(curated.asOf().getYear());
        Map<String, String> values = Map.of("question", question, "year", year, "passages", passages(curated));
        return switch (model.ask(TASK, values, limit)) {
            case LanguageModel.Outcome.Said(String text) -> checked(text.strip(), curated);
            case LanguageModel.Outcome.Off() -> Optional.empty();
            case LanguageModel.Outcome.Refused(String _) -> counted("refused");
            case LanguageModel.Outcome.Unreachable(String _) -> counted("unreachable");
        };
    }

    private Optional<Reply> checked(String text, Reply curated) {
        Optional<String> fault = guard.fault(text, curated, Composer.ANSWER_MAX);
        if (fault.isPresent()) {
            return counted(fault.get());
        }
        counted("used");
        return Optional.of(new Reply(
                curated.kind(),
                text,
                curated.sources(),
                curated.buttons(),
                curated.complete(),
                curated.asOf(),
                Reply.Mode.MODEL));
    }

    private Optional<Reply> counted(String outcome) {
        meters.counter("wegwijzer.model.wording", "outcome", outcome).increment();
        return Optional.empty();
    }

    private static Set<String> names(Knowledge knowledge) {
        return Stream.concat(
                        knowledge.pages().stream()
                                .filter(page -> page.kind() == Kind.REGELING || page.kind() == Kind.VERVALLEN)
                                .map(Page::title),
                        knowledge.terms().stream()
                                .flatMap(term -> Stream.concat(Stream.of(term.term()), term.abbreviations().stream())))
                .filter(name -> name.length() >= NAME_MIN)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String passages(Reply curated) {
        return IntStream.range(0, curated.sources().size())
                .mapToObj(i -> "[" + (i + 1) + "] " + curated.sources().get(i).title() + "\n"
                        + curated.sources().get(i).passage())
                .collect(Collectors.joining("\n\n"));
    }
}
