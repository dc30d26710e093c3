package nl.wegwijzer.retrieval.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.PackagedKnowledge;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Ranker;
import nl.wegwijzer.retrieval.ranking.Weights;
import nl.wegwijzer.retrieval.text.Analysis;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that was written and read again finds what the one it was made of finds. */
class PreparedIndexTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Lexicon LEXICON = Lexicon.read(new ContentFolder(Optional.empty()));
    private static final DutchDictionary DICTIONARY = DutchDictionary.load();
    private static final Knowledge KNOWLEDGE = new SmallKnowledge(
                    SmallKnowledge.page(
                            "jobcoach",
                            Kind.REGELING,
                            Optional.empty(),
                            SmallKnowledge.section(
                                    "jobcoach", "wat", Facet.WAT, "Een jobcoach helpt.", List.of(), List.of()),
                            SmallKnowledge.section(
                                    "jobcoach", "duur", Facet.DUUR, "Zo lang als nodig.", List.of(), List.of())),
                    SmallKnowledge.page(
                            "proef",
                            Kind.REGELING,
                            Optional.empty(),
                            SmallKnowledge.section(
                                    "proef", "bedrag", Facet.BEDRAG, "U betaalt geen loon.", List.of(), List.of())))
            .current();

    @ParameterizedTest
    @ValueSource(strings = {"vraag over duur", "hoe lang helpt de jobcoach", "loon betalen", "geheel onbekend"})
    void ranksTheSame(String text) throws IOException {
        Corpus read = Corpus.of(KNOWLEDGE, DAY, DICTIONARY, LEXICON);
        KnowledgeIndex made = KnowledgeIndex.of("v", read, Weights.packaged());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        KnowledgeIndex.prepare(read, new DataOutputStream(bytes));

        KnowledgeIndex again = KnowledgeIndex.prepared(
                "v",
                words -> Corpus.unread(KNOWLEDGE, DICTIONARY, LEXICON, words),
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        Analysis question = again.corpus().recipe().read(text);
        assertThat(question).isEqualTo(read.recipe().read(text));
        assertThat(again.known().share(question)).isEqualTo(made.known().share(question));
        for (Ranker ranker : made.rankers()) {
            assertThat(again.ask(ranker.name(), question).orElseThrow().parts())
                    .as(ranker.name())
                    .isEqualTo(made.ask(ranker.name(), question).orElseThrow().parts());
        }
    }

    @Test
    void theBuildMadeTheIndexOfThePackagedKnowledge() {
        Knowledge packaged = PackagedKnowledge.read(new ContentFolder(Optional.empty()));

        assertThat(PrepareSearch.index(
                        packaged.version(), LEXICON, words -> Corpus.unread(packaged, DICTIONARY, LEXICON, words)))
                .isPresent();
    }
}
