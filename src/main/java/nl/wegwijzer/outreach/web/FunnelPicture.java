package nl.wegwijzer.outreach.web;

import java.util.List;
import java.util.OptionalLong;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** A funnel as a picture that fits in a report: bars with a number and a name, and no colour that is needed to read it. */
record FunnelPicture(Texts texts) {

    private static final int WIDTH = 720;
    private static final int ROW = 44;
    private static final int TOP = 64;
    private static final int NAMES = 230;
    private static final int BARS = 400;

    String svg(String title, Funnel funnel, Language language) {
        List<Step> steps = Step.shown();
        long most = Math.max(
                1,
                steps.stream()
                        .mapToLong(step -> funnel.number(step).orElse(0))
                        .max()
                        .orElse(1));
        int height = TOP + steps.size() * ROW + 40;
        StringBuilder svg = new StringBuilder()
                .append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" font-family=\"Open Sans, Segoe UI, Arial, sans-serif\">"
                                .formatted(WIDTH, height, WIDTH, height))
                .append("<title>")
                .append(escaped(title))
                .append("</title>")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>")
                .append(text(16, 34, 20, 700, "#0a3d48", title));
        for (int i = 0; i < steps.size(); i++) {
            row(svg, steps.get(i), funnel.number(steps.get(i)), most, TOP + i * ROW, language);
        }
        return svg.append(text(16, height - 14, 13, 400, "#4a5d61", note(funnel, language)))
                .append("</svg>\n")
                .toString();
    }

    private void row(StringBuilder svg, Step step, OptionalLong number, long most, int y, Language language) {
        long bar = Math.round((double) BARS * number.orElse(0) / most);
        svg.append(text(16, y + 22, 16, 400, "#14272b", texts.get("step-" + step.word(), language)))
                .append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"28\" rx=\"4\" fill=\"#0b5563\"/>"
                        .formatted(NAMES, y + 3, Math.max(2, bar)))
                .append(text(NAMES + (int) bar + 10, y + 23, 16, 700, "#14272b", shown(number, language)));
    }

    String shown(OptionalLong number, Language language) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : texts.get("hidden", language);
    }

    private String note(Funnel funnel, Language language) {
        return texts.get("people-note", language, shown(funnel.people(), language));
    }

    private static String text(int x, int y, int size, int weight, String colour, String words) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%d\" fill=\"%s\">%s</text>"
                .formatted(x, y, size, weight, colour, escaped(words));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
