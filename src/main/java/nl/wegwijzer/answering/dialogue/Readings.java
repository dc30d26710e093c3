package nl.wegwijzer.answering.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Two ways to read a message, by itself and as going on about the talk, made into one ranking by the law of total probability:
 * with {@code g} the probability that it goes on, a page has
 *
 * <pre>(1 - g) · alone + g · ((1 - s) · together + s · topic)</pre>
 *
 * where {@code together} reads the message behind the question of the talk, and {@code topic} is what speaks for the page of the
 * talk whatever the words are. Within a page the words of the message itself choose the section first: "en hoe lang?" asks how
 * long, whatever was asked before. Pure. A few lines over 200: the mixture and the choice within a page are one computation.
 */
final class Readings {

    /** What the message itself weighs in the choice of a section, against the message behind the question of the talk. */
    private static final double OWN_WORDS = 0.7;

    /** How much it counts that one section of a page stands out; from 0.1 to 0.3 is best for single questions. */
    private static final double STANDING_OUT = 0.25;

    /** The same in a talk, where all sections of its page have a share of what was asked before. */
    private static final double STANDING_OUT_IN_TALK = 0.5;

    private static final double LEAST_PART = 0.02;

    /** What speaks for the section that was given last, when the message asks the same as before. */
    private static final double SAME_SECTION = 0.5;

    private Readings() {}

    /** The share and the probability of a page. */
    private record Weight(double share, double probability) {

        static final Weight NONE = new Weight(0, 0);

        Weight atMost(Weight other) {
            return new Weight(Math.min(share, other.share), Math.min(probability, other.probability));
        }

        Weight mix(double part, Weight other, double otherPart) {
            return new Weight(
                    part * share + otherPart * other.share, part * probability + otherPart * other.probability);
        }
    }

    /**
     * What the talk adds.
     *
     * @param topics the pages of the talk
     * @param given  the section that was given last, if any
     * @param same   whether the message asks the same about something else
     * @param goesOn the probability that the message goes on
     * @param stays  see {@link GoingOn#stays()}
     */
    record Talk(List<String> topics, @Nullable String given, boolean same, double goesOn, double stays) {}

    /** What speaks for each page, before it is known whether the message goes on. */
    static Map<String, Shares> shares(BothReadings both) {
        Map<String, Weight> alone = pages(both.alone());
        Map<String, Weight> together = pages(both.together());
        Map<String, Shares> shares = new HashMap<>();
        alone.forEach((page, weight) -> shares.merge(page, new Shares(weight.share, 0, 0), Shares::plus));
        together.forEach((page, weight) -> shares.merge(page, new Shares(0, weight.share, 0), Shares::plus));
        topicShares(both.topics(), alone, together)
                .forEach((page, share) -> shares.merge(page, new Shares(0, 0, share), Shares::plus));
        return shares;
    }

    /**
     * One ranking of both.
     *
     * @param alone    the message by itself
     * @param together the message behind the question of the talk
     */
    static Ranking mixed(Ranking alone, Ranking together, Talk talk) {
        double goesOn = talk.goesOn();
        double onPage = talk.stays();
        Map<String, Weight> byItself = pages(alone);
        Map<String, Weight> inTalk = pages(together);
        Map<String, Double> topic = topicShares(talk.topics(), byItself, inTalk);
        Set<String> guards = guards(together);
        Set<String> pages = new HashSet<>(byItself.keySet());
        pages.addAll(inTalk.keySet());
        Map<String, Weight> mixed = new HashMap<>();
        for (String page : pages) {
            double stays = topic.getOrDefault(page, 0.0);
            Weight own = byItself.getOrDefault(page, Weight.NONE);
            Weight both = inTalk.getOrDefault(page, Weight.NONE);
            Weight going =
                    (guards.contains(page) ? both.atMost(own) : both).mix(1 - onPage, new Weight(stays, stays), onPage);
            mixed.put(page, own.mix(1 - goesOn, going, goesOn));
        }
        return new Ranking(sections(alone, byItself, together, inTalk, mixed, talk), alone.signals());
    }

    /**
     * Pages that refuse or warn. An honest question of before and a harmless word behind it ("hij begint maandag al") make no unlawful wish
     * together and no danger: the message itself must speak for one.
     */
    private static Set<String> guards(Ranking ranking) {
        return ranking.passages().stream()
                .filter(passage -> isTalk(passage, talk -> talk.refuses() || talk.warns()))
                .map(Readings::id)
                .collect(Collectors.toSet());
    }

    private static boolean isTalk(Passage passage, Predicate<Page.Talk> sort) {
        return passage.page().talk().filter(sort).isPresent();
    }

    /** The passages by page, the page with the largest share first: two sections that share the votes do not lose to a third page. */
    static Ranking byPage(Ranking ranking) {
        return new Ranking(sorted(ranking.passages(), pages(ranking), STANDING_OUT), ranking.signals());
    }

