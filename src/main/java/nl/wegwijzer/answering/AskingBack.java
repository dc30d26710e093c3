package nl.wegwijzer.answering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;

/** A question back with two to four choices, or an honest no when nothing is near. Pure. */
final class AskingBack {

    private static final int CHOICES_MIN = 2;
    private static final int CHOICES_MAX = 4;

    private final AnsweringProperties properties;

    AskingBack(AnsweringProperties properties) {
        this.properties = properties;
    }

    /** A choice between what is near; empty when less than two pages are. */
    Optional<Answer> between(Ranking ranking) {
        List<Section> nearest = nearest(ranking);
        return nearest.size() < CHOICES_MIN
                ? Optional.empty()
                : Optional.of(new Answer.Unclear(nearest, ranking.signals().english()));
    }

    /**
     * What to do when no passage is sure enough.
     *
     * @param saysLittle whether the words say too little
     * @param begin      what to offer besides what is near
     */
    Answer unsure(Ranking ranking, boolean saysLittle, List<Section> begin) {
        boolean english = ranking.signals().english();
        double inside = ranking.passages().stream()
                .filter(Curated::shown)
                .mapToDouble(Passage::score)
                .sum();
        if (inside >= properties.insideFrom()) {
            return choice(nearest(ranking), begin, english);
        }
        boolean allWordsKnown = ranking.signals().knownWords() >= properties.knownFrom();
        return saysLittle || allWordsKnown ? withoutNear(begin, english) : new Answer.NothingFound(english);
    }

    /** A choice from what is always offered. */
    Answer withoutNear(List<Section> begin, boolean english) {
        return choice(List.of(), begin, english);
    }

    private List<Section> nearest(Ranking ranking) {
        return Curated.onePerPage(ranking.passages().stream().filter(Curated::shown))
                .filter(passage -> passage.probability() >= properties.nearFrom())
                .limit(CHOICES_MAX)
                .map(Passage::section)
                .toList();
    }

    private static Answer choice(List<Section> nearest, List<Section> begin, boolean english) {
        List<Section> choices = nearest.size() >= CHOICES_MIN
                ? nearest
                : Stream.concat(nearest.stream(), begin.stream())
                        .distinct()
                        .limit(CHOICES_MAX)
                        .toList();
        return choices.size() < CHOICES_MIN ? new Answer.NothingFound(english) : new Answer.Unclear(choices, english);
    }
}
