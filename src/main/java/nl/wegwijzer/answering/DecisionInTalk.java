package nl.wegwijzer.answering;

import java.util.Optional;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.dialogue.Understanding;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * A {@link Decision} in the light of what was said before: it is asked back once, no page chats when a question goes on, a section is
 * told once, and who was hired while an older rule held reads about that one. Thread-safe.
 */
record DecisionInTalk(Decision decision, Understanding understanding, OlderRules older, Sums sums, Pointed pointed) {

    /** Decides about a message as it was heard. */
    Answer decide(Heard heard, String message, DialogueState state) {
        Optional<Answer.Found> known = sums.anew(message, heard, state).or(() -> simpler(message, heard, state));
        Answer answer =
                known.isPresent() ? known.get() : notTwice(inPlace(heard, message, state), message, heard, state);
        Optional<Answer.Talk> guard = guard(answer, message, heard, state);
        return guard.isPresent() ? guard.get() : ofItsDay(answer, state);
    }

    /** What the page comes to, for who says that he does not understand it: the page that he names, or else that of the talk. */
    private Optional<Answer.Found> simpler(String message, Heard heard, DialogueState state) {
        boolean english = heard.ranking().signals().english();
        return understanding
                .notUnderstood(message, heard, state)
                .flatMap(page -> Curated.whatItIs(page)
                        .map(section -> Decision.chosen(page, section, english).briefly()));
    }

    /**
     * A warning holds until something else is clearly asked: "hij is nu in de kantine" after a word about suicide is no quarrel at work,
     * and "hij staat buiten" no other danger.
     * A refusal holds for who only argues: "ja maar dat past niet in het team".
     */
    private Optional<Answer.Talk> guard(Answer answer, String message, Heard heard, DialogueState state) {
        return Optional.ofNullable(state.guarding())
                .flatMap(understanding::page)
                .flatMap(page ->
                        page.talk().map(talk -> new Answer.Talk(page, talk, Optional.empty(), answer.english())))
                .filter(guard -> guard.warns() ? !isElse(answer, heard) : argues(answer, message));
    }

    private boolean isElse(Answer answer, Heard heard) {
        return switch (answer) {
            case Answer.Found found -> found.sure() && found.clear();
            case Answer.Talk talk ->
                talk.runs() || talk.isWished() || (talk.warns() && decision.isSure(heard, talk.page()));
            case Answer.Unclear _, Answer.NothingFound _ -> false;
        };
    }

    private boolean argues(Answer answer, String message) {
        boolean spoken = answer instanceof Answer.Talk talk && !talk.asks();
        return !spoken && understanding.utterances().argues(message);
    }

    /**
     * The decision, in which nobody is asked back twice in a row: what is nearest is told, with what else it may be. And no page chats when
     * a question goes on about the talk.
     */
    private Answer inPlace(Heard heard, String message, DialogueState state) {
        Answer answer = decision.decide(heard, understanding.begin());
        if (answer instanceof Answer.Unclear
                && !state.choices().isEmpty()
                && understanding.utterances().hasQuestion(message)) {
            return decision.nearest(heard).orElse(answer);
        }
        if (!(answer instanceof Answer.Talk talk)) {
            return answer;
        }
        boolean again = talk.asks() && state.told().contains(talk.page().id().value());
        boolean besides = talk.chats()
                && state.page() != null
                && understanding.utterances().isAboutTalk(message, heard);
        return again || besides ? inPlace(heard.without(talk.page()), message, state) : answer;
    }

    /**
     * Who was told a section reads what else there is, unless other figures make it another amount: first what fits nearly as well, then
     * the point that his few words are about or what it leads to, then anything that his words touch. Who asks anew reads only the first.
     */
    private Answer notTwice(Answer answer, String message, Heard heard, DialogueState state) {
        if (!(answer instanceof Answer.Found fresh)) {
            return answer;
        }
        Answer.Found found = fresh.besides(state.told());
        if (!state.told().contains(found.section().reference())) {
            return found;
        }
        if (sums.comesOutOtherwise(found.section(), message, state)) {
            return found.toldBefore();
        }
        boolean goesOn = heard.continues() && found.section().reference().equals(state.section());
        Ranking ranking = heard.ranking();
        Optional<Section> other = untold(ranking, found, state, Curated.NEARLY_AS_WELL);
        if (other.isEmpty() && goesOn && understanding.utterances().isShort(message)) {
            Optional<String> point =
                    pointed.point(found, understanding.utterances().saying(message));
            if (point.isPresent()) {
                return pointed.behind(point.get(), found, ranking, state).orElseGet(found::toldBefore);
            }
        }
        // Who asks the same for somebody else is not helped by what merely touches his words.
        if (other.isEmpty() && heard.continues() && !heard.same()) {
            other = untold(ranking, found, state, Curated.WEAK_LINK);
        }
        if (other.isPresent()) {
            return found.with(other.get());
        }
        return goesOn ? Curated.elsewhere(ranking, found, state.told()).orElseGet(found::toldBefore) : found;
    }

    private static Optional<Section> untold(Ranking ranking, Answer.Found found, DialogueState state, double part) {
        return Curated.untold(ranking, found.section(), state.told(), part);
    }

    /** Who was hired while an abolished rule still held gets what it says about that. */
    private Answer ofItsDay(Answer answer, DialogueState state) {
        return answer instanceof Answer.Found found
                ? older.rule(found.page(), state.facts())
                        .filter(section -> section.page().equals(found.page().id()))
                        .<Answer>map(found::with)
                        .orElse(answer)
                : answer;
    }
}
