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
 * @param dossier      what was asked and answered, in order, the last {@value #DOSSIER_MAX}
 */
public record Story(
        String question, @Nullable String place, @Nullable String municipality, List<Exchange> dossier) {

    public static final int DOSSIER_MAX = 40;

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
    }

    /** A story of which nothing is left. */
    public static Story erased() {
        return new Story("", null, null, List.of());
    }

    /** Titles of all that was cited, each once. */
    public List<String> titles() {
        return dossier.stream()
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
        return new Story(question, place, municipality, all.subList(Math.max(0, all.size() - DOSSIER_MAX), all.size()));
    }
}
