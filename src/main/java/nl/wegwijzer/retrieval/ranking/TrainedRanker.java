package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * What the texts and the questions of the pages teach: which page a wording belongs to, and with that what it asks the assistant to
 * do (tell about the subject, hand over, refuse ..), which section of that page, and what sort of answer (facet) is asked for.
 * Learnt while the index is built.
 */
@SuppressWarnings("EnumOrdinal")
final class TrainedRanker implements Ranker {

    private static final List<Family> FAMILIES = List.of(Family.values());
    private static final List<Facet> FACETS = List.of(Facet.values());
    private static final int LEAST_TEXTS = 3;
    private static final int ROUNDS = 4;
    private static final float PACE = 2.5f;
    private static final float LEAST = 1e-6f;
    /** Sections are told apart only on so many pages, as the others are out of the running. */
    private static final int PAGES_LOOKED_INTO = 20;

    private final Corpus corpus;
    private final Features features;
    private final Softmax pages;
    private final Softmax facets;
    private final Reactions reactions;
    private final List<PageModel> sections;
    private final int[] actionOfPage;
    private final int[] facetOfSection;

    TrainedRanker(Corpus corpus) {
        this.corpus = corpus.light();
        features = new Features(
                corpus.entries().stream()
                        .flatMap(entry -> entry.questions().stream())
                        .toList(),
                FAMILIES,
                LEAST_TEXTS);
        List<Example> examples = examples(corpus);
        CompletableFuture<Softmax> learningPages =
                CompletableFuture.supplyAsync(() -> train(examples, corpus.pages()::get, corpus.pageCount()));
        reactions = Reactions.train(corpus, examples, features.size());
        sections = PageModel.train(corpus, examples);
        facetOfSection = facets(corpus);
        facets = train(examples, section -> facetOfSection[section], FACETS.size() + 1);
        pages = learningPages.join();
        actionOfPage = actions(corpus);
    }

    private static int[] actions(Corpus corpus) {
        int[] actions = new int[corpus.pageCount()];
        for (int i = 0; i < corpus.size(); i++) {
            actions[corpus.pages().get(i)] = action(corpus.entries().get(i));
        }
        return actions;
    }

    private List<Example> examples(Corpus texts) {
        return IntStream.range(0, texts.size())
                .parallel()
                .boxed()
                .flatMap(i -> {
                    Corpus.Entry entry = texts.entries().get(i);
                    List<Analysis> own = new ArrayList<>(List.of(entry.heading()));
                    own.addAll(entry.questions());
                    own.addAll(entry.body());
                    return own.stream().map(text -> features.of(text, i));
                })
                .toList();
    }

    /** What was trained before, for the same corpus. */
    TrainedRanker(Corpus corpus, DataInputStream in) throws IOException {
        this.corpus = corpus;
        features = Features.read(FAMILIES, in);
        pages = Softmax.read(in);
        facets = Softmax.read(in);
        reactions = Reactions.read(corpus, in);
        int count = Stored.number(in);
        sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sections.add(PageModel.read(in));
        }
        actionOfPage = actions(corpus);
        facetOfSection = facets(corpus);
    }

    void write(DataOutputStream out) throws IOException {
        features.write(out);
        pages.write(out);
        facets.write(out);
        reactions.write(out);
        Stored.number(sections.size(), out);
        for (PageModel model : sections) {
            model.write(out);
        }
    }

    private Softmax train(List<Example> examples, IntUnaryOperator classOf, int classes) {
        int[] right = examples.stream()
                .mapToInt(example -> classOf.applyAsInt(example.section()))
                .toArray();
        return SoftmaxTraining.train(examples, right, features.size(), classes, ROUNDS, PACE);
    }

    private static int action(Corpus.Entry entry) {
        return entry.page().talk().map(talk -> talk.action().ordinal() + 1).orElse(0);
    }

    private static int[] facets(Corpus corpus) {
        return corpus.entries().stream()
                .mapToInt(entry -> entry.section()
                        .facet()
                        .map(facet -> FACETS.indexOf(facet) + 1)
                        .orElse(0))
                .toArray();
    }

    @Override
    public String name() {
        return "trained";
    }

    @Override
    public List<String> figures() {
        return List.of("action", "page", "section", "facet", "reaction");
    }

    @Override
    public float[][] rank(Analysis question) {
        Example example = features.of(question, 0);
        float[] page = pages.probabilities(example);
        float[] facet = facets.probabilities(example);
        float[] reaction = reactions.probabilities(example);
        float[] action = new float[Page.Talk.Action.values().length + 1];
        for (int i = 0; i < page.length; i++) {
            action[actionOfPage[i]] += page[i];
        }
        logs(action);
        logs(facet);
        logs(reaction);
        float[] logOfPage = page.clone();
        logs(logOfPage);
        float[][] figures = new float[5][corpus.size()];
        for (int i = 0; i < corpus.size(); i++) {
            int own = corpus.pages().get(i);
            figures[0][i] = action[actionOfPage[own]];
            figures[1][i] = logOfPage[own];
            figures[3][i] = facet[facetOfSection[i]];
            figures[4][i] = reaction[own];
        }
        for (PageModel model : likeliest(page)) {
            float[] inPage = model.probabilities(example);
            for (int i = 0; i < inPage.length; i++) {
                figures[2][model.first() + i] = log(inPage[i] * inPage.length);
            }
        }
        return figures;
    }

    private List<PageModel> likeliest(float[] page) {
        return IntStream.range(0, page.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -page[i]))
                .limit(PAGES_LOOKED_INTO)
                .map(sections::get)
                .toList();
    }

    private static void logs(float[] probabilities) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = log(probabilities[i]);
        }
    }

    private static float log(float probability) {
        return (float) Math.log(Math.max(probability, LEAST));
    }
}
