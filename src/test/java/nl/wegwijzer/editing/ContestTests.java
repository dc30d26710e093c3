package nl.wegwijzer.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;

class ContestTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private final Section amount = section("bedrag", 60);
    private final Section term = section("duur", 3);
    private final Page page = SmallKnowledge.page("polis", Kind.REGELING, Optional.empty(), amount, term);
    private final List<String> asked = new ArrayList<>();

    private static Section section(String id, int questions) {
        Section made = SmallKnowledge.section("polis", id, Facet.WAT, "Zin.", List.of(), List.of());
        return SmallKnowledge.found(
                made, IntStream.range(0, questions).mapToObj(i -> id + " " + i).toList());
    }

    /** A search in which the section about the term wins all, except one question for which nothing is found. */
    private Search.Ranking termWins(Search.Query query) {
        asked.add(query.text());
        return new Search.Ranking(
                query.text().equals("duur 1") ? List.of() : List.of(new Search.Passage(page, term, 1, 1)),
                new Search.Signals(query.text(), false, 1, 0));
    }

    @Test
    void asksTwentyOfEachSectionFromTheFirstToTheLast() {
        new Contest(this::termWins).of(page, DAY);
        assertThat(asked).hasSize(23).contains("bedrag 0", "bedrag 57", "duur 0", "duur 2");
    }

    @Test
    void anotherSectionOfTheSamePageWinsAndIsCounted() {
        Contest.Result result = new Contest(this::termWins).of(page, DAY);
        Contest.Part lost = result.parts().getFirst();
        assertThat(lost.won()).isEmpty();
        assertThat(lost.rivals()).hasSize(1);
        assertThat(lost.rivals().getFirst().times()).isEqualTo(20);
        assertThat(lost.rivals().getFirst().winner()).contains(new Contest.Winner(page, term));
        Contest.Part won = result.parts().getLast();
        assertThat(won.won()).containsExactly("duur 0", "duur 2");
        assertThat(won.rivals()).containsExactly(new Contest.Rival(Optional.empty(), List.of("duur 1")));
        assertThat(result.asked()).isEqualTo(23);
        assertThat(result.won()).isEqualTo(2);
    }
}
