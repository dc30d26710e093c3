package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sections of one page against each other. It knows only the features of its page, so that all pages together stay small. The
 * array is not copied.
 *
 * @param first the first section of the page
 * @param known the features it knows, in order; the place of a feature is its number here
 */
@SuppressWarnings("ArrayRecordComponent")
record PageModel(int first, int[] known, Softmax model) {

    private static final int ROUNDS = 15;
    private static final float PACE = 2f;

    static List<PageModel> train(Corpus corpus, List<Example> examples) {
        List<List<Example>> perPage = new ArrayList<>();
        for (int page = 0; page < corpus.pageCount(); page++) {
            perPage.add(new ArrayList<>());
        }
        examples.forEach(
                example -> perPage.get(corpus.pages().get(example.section())).add(example));
        return perPage.parallelStream().map(PageModel::of).toList();
    }

    private static PageModel of(List<Example> own) {
        int first = own.stream().mapToInt(Example::section).min().orElse(0);
        int last = own.stream().mapToInt(Example::section).max().orElse(0);
        int[] known = own.stream()
                .flatMapToInt(example -> Arrays.stream(example.features()))
                .sorted()
                .distinct()
                .toArray();
        List<Example> examples =
                own.stream().map(example -> localised(example, known)).toList();
        int[] right =
                own.stream().mapToInt(example -> example.section() - first).toArray();
        return new PageModel(
                first, known, SoftmaxTraining.train(examples, right, known.length, last - first + 1, ROUNDS, PACE));
    }

    private static Example localised(Example example, int[] known) {
        int[] numbers = new int[example.features().length];
        float[] values = new float[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = Arrays.binarySearch(known, example.features()[i]);
            if (number >= 0) {
                numbers[count] = number;
                values[count] = example.values()[i];
                count++;
            }
        }
        return new Example(Arrays.copyOf(numbers, count), Arrays.copyOf(values, count), example.section());
    }

    /** How likely each section of the page is, given that it is this page. */
    float[] probabilities(Example example) {
        return model.probabilities(localised(example, known));
    }

    void write(DataOutputStream out) throws IOException {
        Stored.number(first, out);
        Stored.rising(known, out);
        model.write(out);
    }

    static PageModel read(DataInputStream in) throws IOException {
        return new PageModel(Stored.number(in), Stored.rising(in), Softmax.read(in));
    }
}