    /** A passage with what speaks for its page, looked up once. */
    private record OfPage(Passage passage, double worth) {

        static final Comparator<OfPage> BEST_FIRST = Comparator.comparingDouble(OfPage::worth)
                .thenComparingDouble(one -> one.passage().score())
                .reversed();
    }

    private static List<Passage> sorted(List<Passage> passages, Map<String, Weight> pages, double standingOut) {
        Map<String, Double> worth = new HashMap<>();
        passages.forEach(passage -> worth.merge(id(passage), passage.score(), Math::max));
        worth.replaceAll((page, best) -> worth(pages.getOrDefault(page, Weight.NONE).share, best, standingOut));
        return passages.stream()
                .map(passage -> new OfPage(passage, worth.getOrDefault(id(passage), 0.0)))
                .sorted(OfPage.BEST_FIRST)
                .map(OfPage::passage)
                .toList();
    }

    /** The share of a page counts a little more when one of its sections stands out: that one was asked for. */
    private static double worth(double share, double best, double standingOut) {
        return share == 0 ? 0 : share * Math.pow(best / share + LEAST_PART, standingOut);
    }

    /** Without what the person says was not meant. */
    static Ranking without(Ranking ranking, Predicate<Passage> notMeant) {
        return new Ranking(ranking.passages().stream().filter(notMeant.negate()).toList(), ranking.signals());
    }

    private static Map<String, Weight> pages(Ranking ranking) {
        Map<String, Weight> pages = new HashMap<>();
        for (Passage passage : ranking.passages()) {
            pages.merge(
                    id(passage),
                    new Weight(passage.score(), passage.probability()),
                    (one, other) -> new Weight(one.share + other.share, Math.max(one.probability, other.probability)));
        }
        return pages;
    }

    /** The share of the best page. One that asks back says that the message is vague by itself, and so nothing against going on. */
    static double shareOfBest(Ranking byPage) {
        return byPage.passages().stream()
                .filter(passage -> !isTalk(passage, Page.Talk::asks))
                .findFirst()
                .map(best -> shareOf(List.of(id(best)), byPage))
                .orElse(0.0);
    }

    /** The share of some pages together. */
    static double shareOf(List<String> ids, Ranking ranking) {
        return ranking.passages().stream()
                .filter(passage -> ids.contains(id(passage)))
                .mapToDouble(Passage::score)
                .sum();
    }

    /** Of several pages that were offered each gets what the words give it. */
    private static Map<String, Double> topicShares(
            List<String> topics, Map<String, Weight> alone, Map<String, Weight> together) {
        Map<String, Double> shares = new HashMap<>();
        double total = 0;
        for (String topic : topics) {
            double share = alone.getOrDefault(topic, Weight.NONE).share
                    + together.getOrDefault(topic, Weight.NONE).share
                    + 1e-6;
            shares.put(topic, share);
            total += share;
        }
        double all = total;
        shares.replaceAll((_, share) -> share / all);
        return shares;
    }

    private static List<Passage> sections(
            Ranking alone,
            Map<String, Weight> byItself,
            Ranking together,
            Map<String, Weight> inTalk,
            Map<String, Weight> pages,
            Talk talk) {
        double goesOn = talk.goesOn();
        Map<String, Passage> passages = new LinkedHashMap<>();
        Map<String, Double> within = new HashMap<>();
        weigh(alone, byItself, 1 - goesOn * (1 - OWN_WORDS), passages, within);
        double ownOfGiven = talk.given() == null ? 0 : within.getOrDefault(talk.given(), 0.0);
        weigh(together, inTalk, goesOn * (1 - OWN_WORDS), passages, within);
        if (talk.given() != null) {
            // The question of the talk speaks for what answered it; who goes on has read that, and wants it again only
            // in these words.
            within.put(talk.given(), ownOfGiven + (talk.same() ? SAME_SECTION * goesOn : 0));
        }
        List<Passage> mixed = new ArrayList<>();
        passages.forEach((reference, passage) -> {
            Weight page = pages.getOrDefault(id(passage), Weight.NONE);
            mixed.add(new Passage(
                    passage.page(),
                    passage.section(),
                    page.share * within.getOrDefault(reference, 0.0),
                    page.probability));
        });
        return sorted(mixed, pages, STANDING_OUT_IN_TALK);
    }

    private static void weigh(
            Ranking ranking,
            Map<String, Weight> pages,
            double part,
            Map<String, Passage> passages,
            Map<String, Double> within) {
        for (Passage passage : ranking.passages()) {
            String reference = passage.section().reference();
            double ofPage = pages.getOrDefault(id(passage), Weight.NONE).share;
            passages.putIfAbsent(reference, passage);
            within.merge(reference, ofPage == 0 ? 0 : part * passage.score() / ofPage, Double::sum);
        }
    }

    private static String id(Passage passage) {
        return passage.page().id().value();
    }
}
