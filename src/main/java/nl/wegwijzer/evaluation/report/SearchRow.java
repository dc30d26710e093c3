package nl.wegwijzer.evaluation.report;

import java.util.Locale;
import java.util.Objects;
import nl.wegwijzer.evaluation.search.SearchContest;
import nl.wegwijzer.evaluation.search.Standing;

/**
 * One search on one half, with its distance to the search as it is.
 *
 * @param less how many points fewer are right in the first place than by the search as it is; negative when more are
 */
public record SearchRow(String name, String half, Standing page, Standing topic, double less) {

    static SearchRow of(SearchContest.Result result, String half, SearchContest.Result ours) {
        Standing page = Objects.requireNonNull(result.pages().get(half));
        Standing own = Objects.requireNonNull(ours.pages().get(half));
        return new SearchRow(
                result.name(),
                half,
                page,
                Objects.requireNonNull(result.topics().get(half)),
                100 * (own.first() - page.first()));
    }

    /** The length of the bar of what is right in the first place, up to 300. */
    public int bar() {
        return (int) Math.round(300 * page.first());
    }

    /** The distance as people read it. */
    public String lessText() {
        return String.format(Locale.ROOT, "%+.1f", -less);
    }
}
