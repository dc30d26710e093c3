package nl.wegwijzer.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Figures;
import nl.wegwijzer.handoff.RegionFigures;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The figures of the desks that an adviser sees, as a page and as a file for a spreadsheet. */
@Controller
@RequestMapping("/adviseur")
@Hidden
class DeskFigures {

    private final Figures figures;
    private final DeskWords words;

    DeskFigures(Figures figures, DeskWords words) {
        this.figures = figures;
        this.words = words;
    }

    @GetMapping("/cijfers")
    String page(Staff by, Model model) {
        model.addAttribute("woorden", words);
        model.addAttribute("wie", by);
        model.addAttribute("stand", figures.asOf());
        model.addAttribute("cijfers", figures.of(by));
        return "desk/figures";
    }

    /** One line for each desk and figure: easy to filter, and a new figure changes no column. */
    @GetMapping("/cijfers.csv")
    ResponseEntity<String> csv(Staff by) {
        List<String> lines = new ArrayList<>(List.of("region,figure,word,value"));
        for (RegionFigures one : figures.of(by)) {
            for (CaseStatus status : CaseStatus.values()) {
                lines.add(line(one, "status", status.word(), one.with(status)));
            }
            lines.add(line(one, "late", "", one.late()));
            lines.add(line(one, "reopened", "", one.reopened()));
            lines.add(line(one, "first-replies", "", one.firstReplies()));
            minutes(one.median()).ifPresent(time -> lines.add(line(one, "reply-office-minutes", "median", time)));
            minutes(one.ninetieth()).ifPresent(time -> lines.add(line(one, "reply-office-minutes", "p90", time)));
            each(lines, one, "reason", one.reasons());
            each(lines, one, "outcome", one.outcomes());
            each(lines, one, "helped", one.helped());
            each(lines, one, "result", one.results());
            each(lines, one, "why", one.whys());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cijfers.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(String.join("\r\n", lines) + "\r\n");
    }

    private static void each(List<String> lines, RegionFigures of, String figure, Map<String, Integer> words) {
        new TreeMap<>(words).forEach((word, number) -> lines.add(line(of, figure, word, number)));
    }

    private static String line(RegionFigures of, String figure, String word, Number value) {
        return of.region() + "," + figure + "," + word + "," + value;
    }

    private static Optional<Long> minutes(Optional<Duration> time) {
        return time.map(Duration::toMinutes);
    }
}
