package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wegwijzer.retrieval.index.UnitIndex;
import nl.wegwijzer.retrieval.text.Analysis;

/** The sections as fields: heading, text and questions, each for every sort of unit. */
final class SectionIndex {

    /** The fields of a section. */
    enum Field {
        HEADING,
        BODY,
        QUESTIONS
    }

    /** Letters in a row are compared question by question, see {@link QuestionRanker}. */
    private static final Set<Analysis.Sort> SORTS =
            EnumSet.complementOf(EnumSet.of(Analysis.Sort.GRAM, Analysis.Sort.SIGN));

    private static final float K1 = 1.5f;
    private static final float B = 0.35f;

    private final UnitIndex index;

    SectionIndex(Corpus corpus) {
        List<Map<String, List<String>>> texts = new ArrayList<>();
        for (Corpus.Entry entry : corpus.entries()) {
            Map<String, List<String>> fields = new HashMap<>();
            for (Analysis.Sort sort : SORTS) {
                fields.put(name(Field.HEADING, sort), entry.heading().of(sort));
                fields.put(name(Field.BODY, sort), all(entry.body(), sort));
                fields.put(name(Field.QUESTIONS, sort), all(entry.questions(), sort));
            }
            texts.add(fields);
        }
        index = UnitIndex.of(texts, K1, B);
    }

    /** What was made before, for the same corpus. */
    SectionIndex(DataInputStream in) throws IOException {
        index = UnitIndex.read(in, K1, B);
    }

    void write(DataOutputStream out) throws IOException {
        index.write(out);
    }

    private static List<String> all(List<Analysis> texts, Analysis.Sort sort) {
        return texts.stream().flatMap(text -> text.of(sort).stream()).toList();
    }

    float[] scores(Field field, Analysis.Sort sort, Analysis question) {
        return index.scores(name(field, sort), question.of(sort));
    }

    /** In how many sections a unit stands in some field. */
    boolean has(Analysis.Sort sort, String unit) {
        for (Field field : Field.values()) {
            if (index.count(name(field, sort), unit) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String name(Field field, Analysis.Sort sort) {
        return field + "." + sort;
    }
}
