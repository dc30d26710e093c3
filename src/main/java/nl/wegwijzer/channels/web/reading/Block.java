package nl.wegwijzer.channels.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a text that reads as one: a paragraph, a list of points, steps to take.
 *
 * @param lines the paragraph, the points or the steps
 */
public record Block(Form form, List<List<Piece>> lines) {

    /** What it looks like. */
    public enum Form {
        PARAGRAPH,
        /** The line above steps. */
        STEPS_HEADING,
        POINTS,
        STEPS
    }

    private static final Pattern POINT = Pattern.compile("^[•\\-]\\s+");
    private static final Pattern STEP = Pattern.compile("^\\d{1,2}\\.\\s+");

    public Block {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /**
     * Reads the text of a reply: a line that starts with a bullet is a point, with a number a step, every other a paragraph.
     *
     * @param sources how many sources there are to point at
     */
    public static List<Block> of(String text, int sources) {
        List<Block> blocks = new ArrayList<>();
        for (String raw :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Form form = formOf(raw);
            List<Piece> line = Piece.of(bare(raw, form), sources);
            Block last = blocks.isEmpty() ? null : blocks.getLast();
            if (form == Form.STEPS && last != null && last.form == Form.PARAGRAPH && leadsIn(last)) {
                blocks.set(blocks.size() - 1, new Block(Form.STEPS_HEADING, last.lines));
            }
            if (form != Form.PARAGRAPH && last != null && last.form == form) {
                List<List<Piece>> longer = new ArrayList<>(last.lines);
                longer.add(line);
                blocks.set(blocks.size() - 1, new Block(form, longer));
            } else {
                blocks.add(new Block(form, List.of(line)));
            }
        }
        return blocks;
    }

    private static Form formOf(String line) {
        if (POINT.matcher(line).find()) {
            return Form.POINTS;
        }
        return STEP.matcher(line).find() ? Form.STEPS : Form.PARAGRAPH;
    }

    private static String bare(String line, Form form) {
        return switch (form) {
            case POINTS -> POINT.matcher(line).replaceFirst("");
            case STEPS -> STEP.matcher(line).replaceFirst("");
            case PARAGRAPH, STEPS_HEADING -> line;
        };
    }

    private static boolean leadsIn(Block paragraph) {
        String words = paragraph.lines.getFirst().getLast().words();
        return words.endsWith("?") || words.endsWith(":");
    }
}
