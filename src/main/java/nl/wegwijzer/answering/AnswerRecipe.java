package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.retrieval.Search;

/**
 * How a question becomes a decision:
 *
 * <ol>
 *   <li>the question is ranked as it stands
 *   <li>when it is short and says little by itself, the sections of the page of the talk are ranked instead
 *   <li>{@link Decision} answers, asks back, lets a page of kind {@code gesprek} speak, or says no
 *   <li>the outcome is counted by name
 * </ol>
 *
 * The text is masked before it gets here. Wording comes after, in {@link AnswerReplies}.
 */
class AnswerRecipe {

    private static final int PASSAGES = 10;
    private static final int PASSAGES_OF_TOPIC = 60;
    private static final int FOLLOW_UP_WORDS_MAX = 9;

    private final Search search;
    private final KnowledgeBase knowledge;
    private final Decision decision;
    private final AnsweringProperties properties;
    private final Outcomes outcomes;
    private final Clock clock;

    AnswerRecipe(
            Search search,
            KnowledgeBase knowledge,
            Decision decision,
            AnsweringProperties properties,
            Outcomes outcomes,
            Clock clock) {
        this.search = search;
        this.knowledge = knowledge;
        this.decision = decision;
        this.properties = properties;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    Answer answer(String question, AnswerMemory memory, TurnContext turn) {
        Optional<String> region = Optional.ofNullable(turn.profile().region());
        Answer answer = decision.decide(rank(question, memory, region));
        outcomes.count(answer.outcome());
        return answer;
    }

    /** Ranks a question; one that says too little by itself is read as being about the page of the talk. */
    Search.Ranking rank(String question, AnswerMemory memory, Optional<String> region) {
        Search.Ranking direct = search.search(query(question, region, PASSAGES));
        if (memory.page() == null || !saysLittle(question, direct)) {
            return direct;
        }
        return knowledge
                .current()
                .page(new PageId(memory.page()))
                .map(page ->
                        onPage(page, search.search(query(page.title() + " " + question, region, PASSAGES_OF_TOPIC))))
                .filter(ranking -> !ranking.passages().isEmpty())
                .orElse(direct);
    }

    /** The passages of one page only, as sure as the state of the talk makes them. */
    private Search.Ranking onPage(Page page, Search.Ranking ranking) {
        List<Search.Passage> passages = ranking.passages().stream()
                .filter(passage -> passage.page().id().equals(page.id()))
                .map(passage -> new Search.Passage(
                        passage.page(),
                        passage.section(),
                        passage.score(),
                        Math.max(passage.probability(), properties.answerFrom())))
                .toList();
        return new Search.Ranking(passages, ranking.signals());
    }

    private boolean saysLittle(String question, Search.Ranking direct) {
        boolean isShort = question.strip().split("\\s+").length <= FOLLOW_UP_WORDS_MAX;
        return isShort
                && direct.best()
                        .map(best -> best.probability() < sureFrom(best))
                        .orElse(true);
    }

    private double sureFrom(Search.Passage best) {
        return best.page().kind() == Kind.GESPREK ? properties.talkFrom() : properties.alonePassageFrom();
    }

    private Search.Query query(String text, Optional<String> region, int limit) {
        return new Search.Query(text, LocalDate.now(clock), region, limit);
    }
}
