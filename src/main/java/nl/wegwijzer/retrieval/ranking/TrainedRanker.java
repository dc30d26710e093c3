package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * What the texts and the questions of the pages teach: what a wording asks the assistant to do (tell about the subject, hand over,
 * refuse ..), which page it belongs to, which section of that page, and what sort of answer (facet) is asked for. Learnt while the
 * index is built, in well under a second.
 */
final class TrainedRanker implements Ranker {

    private static final List<Family> FAMILIES =
            List.of(Family.PART, Family.WORD, Family.TERM, Family.GROUP, Family.SPELT, Family.PAIR);
    private static final List<Page.Talk.Action> ACTIONS = List.of(Page.Talk.Action.values());
    private static final List<Facet> FACETS = List.of(Facet.values());
    private static final int ROUNDS = 6;
    private static final float PACE = 2f;
    private static final float LEAST = 1e-6f;

    private final Corpus corpus;
    private final Features features;
    private final Softmax actions;
    private final Softmax pages;
    private final Softmax facets;
    private final List<PageModel> sections;

    TrainedRanker(Corpus corpus) {
        this.corpus = corpus;
        List<Analysis> questions = corpus.entries().stream()
                .flatMap(entry -> entry.questions().stream())
                .toList();
        features = new Features(questions, FAMILIES, 2);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            Corpus.Entry entry = corpus.entries().get(i);
            examples.add(features.of(entry.heading(), i));
            for (Analysis text : entry.questions()) {
                examples.add(features.of(text, i));
            }
            for (Analysis text : entry.body()) {
                examples.add(features.of(text, i));
            }
        }
        actions = train(examples, this::action, ACTIONS.size() + 1);
        pages = train(examples, corpus.pages()::get, corpus.pageCount());
        facets = train(examples, this::facet, FACETS.size() + 1);
        sections = PageModel.train(corpus, examples);
    }

    /** What was trained before, for the same corpus. */
    TrainedRanker(Corpus corpus, DataInputStream in) throws IOException {
        this.corpus = corpus;
        features = Features.read(FAMILIES, in);
        actions = Softmax.read(in);
        pages = Softmax.read(in);
        facets = Softmax.read(in);
        int count = Stored.number(in);
        sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sections.add(PageModel.read(in));
        }
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        features.write(out);
        actions.write(out);
        pages.write(out);
        facets.write(out);
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

    private int action(int section) {
        return corpus.entries()
                .get(section)
                .page()
                .talk()
                .map(talk -> ACTIONS.indexOf(talk.action()) + 1)
                .orElse(0);
    }

    private int facet(int section) {
        return corpus.entries()
                .get(section)
                .section()
                .facet()
                .map(facet -> FACETS.indexOf(facet) + 1)
                .orElse(0);
    }

    @Override
    public String name() {
        return "trained";
    }

    @Override
    public List<String> figures() {
        return List.of("action", "page", "section", "facet");
    }

    @Override
    public float[][] rank(Analysis question) {
        Example example = features.of(question, 0);
        float[] action = actions.probabilities(example);
        float[] page = pages.probabilities(example);
        float[] facet = facets.probabilities(example);
        float[][] figures = new float[4][corpus.size()];
        for (int i = 0; i < corpus.size(); i++) {
            figures[0][i] = log(action[action(i)]);
            figures[1][i] = log(page[corpus.pages().get(i)]);
            figures[3][i] = log(facet[facet(i)]);
        }
        for (PageModel model : sections) {
            float[] inPage = model.probabilities(example);
            for (int i = 0; i < inPage.length; i++) {
                figures[2][model.first() + i] = log(inPage[i] * inPage.length);
            }
        }
        return figures;
    }

    private static float log(float probability) {
        return (float) Math.log(Math.max(probability, LEAST));
    }
}
