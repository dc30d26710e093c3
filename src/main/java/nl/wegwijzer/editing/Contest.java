package nl.wegwijzer.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search;

/** Which of its own questions each section wins in the search, and to which section it loses the others. A few milliseconds a question. */
record Contest(Search search) {

    private static final int QUESTIONS_MAX = 20;

    /** A section that comes first, with its page. */
    record Winner(Page page, Section section) {}

    /**
     * Who wins questions of a section instead of it.
     *
     * @param winner    empty when nothing is found
     * @param questions which it wins
     */
    record Rival(Optional<Winner> winner, List<String> questions) {
        Rival {
            questions = List.copyOf(questions);
        }

        public int times() {
            return questions.size();
        }
    }

    /**
     * How a section did.
     *
     * @param asked  how many of its questions were asked
     * @param won    the questions for which it comes first
     * @param rivals who wins the others, who wins most first
     */
    record Part(Section section, int asked, List<String> won, List<Rival> rivals) {
        Part {
            won = List.copyOf(won);
            rivals = List.copyOf(rivals);
        }
    }

    /** How it went, section by section. */
    record Result(List<Part> parts) {
        Result {
            parts = List.copyOf(parts);
        }

        public int asked() {
            return parts.stream().mapToInt(Part::asked).sum();
        }

        public int won() {
            return parts.stream().mapToInt(part -> part.won().size()).sum();
        }
    }

    /** Asks at most {@value #QUESTIONS_MAX} questions of each section, as an employer in the region of the page on a day. */
    Result of(Page page, LocalDate day) {
        Optional<String> region = page.regions().stream().sorted().findFirst();
        return new Result(page.sections().stream()
                .map(section -> part(section, day, region))
                .toList());
    }

    private Part part(Section section, LocalDate day, Optional<String> region) {
        List<String> won = new ArrayList<>();
        Map<String, Optional<Winner>> winners = new LinkedHashMap<>();
        Map<String, List<String>> lost = new LinkedHashMap<>();
        List<String> questions = spread(section.questions()).toList();
        for (String question : questions) {
            Optional<Winner> first = first(question, day, region);
            String reference = first.map(winner -> winner.section().reference()).orElse("");
            if (reference.equals(section.reference())) {
                won.add(question);
            } else {
                winners.putIfAbsent(reference, first);
                lost.computeIfAbsent(reference, _ -> new ArrayList<>()).add(question);
            }
        }
        List<Rival> rivals = winners.entrySet().stream()
                .map(entry -> new Rival(entry.getValue(), lost.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparingInt(Rival::times).reversed())
                .toList();
        return new Part(section, questions.size(), won, rivals);
    }

    /** From the first to the last, evenly: what was added later is asked as well. */
    private static Stream<String> spread(List<String> questions) {
        int count = Math.min(QUESTIONS_MAX, questions.size());
        return IntStream.range(0, count).mapToObj(i -> questions.get(i * questions.size() / count));
    }

    private Optional<Winner> first(String question, LocalDate day, Optional<String> region) {
        return search.search(new Search.Query(question, day, region, 1))
                .best()
                .map(passage -> new Winner(passage.page(), passage.section()));
    }
}
