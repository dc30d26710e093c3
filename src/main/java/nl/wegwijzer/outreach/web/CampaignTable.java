package nl.wegwijzer.outreach.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.Funnels;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** Campaigns beside one another as CSV, for a spreadsheet: semicolons, as Dutch ones expect, and no cell that is a formula. */
record CampaignTable(Texts texts) {

    /** @param regions by the name of a region, what came of all campaigns there, of whichever ambassador */
    String csv(List<Funnels.Row> rows, Funnel sum, Map<String, Funnel> regions) {
        List<String> head = new ArrayList<>(
                List.of(word("csv-code"), word("csv-name"), word("csv-date"), word("csv-region"), word("csv-people")));
        for (Step step : Step.shown()) {
            head.add(word("step-" + step.word()));
        }
        List<List<String>> lines = new ArrayList<>(List.of(head));
        rows.forEach(row -> lines.add(line(row)));
        lines.add(numbers(new ArrayList<>(List.of("", word("csv-sum"), "", "")), sum));
        regions.forEach((region, funnel) ->
                lines.add(numbers(new ArrayList<>(List.of("", word("csv-region-sum"), "", region)), funnel)));
        return "\ufeff" + lines.stream().map(CampaignTable::joined).collect(Collectors.joining("\r\n")) + "\r\n";
    }

    private List<String> line(Funnels.Row row) {
        Campaign campaign = row.campaign();
        String date = campaign.date() == null ? "" : campaign.date().toString();
        String region = campaign.region() == null ? "" : campaign.region();
        return numbers(
                new ArrayList<>(List.of(campaign.code().readable(), campaign.name(), date, region)), row.funnel());
    }

    private List<String> numbers(List<String> line, Funnel funnel) {
        line.add(shown(funnel.people()));
        for (Step step : Step.shown()) {
            line.add(shown(funnel.number(step)));
        }
        return line;
    }

    private String shown(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : word("hidden");
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(CampaignTable::cell).collect(Collectors.joining(";"));
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private String word(String key) {
        return texts.get(key, Language.NL);
    }
}
