package nl.wegwijzer.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Page.Talk.Action;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * From a ranking to what to do, in this order: a crisis, a person who is needed, what is unsafe, what is too vague, one page of
 * talk that is sure, a curated answer, pages of talk that are sure together, a question back, an honest no. Pure.
 */
class Decision {

    private static final double NEVER = 2;
    private static final double PROTECTS_FROM = 0.9;
    private static final int NEAR_MAX = 2;
    private static final int CHOICES_MIN = 2;
    private static final int CHOICES_MAX = 4;
    private static final Set<Facet> LEADS_TO_APPLYING =
            Set.of(Facet.WAT, Facet.BEDRAG, Facet.WIE, Facet.MAG, Facet.WERKGEVER, Facet.NU);

    private final AnsweringProperties properties;

    Decision(AnsweringProperties properties) {
        this.properties = properties;
    }

    /**
     * Decides.
     *
     * @param begin what to offer when even the near passages are about something else
     */
    Answer decide(Heard heard, List<Section> begin) {
        Ranking ranking = heard.ranking();
        boolean saysLittle = heard.sense() != Heard.Sense.CLEAR;
        Optional<Passage> best = ranking.passages().stream().findFirst();
        boolean english = ranking.signals().english();
        if (best.isEmpty()) {
            return saysLittle ? unclear(Stream.empty(), begin, english) : new Answer.NothingFound(english);
        }
        Optional<Answer> talk = best.filter(Decision::talks)
                .filter(passage -> passage.probability() >= properties.talkFrom())
                .map(passage -> talk(passage, english));
        return together(ranking, properties.unsafeFrom(), Action.CRISIS)
                .or(() -> protectedBy(heard, best.get()).flatMap(_ -> talk))
                .or(() -> unsafe(heard))
                .or(() -> vague(heard, best.get(), begin))
                .or(() -> talk)
                .or(() -> curated(ranking))
                .or(() -> together(ranking, properties.personFrom(), Action.MENS))
                .or(() -> together(ranking, properties.outsideFrom(), Action.BUITEN))
                .orElseGet(() -> unsure(ranking, saysLittle, begin));
    }

    /** The answer that a chosen section gives. */
    static Answer.Found chosen(Page page, Section section, boolean english) {
        return new Answer.Found(page, section, whatToDoFirst(page, section), List.of(), true, english);
    }

    /** Pages with the same reaction decide together: a fraud that is half false papers and half evasion is no less a fraud. */
    private static Optional<Answer> together(Ranking ranking, double from, Action action) {
        Predicate<Passage> reacts = passage -> reacts(passage, action);
        double share = ranking.passages().stream()
                .filter(reacts)
                .mapToDouble(Passage::score)
                .sum();
        return share < from
                ? Optional.empty()
                : ranking.passages().stream()
                        .filter(reacts)
                        .findFirst()
                        .map(passage -> talk(passage, ranking.signals().english()));
    }

    /** Reactions that few words are enough for: "ik kan niet meer" is not vague. They must then be all the surer. */
    private Optional<Passage> protectedBy(Heard heard, Passage best) {
        return Optional.of(best)
                .filter(Decision::protects)
                .filter(passage -> heard.sense() == Heard.Sense.CLEAR
                        || passage.probability() >= Math.min(PROTECTS_FROM, sureEnough(heard.tells())));
    }

    /** An unsafe request is never answered, so one page that likely refuses it is enough, wherever it stands. */
    private Optional<Answer> unsafe(Heard heard) {
        Ranking ranking = heard.ranking();
        if (heard.sense() != Heard.Sense.CLEAR) {
            return Optional.empty();
        }
        return together(ranking, properties.unsafeFrom(), Action.WEIGER)
                .or(() -> ranking.passages().stream()
                        .filter(passage -> reacts(passage, Action.WEIGER))
                        .filter(passage -> passage.probability() >= properties.unsafeLikely())
                        .findFirst()
                        .map(passage -> talk(passage, ranking.signals().english())));
    }

    private Optional<Answer> vague(Heard heard, Passage best, List<Section> begin) {
        boolean vague = switch (heard.sense()) {
            case CLEAR -> false;
            case VAGUE -> best.probability() < sureEnough(heard.tells());
            case DENIED -> true;
        };
        return vague ? Optional.of(unsure(heard.ranking(), true, begin)) : Optional.empty();
    }

