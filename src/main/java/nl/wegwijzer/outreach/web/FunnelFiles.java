package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.Funnels;
import nl.wegwijzer.outreach.print.Press;
import nl.wegwijzer.outreach.print.Prints;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What came of campaigns as files for a report: a table, and a picture in two forms. */
@Controller
@RequestMapping("/ambassadeur")
@Hidden
class FunnelFiles {

    private final Funnels funnels;
    private final Prints prints;
    private final Texts texts;

    FunnelFiles(Funnels funnels, Prints prints, ContentFolder folder) {
        this.funnels = funnels;
        this.prints = prints;
        this.texts = Texts.load(folder, "outreach");
    }

    @GetMapping(path = "/campagnes.csv", produces = "text/csv")
    ResponseEntity<byte[]> table(Staff by) {
        String csv = new CampaignTable(texts).csv(funnels.rows(by), funnels.sum(by), funnels.regions(by));
        return PrintFiles.file(
                "campagnes.csv",
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                csv.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{code}/trechter.svg")
    ResponseEntity<byte[]> picture(@PathVariable String code, Staff by) {
        Funnels.Row row = own(code, by);
        Campaign campaign = row.campaign();
        String svg = new FunnelPicture(texts)
                .svg(prints.occasion(campaign, campaign.language()), row.funnel(), campaign.language());
        return PrintFiles.file(
                "trechter-" + campaign.code() + ".svg",
                MediaType.valueOf("image/svg+xml"),
                svg.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{code}/trechter.png")
    ResponseEntity<byte[]> pixels(@PathVariable String code, Staff by) {
        Funnels.Row row = own(code, by);
        return PrintFiles.file(
                "trechter-" + row.campaign().code() + ".png",
                MediaType.IMAGE_PNG,
                prints.funnel(row.campaign(), row.funnel(), row.campaign().language()));
    }

    @ExceptionHandler(Press.PressBusy.class)
    ResponseEntity<Void> busy() {
        return PrintFiles.busy();
    }

    private Funnels.Row own(String code, Staff by) {
        return CampaignCode.parse(code)
                .flatMap(known -> funnels.of(known, by))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
