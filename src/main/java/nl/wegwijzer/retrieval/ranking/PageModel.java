package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sections of one page against each other. It knows only the features of its page, so that all pages together stay small.
 *
 * @param first the first section of the page
 * @param local the number that a feature has here
 */
record PageModel(int first, Map<Integer, Integer> local, Softmax model) {

    private static final int ROUNDS = 15;
    private static final float PACE = 2f;

    static List<PageModel> train(Corpus corpus, List<Example> examples) {
        List<List<Example>> perPage = new ArrayList<>();
        for (int page = 0; page < corpus.pageCount(); page++) {
            perPage.add(new ArrayList<>());
        }
        examples.forEach(
                example -> perPage.get(corpus.pages().get(example.section())).add(example));
        return perPage.stream().map(PageModel::of).toList();
    }

    private static PageModel of(List<Example> own) {
        int first = own.stream().mapToInt(Example::section).min().orElse(0);
        int last = own.stream().mapToInt(Example::section).max().orElse(0);
        Map<Integer, Integer> local = new HashMap<>();
        for (Example example : own) {
            for (int feature : example.features()) {
                local.putIfAbsent(feature, local.size());
            }
        }
        List<Example> examples =
                own.stream().map(example -> localised(example, local)).toList();
        int[] right =
                own.stream().mapToInt(example -> example.section() - first).toArray();
        return new PageModel(
                first, local, SoftmaxTraining.train(examples, right, local.size(), last - first + 1, ROUNDS, PACE));
    }

    private static Example localised(Example example, Map<Integer, Integer> local) {
        int[] numbers = new int[example.features().length];
        float[] values = new float[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            Integer number = local.get(example.features()[i]);
            if (number != null) {
                numbers[count] = number;
                values[count] = example.values()[i];
                count++;
            }
        }
        return new Example(Arrays.copyOf(numbers, count), Arrays.copyOf(values, count), example.section());
    }

    /** How likely each section of the page is, given that it is this page. */
    float[] probabilities(Example example) {
        return model.probabilities(localised(example, local));
    }

    void write(DataOutputStream out) throws IOException {
        Stored.number(first, out);
        int[] features = new int[local.size()];
        local.forEach((feature, number) -> features[number] = feature);
        Stored.number(features.length, out);
        for (int feature : features) {
            Stored.number(feature, out);
        }
        model.write(out);
    }

    static PageModel read(DataInputStream in) throws IOException {
        int first = Stored.number(in);
        int size = Stored.number(in);
        Map<Integer, Integer> local = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            local.put(Stored.number(in), i);
        }
        return new PageModel(first, local, Softmax.read(in));
    }
}
