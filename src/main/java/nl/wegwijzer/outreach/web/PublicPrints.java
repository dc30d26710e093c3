package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.door.Door;
import nl.wegwijzer.outreach.print.Press;
import nl.wegwijzer.outreach.print.Prints;
import nl.wegwijzer.platform.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Print of a campaign for who has its code and does not sign in, such as an ambassador with only Telegram. It says no more than the
 * poster on the wall does; how often is bounded, since each takes a second of a core.
 */
@Controller
@Hidden
class PublicPrints {

    private final Door door;
    private final PrintFiles files;

    PublicPrints(Door door, Prints prints) {
        this.door = door;
        this.files = new PrintFiles(prints);
    }

    @GetMapping("/kies/{code}/{file:poster\\.pdf|dia\\.png|qr\\.png|qr\\.svg}")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable String file,
            @RequestParam(defaultValue = "a4") String formaat,
            @RequestParam(defaultValue = "") String taal,
            HttpServletRequest request) {
        String who = Visitor.of(request).network();
        if (!door.mayPrint(who)) {
            throw new Press.PressBusy();
        }
        Campaign campaign = door.lookUp(code, who)
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (file) {
            case "qr.svg" -> files.svg(campaign);
            case "qr.png" -> files.png(campaign);
            case "dia.png" -> files.slide(campaign, taal);
            default -> files.poster(campaign, formaat, taal);
        };
    }

    @ExceptionHandler(Press.PressBusy.class)
    ResponseEntity<Void> busy() {
        return PrintFiles.busy();
    }
}