    /** The less the words tell, the surer the ranking must be to be believed. */
    private double sureEnough(double tells) {
        return tells <= 0 ? NEVER : 1 + tells * (properties.answerFrom() - 1);
    }

    private Optional<Answer> curated(Ranking ranking) {
        return ranking.passages().stream()
                .filter(passage -> !talks(passage))
                .findFirst()
                .filter(passage -> probability(ranking, passage) >= properties.answerFrom())
                .map(passage -> new Answer.Found(
                        passage.page(),
                        passage.section(),
                        whatToDoFirst(passage.page(), passage.section()),
                        near(ranking, passage),
                        probability(ranking, passage) >= properties.sureFrom(),
                        ranking.signals().english()));
    }

    /** An abolished rule and what came in its place tell the same story: a question about either is answered by both. */
    private static double probability(Ranking ranking, Passage best) {
        return onePerPage(ranking.passages().stream())
                .filter(passage ->
                        passage.page().id().equals(best.page().id()) || succeeds(passage.page(), best.page()))
                .mapToDouble(Passage::probability)
                .sum();
    }

    private static boolean succeeds(Page one, Page other) {
        return (one.successors().contains(other.id()) || other.successors().contains(one.id()))
                && one.topics().stream()
                        .findFirst()
                        .equals(other.topics().stream().findFirst());
    }

    private Answer unsure(Ranking ranking, boolean saysLittle, List<Section> begin) {
        boolean english = ranking.signals().english();
        double inside = ranking.passages().stream()
                .filter(passage -> !talks(passage))
                .mapToDouble(Passage::score)
                .sum();
        if (inside >= properties.insideFrom()) {
            return unclear(ranking.passages().stream(), begin, english);
        }
        boolean allWordsKnown = ranking.signals().knownWords() >= properties.knownFrom();
        return saysLittle || allWordsKnown ? unclear(Stream.empty(), begin, english) : new Answer.NothingFound(english);
    }

    private Answer unclear(Stream<Passage> near, List<Section> begin, boolean english) {
        List<Section> nearest = onePerPage(near.filter(passage -> !talks(passage)))
                .filter(passage -> passage.probability() >= properties.nearFrom())
                .limit(CHOICES_MAX)
                .map(Passage::section)
                .toList();
        List<Section> choices = nearest.size() >= CHOICES_MIN
                ? nearest
                : Stream.concat(nearest.stream(), begin.stream())
                        .distinct()
                        .limit(CHOICES_MAX)
                        .toList();
        return choices.size() < CHOICES_MIN ? new Answer.NothingFound(english) : new Answer.Unclear(choices, english);
    }

    private static Answer talk(Passage passage, boolean english) {
        return new Answer.Talk(passage.page(), passage.page().talk().orElseThrow(), english);
    }

    private static boolean reacts(Passage passage, Action action) {
        return passage.page().talk().filter(talk -> talk.action() == action).isPresent();
    }

    private static boolean talks(Passage passage) {
        return passage.page().kind() == Kind.GESPREK;
    }

    private static boolean protects(Passage passage) {
        return passage.page()
                .talk()
                .map(talk -> switch (talk.action()) {
                    case CRISIS, WEIGER, MENS -> true;
                    case ZEG, BUITEN, OPDRACHT, VRAAG -> false;
                })
                .orElse(false);
    }

    private List<Section> near(Ranking ranking, Passage best) {
        return onePerPage(ranking.passages().stream())
                .filter(passage -> !talks(passage))
                .filter(passage -> !passage.page().id().equals(best.page().id()))
                .filter(passage -> best.score() - passage.score() <= properties.nearMargin())
                .limit(NEAR_MAX)
                .map(Passage::section)
                .toList();
    }

    private static Stream<Passage> onePerPage(Stream<Passage> passages) {
        Set<String> pages = new HashSet<>();
        return passages.filter(passage -> pages.add(passage.page().id().value()));
    }

    private static Optional<Section> whatToDoFirst(Page page, Section section) {
        if (section.facet().filter(LEADS_TO_APPLYING::contains).isEmpty()) {
            return Optional.empty();
        }
        return page.sections().stream()
                .filter(other -> other.facet().filter(Facet.AANVRAGEN::equals).isPresent())
                .filter(other -> !other.id().equals(section.id()))
                .findFirst();
    }
}
