package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * Question against question: how like the most similar question of each section is to the one asked, by meaning and by letters.
 * A likeness lies between 0 and 1; 1 is the same question.
 */
final class QuestionRanker implements Ranker {

    private static final List<Family> MEANING = List.of(Family.PART, Family.TERM, Family.GROUP);
    private static final List<Family> LETTERS = List.of(Family.GRAM);

    private final Corpus corpus;
    private final Likeness meaning;
    private final Likeness letters;
    private final int[] sectionOf;

    QuestionRanker(Corpus corpus) {
        this.corpus = corpus.light();
        List<Analysis> questions = new ArrayList<>();
        List<Integer> sections = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            for (Analysis question : corpus.entries().get(i).questions()) {
                questions.add(question);
                sections.add(i);
            }
        }
        meaning = new Likeness(questions, MEANING);
        letters = new Likeness(questions, LETTERS);
        sectionOf = sections.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What was made before, for the same corpus. */
    QuestionRanker(Corpus corpus, DataInputStream in) throws IOException {
        this.corpus = corpus;
        meaning = Likeness.read(MEANING, in);
        letters = Likeness.read(LETTERS, in);
        sectionOf = Stored.rising(in);
    }

    void write(DataOutputStream out) throws IOException {
        meaning.write(out);
        letters.write(out);
        Stored.rising(sectionOf, out);
    }

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public List<String> figures() {
        return List.of("meaning", "meaning-second", "letters", "same", "vote");
    }

    @Override
    public float[][] rank(Analysis question) {
        float[] byMeaning = meaning.to(question);
        float[] byLetters = letters.to(question);
        float[] best = new float[corpus.size()];
        float[] second = new float[corpus.size()];
        float[] bestLetters = new float[corpus.size()];
        Neighbours neighbours = new Neighbours();
        for (int i = 0; i < sectionOf.length; i++) {
            float meant = byMeaning[i];
            float spelt = byLetters[i];
            if (meant == 0 && spelt == 0) {
                continue;
            }
            int section = sectionOf[i];
            if (meant > best[section]) {
                second[section] = best[section];
                best[section] = meant;
            } else if (meant > second[section]) {
                second[section] = meant;
            }
            bestLetters[section] = Math.max(bestLetters[section], spelt);
            neighbours.hear(i, (meant + spelt) / 2);
        }
        return new float[][] {
            best, second, bestLetters, nearlySame(best, bestLetters), neighbours.votes(corpus, sectionOf)
        };
    }

    /** Stands out only when a question is all but literally one of the page. */
    private static float[] nearlySame(float[] meaning, float[] letters) {
        float[] same = new float[meaning.length];
        for (int i = 0; i < same.length; i++) {
            float both = meaning[i] * letters[i];
            same[i] = both * both;
        }
        return same;
    }
}
