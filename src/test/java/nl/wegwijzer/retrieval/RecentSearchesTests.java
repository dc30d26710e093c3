package nl.wegwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentSearchesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private final List<Search.Query> searched = new ArrayList<>();
    private Object knowledge = new Object();
    private Object index = new Object();

    private final Search search = new RecentSearches(
            query -> {
                searched.add(query);
                return new Search.Ranking(
                        List.of(), new Search.Signals(query.text() + searched.size(), false, 0, 0, false, Set.of()));
            },
            () -> knowledge,
            () -> index);

    private static Search.Query query(String text, LocalDate on, String region) {
        return new Search.Query(text, on, Optional.of(region), 10);
    }

    @Test
    void theSameQuestionIsSearchedOnce() {
        Search.Ranking first = search.search(query("wat is een jobcoach", TODAY, "AM01"));

        assertThat(search.search(query("wat is een jobcoach", TODAY, "AM01"))).isSameAs(first);
        assertThat(searched).hasSize(1);
    }

    @Test
    void anotherDayRegionOrQuestionIsAnotherSearch() {
        search.search(query("wat is een jobcoach", TODAY, "AM01"));
        search.search(query("wat is een jobcoach", TODAY.plusDays(1), "AM01"));
        search.search(query("wat is een jobcoach", TODAY, "AM02"));
        search.search(query("wat is een jobcoach?", TODAY, "AM01"));

        assertThat(searched).hasSize(4);
    }

    @Test
    void nothingIsRememberedOfOtherKnowledge() {
        search.search(query("wat is een jobcoach", TODAY, "AM01"));
        knowledge = new Object();
        search.search(query("wat is een jobcoach", TODAY, "AM01"));
        index = new Object();
        search.search(query("wat is een jobcoach", TODAY, "AM01"));

        assertThat(searched).hasSize(3);
    }

    @Test
    void aStoryIsNotRemembered() {
        String story = "er werkt hier iemand die ".repeat(10);
        search.search(query(story, TODAY, "AM01"));
        search.search(query(story, TODAY, "AM01"));

        assertThat(searched).hasSize(2);
    }
}
