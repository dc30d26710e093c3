package nl.wegwijzer.outreach.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijzer.outreach.OutreachKeysForTests;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks at a number again and again, while somebody is talked to, learns nothing about that somebody. */
class PublishedTests {

    private static final int LOOKS = 200;

    private final Published published = new Published(RedisForTests.template(), OutreachKeysForTests.KEYS.counts());

    private static Funnel.Exact asked(long number) {
        return new Funnel.Exact(Map.of(Step.ASKED, number, Step.ANSWERED, number / 2), number);
    }

    private static long seen(Funnel funnel, Function<Funnel, java.util.OptionalLong> of) {
        return of.apply(funnel).orElse(0);
    }

    private static void assertNoSmallStep(List<Long> views) {
        for (int i = 1; i < views.size(); i++) {
            assertThat(Math.abs(views.get(i) - views.get(i - 1)))
                    .as("view %d of %s", i, views)
                    .isNotIn(1L, 2L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void eachViewIsTheSameOrAtLeastThreeFurther(int most) {
        Random random = new Random(most);
        String campaign = UUID.randomUUID().toString();
        long truth = 0;
        List<Long> steps = new ArrayList<>(List.of(0L));
        List<Long> half = new ArrayList<>(List.of(0L));
        List<Long> people = new ArrayList<>(List.of(0L));
        for (int look = 0; look < LOOKS; look++) {
            truth += random.nextInt(most + 1);
            Funnel funnel = Funnel.of(published.of(campaign, asked(truth)));
            steps.add(seen(funnel, of -> of.number(Step.ASKED)));
            half.add(seen(funnel, of -> of.number(Step.ANSWERED)));
            people.add(seen(funnel, Funnel::people));
            assertThat(truth - steps.getLast()).isBetween(0L, 2L);
        }
        assertNoSmallStep(steps);
        assertNoSmallStep(half);
        assertNoSmallStep(people);
    }

    @Test
    void aSumTellsNoMoreThanItsParts() {
        Random random = new Random(7);
        List<String> campaigns = List.of(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
        long[] truth = new long[campaigns.size()];
        List<Long> sums = new ArrayList<>(List.of(0L));
        for (int look = 0; look < LOOKS; look++) {
            truth[random.nextInt(truth.length)] += random.nextInt(3);
            List<Funnel.Exact> parts = new ArrayList<>();
            for (int i = 0; i < truth.length; i++) {
                parts.add(published.of(campaigns.get(i), asked(truth[i])));
            }
            long sum = seen(Funnel.sum(parts, 0), of -> of.number(Step.ASKED));
            long open = parts.stream()
                    .mapToLong(part -> part.steps().getOrDefault(Step.ASKED, 0L))
                    .sum();
            assertThat(sum).isEqualTo(open);
            sums.add(sum);
        }
        assertNoSmallStep(sums);
    }

    /** A pilot that is taken away makes a number smaller. */
    @Test
    void aNumberThatShrinksDoesSoInStepsToo() {
        String campaign = UUID.randomUUID().toString();
        List<Long> views = new ArrayList<>();
        for (long truth : new long[] {9, 8, 7, 6, 5, 2, 1, 4}) {
            views.add(seen(Funnel.of(published.of(campaign, asked(truth))), of -> of.number(Step.ASKED)));
        }
        assertThat(views).containsExactly(9L, 9L, 9L, 6L, 6L, 0L, 0L, 4L);
    }

    @Test
    void whoeverLooksSeesTheSame() {
        String together = UUID.randomUUID().toString();
        assertThat(published.people(together, 5)).isEqualTo(5);
        assertThat(published.people(together, 7)).isEqualTo(5);
        assertThat(published.people(together, 8)).isEqualTo(8);
    }
}
