package nl.wegwijzer.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTests {

    private static final Map<String, String> PASSAGES =
            Map.of("coach#wat", "Een jobcoach helpt op de werkvloer", "polis#wat", "De polis betaalt bij ziekte");

    @Test
    void luceneRanksByItsWordsAndFindsNothingForNothing() throws IOException {
        Bm25Peer peer = new Bm25Peer("standard", new StandardAnalyzer(), PASSAGES);
        assertThat(peer.rank(List.of("wie betaalt bij ziekte?", "jobcoach", "?!")))
                .containsExactly(List.of("polis#wat"), List.of("coach#wat"), List.of());
    }

    @Test
    void theDutchAnalyzerLeavesOutEndings() throws IOException {
        Bm25Peer peer = new Bm25Peer("dutch", new DutchAnalyzer(), PASSAGES);
        assertThat(peer.rank(List.of("werkvloeren"))).containsExactly(List.of("coach#wat"));
    }

    @Test
    void aProgramGetsTheFilesAndGivesTheRanking(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("peer.sh"), """
                test -s "$1/passages.json" || exit 3
                test "$(cat "$1/questions.json")" = '["een","twee"]' || exit 4
                echo '[["polis#wat"],[]]' > "$1/ranking.json"
                """);
        assertThat(new OutsidePeer("program", "sh " + program, PASSAGES).rank(List.of("een", "twee")))
                .containsExactly(List.of("polis#wat"), List.of());
    }

    @Test
    void aProgramThatFailsSaysWhy(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("peer.sh"), "echo geen model; exit 1");
        assertThatThrownBy(() -> new OutsidePeer("program", "sh " + program, PASSAGES).rank(List.of("een")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("geen model");
    }
}
