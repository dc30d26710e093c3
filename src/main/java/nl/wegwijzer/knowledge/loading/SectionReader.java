package nl.wegwijzer.knowledge.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.knowledge.curated.Fault;

/**
 * Reads the sections of one page, in the small part of Markdown that {@code knowledge/README.md} allows. A library would give a
 * tree without the lines of the questions and would accept all the rest of Markdown.
 */
final class SectionReader {

    private static final Pattern HEADING =
            Pattern.compile("## (.+?) \\{#([a-z0-9]+(?:-[a-z0-9]+)*)((?: [a-z]+=[^ }]+)*)}");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=(\\S+)");
    private static final Pattern STEP = Pattern.compile("\\d{1,2}[.)] (.+)");
    private static final Pattern CONTINUED = Pattern.compile("\\s+\\S.*");
    private static final List<String> ATTRIBUTES = List.of("facet", "bron", "onderwerp", "reken");

    private final String path;
    private final List<Fault> faults;
    private final List<SectionText> sections = new ArrayList<>();
    private Draft draft = new Draft(0, "", "", Map.of());
    private boolean open;
    private boolean afterBlank = true;

    SectionReader(String path, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
    }

    /** What the lines under a heading are. */
    private enum Block {
        PROSE,
        ENGLISH,
        QUESTIONS
    }

    /** What is being collected for one section; the list that was typed last takes continued lines. */
    private static final class Draft {
        final int line;
        final String id;
        final String heading;
        final Map<String, String> attributes;
        final List<Line> lead = new ArrayList<>();
        final List<Line> points = new ArrayList<>();
        final List<Line> steps = new ArrayList<>();
        final List<Line> closing = new ArrayList<>();
        final List<Line> english = new ArrayList<>();
        final List<Line> questions = new ArrayList<>();
        Block block = Block.PROSE;
        List<Line> last = lead;

        Draft(int line, String id, String heading, Map<String, String> attributes) {
            this.line = line;
            this.id = id;
            this.heading = heading;
            this.attributes = attributes;
        }

        SectionText done() {
            return new SectionText(line, id, heading, attributes, lead, points, steps, closing, english, questions);
        }

        void add(List<Line> list, int number, String text) {
            list.add(new Line(number, text.strip()));
            last = list;
        }

        void join(String text) {
            Line before = last.removeLast();
            last.add(new Line(before.number(), before.text() + " " + text.strip()));
        }
    }

    /**
     * Reads the lines of a page after its front matter.
     *
     * @param firstNumber the number of the first line in the file
     */
    List<SectionText> read(List<String> lines, int firstNumber) {
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i).stripTrailing(), firstNumber + i);
        }
        close();
        return sections;
    }

    private void line(String text, int number) {
        if (text.isEmpty()) {
            afterBlank = true;
            return;
        }
        if (text.startsWith("## ")) {
            close();
            heading(text, number);
        } else if (text.equals("### Vragen") && open) {
            draft.block = Block.QUESTIONS;
        } else if (text.equals("### Engels") && open) {
            draft.block = Block.ENGLISH;
        } else if (text.startsWith("#")) {
            fault(number, "WW001.heading-level");
        } else if (!open) {
            fault(number, "WW001.outside-section");
        } else {
            switch (draft.block) {
                case PROSE -> prose(text, number);
                case ENGLISH -> draft.add(draft.english, number, text);
                case QUESTIONS -> question(text, number);
            }
        }
        afterBlank = false;
    }

    private void heading(String text, int number) {
        Matcher matcher = HEADING.matcher(text);
        open = true;
        if (!matcher.matches()) {
            fault(number, "WW001.heading");
            draft = new Draft(number, "", text.substring(3), Map.of());
            return;
        }
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE.matcher(matcher.group(3)).results().forEach(pair -> {
            attributes.put(pair.group(1), pair.group(2));
            if (!ATTRIBUTES.contains(pair.group(1))) {
                fault(number, "WW001.attribute", pair.group(1));
            }
        });
        String id = matcher.group(2);
        if (sections.stream().anyMatch(section -> section.id().equals(id))) {
            fault(number, "WW001.section-twice", id);
        }
        draft = new Draft(number, id, matcher.group(1), attributes);
    }

    private void question(String text, int number) {
        if (!text.startsWith("- ")) {
            fault(number, "WW001.in-questions");
            return;
        }
        String question = text.substring(2).strip();
        if (question.length() > 2 && question.startsWith("\"") && question.endsWith("\"")) {
            question = question.substring(1, question.length() - 1);
        }
        draft.add(draft.questions, number, question);
    }

    private void prose(String text, int number) {
        Matcher step = STEP.matcher(text);
        if (text.startsWith("- ")) {
            draft.add(draft.points, number, text.substring(2));
        } else if (step.matches()) {
            draft.add(draft.steps, number, step.group(1));
        } else if (!draft.last.isEmpty() && (CONTINUED.matcher(text).matches() || !afterBlank)) {
            draft.join(text);
        } else {
            draft.add(draft.points.isEmpty() && draft.steps.isEmpty() ? draft.lead : draft.closing, number, text);
        }
    }

    private void close() {
        if (open && !draft.id.isEmpty()) {
            sections.add(draft.done());
        }
        open = false;
    }

    private void fault(int line, String key, Object... arguments) {
        faults.add(Fault.of(path, line, key, arguments));
    }
}
