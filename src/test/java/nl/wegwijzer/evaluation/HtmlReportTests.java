package nl.wegwijzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.evaluation.report.HtmlReport;
import nl.wegwijzer.evaluation.report.Measured;
import nl.wegwijzer.evaluation.search.SearchContest;
import nl.wegwijzer.evaluation.search.Standing;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import nl.wegwijzer.retrieval.measure.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class HtmlReportTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static Verdict wrong(String half, String text) {
        GoldenQuestion question = new GoldenQuestion(
                "g-" + half,
                half,
                "outside",
                List.of(text),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "refusal",
                Optional.empty());
        return Verdict.of(
                question, List.of(Reply.of(Reply.Kind.NOTICE, "Iets anders.")), null, List.of(2_000_000L, 4_000_000L));
    }

    private static String report(Path folder) throws IOException {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        Standing standing = new Standing(10, 0.8, 0.9, 1, 0.85, 0.9);
        Map<String, Standing> halves = Map.of("tuning", standing, "reporting", standing);
        Reliability curve = new Reliability();
        curve.add(0.9, true);
        Path file = folder.resolve("report.html");
        new HtmlReport(templates)
                .write(
                        new Measured(
                                DAY,
                                "0123456789abcdef",
                                List.of(wrong("tuning", "te zien"), wrong("reporting", "geheim te houden")),
                                List.of(new SearchContest.Result(SearchContest.OURS, halves, halves)),
                                List.of(new SearchContest.Result("spelling", halves, halves)),
                                Map.of("reporting", curve)),
                        file);
        return Files.readString(file);
    }

    @Test
    void countsTheReportingHalfAndShowsOnlyTheOther(@TempDir Path folder) throws IOException {
        assertThat(report(folder))
                .contains("te zien", "g-tuning", "The reporting half has <b>1</b> faults")
                .doesNotContain("geheim te houden", "g-reporting");
    }

    @Test
    void needsNothingElseAndHasItsPlots(@TempDir Path folder) throws IOException {
        String report = report(folder);
        assertThat(report)
                .contains("<svg", "polyline", "prefers-color-scheme: dark", "@media print", "spelling", "80.0")
                .doesNotContain("<script", "<link", "http://", "https://", " th:");
    }
}
