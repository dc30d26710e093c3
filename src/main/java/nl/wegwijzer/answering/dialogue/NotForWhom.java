package nl.wegwijzer.answering.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * Puts back the pages of schemes that the candidate of the talk cannot have: who told that somebody has a Wajong and goes on about money
 * is not told how the subsidy for people of the municipality is worked out, and nobody of 44 what there is for people over 55. Who names
 * the scheme asks for it, and reads about it. Which benefit rules out which page, and which page is about which age, stands in {@code
 * zoeken/gegevens.yaml}. Pure and thread-safe.
 */
final class NotForWhom {

    /** What is left of what speaks for such a page. */
    private static final double LEFT = 0.2;

    /** What is left when the likeliest is ruled out is never more than rather likely. */
    private static final double MOST = 0.6;

    private final Map<String, List<String>> pagesOf;
    private final Map<String, Ages> ages;
    private final List<String> noBenefit;

    private NotForWhom(Map<String, List<String>> pagesOf, Map<String, Ages> ages, List<String> noBenefit) {
        this.pagesOf = Map.copyOf(pagesOf);
        this.ages = Map.copyOf(ages);
        this.noBenefit = List.copyOf(noBenefit);
    }

    /** The ages that a page is about, both included. */
    private record Ages(int from, int until) {

        static Ages of(List<String> bounds) {
            return new Ages(Integer.parseInt(bounds.getFirst()), Integer.parseInt(bounds.getLast()));
        }

        boolean leaveOut(int age) {
            return age < from || age > until;
        }
    }

    /** Reads the pages of the folder, or the packaged ones when the folder has none. */
    static NotForWhom read(ContentFolder folder) {
        WordFile file = WordFile.read(folder, "gegevens");
        Map<String, Ages> ages = file.lists("leeftijd_van").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Ages.of(entry.getValue())));
        return new NotForWhom(file.lists("niet_voor"), ages, file.list("onderwerp"));
    }

    /**
     * The pages that a candidate cannot have.
     *
     * @param facts     what is known of the candidate; with two benefits a page must be ruled out by both
     * @param text      the message; a scheme that it names is asked for
     * @param knowledge how the schemes are called
     */
    Unfit unfit(Facts facts, String text, Knowledge knowledge) {
        Set<String> out = ruledOut(facts);
        out.removeIf(page -> names(text, page, knowledge));
        return new Unfit(out);
    }

    /**
     * The pages that a candidate cannot have, and what that makes of a ranking.
     *
     * @param pages by id
     */
    record Unfit(Set<String> pages) {

        /** The ranking with those pages put back. */
        Ranking behind(Ranking byPage) {
            if (pages.isEmpty()) {
                return byPage;
            }
            List<Passage> passages = byPage.passages().stream()
                    .map(passage -> holds(passage) ? less(passage) : passage)
                    .toList();
            return Readings.byPage(new Ranking(passages, byPage.signals()));
        }

        /** Whether the best of a ranking is such a page, as nothing else came near it. */
        boolean leads(Ranking byPage) {
            return byPage.best().filter(this::holds).isPresent();
        }

        /** The ranking without those pages; what is left shares what they had. */
        Ranking leftOut(Ranking byPage) {
            Ranking left = Readings.without(byPage, this::holds);
            double all = left.passages().stream().mapToDouble(Passage::score).sum();
            return new Ranking(
                    left.passages().stream().map(passage -> more(passage, all)).toList(), byPage.signals());
        }

        private boolean holds(Passage passage) {
            return pages.contains(passage.page().id().value());
        }
    }

    private static Passage more(Passage passage, double all) {
        return new Passage(
                passage.page(),
                passage.section(),
                passage.score() / all,
                Math.min(passage.probability() / all, Math.max(passage.probability(), MOST)));
    }

    private Set<String> ruledOut(Facts facts) {
        List<List<String>> each = facts.benefits().stream()
                .filter(benefit -> !noBenefit.contains(benefit))
                .map(benefit -> pagesOf.getOrDefault(benefit, List.of()))
                .toList();
        Set<String> out = new HashSet<>(each.isEmpty() ? List.of() : each.getFirst());
        each.forEach(out::retainAll);
        Integer age = facts.age();
        if (age != null) {
            ages.forEach((page, about) -> {
                if (about.leaveOut(age)) {
                    out.add(page);
                }
            });
        }
        return out;
    }

    private static boolean names(String text, String page, Knowledge knowledge) {
        String spaced = Plain.spaced(text);
        return knowledge.terms().stream()
                .filter(term ->
                        term.page().filter(id -> id.value().equals(page)).isPresent())
                .flatMap(term -> Stream.concat(term.names().stream(), term.english().stream()))
                .map(Plain::spaced)
                .anyMatch(spaced::contains);
    }

    private static Passage less(Passage passage) {
        Page page = passage.page();
        return new Passage(page, passage.section(), LEFT * passage.score(), LEFT * passage.probability());
    }
}
