package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.knowledge.Page;

/**
 * What a wording asks the assistant to do: tell about the subject, or react in one of the ways that the pages of kind {@code gesprek}
 * know (a person for this reason, a refusal ..). Learnt apart from the pages, with the rare reactions seen more often: there are a
 * hundred wordings of danger among twenty thousand questions, and a learner that only counts would never choose it.
 */
final class Reactions {

    private static final int ROUNDS = 4;
    private static final float PACE = 1.5f;
    /** How far the rare ones are brought up: 0 leaves them as they are, 1 makes all as common. */
    private static final double BALANCE = 0.75;

    private static final int MOST_OFTEN = 40;

    private final int[] ofPage;
    private final Softmax model;

    private Reactions(int[] ofPage, Softmax model) {
        this.ofPage = ofPage;
        this.model = model;
    }

    static Reactions train(Corpus corpus, List<Example> examples, int features) {
        int[] ofPage = ofPage(corpus);
        int classes = classes(ofPage);
        int[] counts = new int[classes];
        examples.forEach(example -> counts[ofPage[page(corpus, example)]]++);
        List<Example> balanced = new ArrayList<>();
        for (Example example : examples) {
            int often = often(counts[0], counts[ofPage[page(corpus, example)]]);
            for (int i = 0; i < often; i++) {
                balanced.add(example);
            }
        }
        int[] right = balanced.stream()
                .mapToInt(example -> ofPage[page(corpus, example)])
                .toArray();
        return new Reactions(ofPage, SoftmaxTraining.train(balanced, right, features, classes, ROUNDS, PACE));
    }

    private static int often(int most, int count) {
        return Math.clamp(Math.round(Math.pow((double) most / Math.max(1, count), BALANCE)), 1, MOST_OFTEN);
    }

    private static int page(Corpus corpus, Example example) {
        return corpus.pages().get(example.section());
    }

    /** Per page the number of its reaction; 0 for a page about the subject. */
    private static int[] ofPage(Corpus corpus) {
        List<String> names = new ArrayList<>(List.of(""));
        int[] numbers = new int[corpus.pageCount()];
        for (int i = 0; i < corpus.size(); i++) {
            String name =
                    corpus.entries().get(i).page().talk().map(Reactions::name).orElse("");
            if (!names.contains(name)) {
                names.add(name);
            }
            numbers[corpus.pages().get(i)] = names.indexOf(name);
        }
        return numbers;
    }

    private static int classes(int[] ofPage) {
        int most = 0;
        for (int number : ofPage) {
            most = Math.max(most, number);
        }
        return most + 1;
    }

    private static String name(Page.Talk talk) {
        return talk.action() == Page.Talk.Action.MENS
                ? talk.action() + talk.reason().orElse("")
                : talk.action().name();
    }

    /** Per page how likely its reaction is asked for. */
    float[] probabilities(Example example) {
        float[] reactions = model.probabilities(example);
        float[] pages = new float[ofPage.length];
        for (int page = 0; page < pages.length; page++) {
            pages[page] = reactions[ofPage[page]];
        }
        return pages;
    }

    void write(DataOutputStream out) throws IOException {
        model.write(out);
    }

    /** What was trained before, for the same corpus. */
    static Reactions read(Corpus corpus, DataInputStream in) throws IOException {
        return new Reactions(ofPage(corpus), Softmax.read(in));
    }
}
