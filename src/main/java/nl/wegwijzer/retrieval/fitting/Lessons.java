package nl.wegwijzer.retrieval.fitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * Questions of the pages that are left out of the index, so that they can be asked.
 *
 * @param rest    the knowledge without them
 * @param lessons the questions
 */
public record Lessons(Corpus rest, List<Lesson> lessons) {

    private static final long SEED = 20260102;

    public Lessons {
        lessons = List.copyOf(lessons);
    }

    /** Leaves out one in so many questions. */
    public static Lessons leavingOut(Corpus corpus, int oneIn) {
        SplittableRandom random = new SplittableRandom(SEED);
        Set<Analysis> left = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            Corpus.Entry entry = corpus.entries().get(i);
            for (Analysis question : entry.questions()) {
                if (random.nextInt(oneIn) == 0 && left.add(question)) {
                    lessons.add(new Lesson(entry.shown() ? "page" : "talk", question, asGood(corpus, i), 1));
                }
            }
        }
        return new Lessons(corpus.keeping(question -> !left.contains(question)), lessons);
    }

    /** A section about the subject stands for itself; of the others all that make the assistant do the same for the same reason. */
    private static Set<Integer> asGood(Corpus corpus, int section) {
        Set<Integer> places = new HashSet<>();
        Corpus.Entry own = corpus.entries().get(section);
        for (int i = 0; i < corpus.size(); i++) {
            Corpus.Entry other = corpus.entries().get(i);
            if (i == section || (!own.shown() && does(other).equals(does(own)))) {
                places.add(i);
            }
        }
        return places;
    }

    private static String does(Corpus.Entry entry) {
        return entry.page()
                .talk()
                .map(talk -> talk.action() + talk.reason().orElse(""))
                .orElse("");
    }
}
