package nl.wegwijzer.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the employer told, so that nobody tells it twice: everything in a case that can be personal, besides the messages.
 *
 * @param question     what it is about, masked, in the words of the employer
 * @param place        place as it was recognised
 * @param municipality the municipality of that place
 * @param company      what kind of company it is and how large, as far as it was told
 * @param phone        the number on which the employer asked to be called
 * @param earlier      earlier cases that the employer agreed to pass on
 * @param dossier      what was asked and answered, in order, the last {@value #DOSSIER_MAX}
 */
public record Story(
        String question,
        @Nullable String place,
        @Nullable String municipality,
        @Nullable String company,
        @Nullable String phone,
        List<Exchange> dossier,
        List<Earlier> earlier) {

    public static final int DOSSIER_MAX = 40;
    private static final int EARLIER_MAX = 3;
    private static final int LINES_MAX = 20;

    /**
     * An earlier case of the same employer, as it was when it was passed on.
     *
     * @param at      when it was closed
     * @param outcome how it ended
     * @param lines   what was said in it and what had been asked before, without notes among advisers
     */
    public record Earlier(Instant at, String region, String question, String outcome, List<String> lines) {
        public Earlier {
            lines = List.copyOf(lines.subList(Math.max(0, lines.size() - LINES_MAX), lines.size()));
        }
    }

    /**
     * A question and what the assistant made of it.
     *
     * @param sequence the place of the question in the history of the conversation
     */
    public record Exchange(long sequence, Instant at, String asked, String answered, List<Source> sources) {
        public Exchange {
            sources = List.copyOf(sources);
        }
    }

    /** What an answer rested on. */
    public record Source(String page, String section, String title, String url) {}

    public Story {
        dossier = List.copyOf(dossier);
        earlier = List.copyOf(earlier.subList(Math.max(0, earlier.size() - EARLIER_MAX), earlier.size()));
    }

    /** A story of which nothing is left. */
    public static Story erased() {
        return new Story("", null, null, null, null, List.of(), List.of());
    }

    /** The same story of an employer who wants to be called on this number. */
    public Story calledOn(String number) {
        return new Story(question, place, municipality, company, number, dossier, earlier);
    }

    /** Titles of all that was cited, each once. */
    public List<String> titles() {
        return titles(dossier);
    }

    /** Titles of all that was cited in these, each once. */
    public static List<String> titles(List<Exchange> exchanges) {
        return exchanges.stream()
                .flatMap(exchange -> exchange.sources().stream())
                .map(Source::title)
                .distinct()
                .toList();
    }

    /** The story with what was asked since. */
    public Story with(List<Exchange> later) {
        Set<Long> told = later.stream().map(Exchange::sequence).collect(Collectors.toSet());
        List<Exchange> all = new ArrayList<>(later);
        dossier.stream().filter(exchange -> !told.contains(exchange.sequence())).forEach(all::add);
        all.sort(Comparator.comparingLong(Exchange::sequence));
        return new Story(
                question,
                place,
                municipality,
                company,
                phone,
                all.subList(Math.max(0, all.size() - DOSSIER_MAX), all.size()),
                earlier);
    }
}
