package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.Campaigns;
import nl.wegwijzer.outreach.print.Press;
import nl.wegwijzer.outreach.print.Prints;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an ambassador prints or shows, for her screens and for programs. */
@RestController
@Tag(name = "Campaigns")
class PrintPages {

    private final Campaigns campaigns;
    private final PrintFiles files;

    PrintPages(Campaigns campaigns, Prints prints) {
        this.campaigns = campaigns;
        this.files = new PrintFiles(prints);
    }

    @GetMapping(
            path = {"/api/v1/campaigns/{id}/qr.svg", "/ambassadeur/{id}/qr.svg"},
            produces = "image/svg+xml")
    @Operation(summary = "QR code as SVG", description = "Of the chooser page, with error correction for print.")
    @ApiResponse(
            responseCode = "200",
            description = "The code",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = CampaignApi.UNKNOWN)
    ResponseEntity<byte[]> svg(@PathVariable String id, @Parameter(hidden = true) Staff by) {
        return files.svg(own(id, by));
    }

    @GetMapping(
            path = {"/api/v1/campaigns/{id}/qr.png", "/ambassadeur/{id}/qr.png"},
            produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "QR code as PNG", description = "At least 1,200 pixels wide.")
    @ApiResponse(
            responseCode = "200",
            description = "The code",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_PNG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = CampaignApi.UNKNOWN)
    ResponseEntity<byte[]> png(@PathVariable String id, @Parameter(hidden = true) Staff by) {
        return files.png(own(id, by));
    }

    @GetMapping(
            path = {"/api/v1/campaigns/{id}/poster.pdf", "/ambassadeur/{id}/poster.pdf"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Poster or hand-out", description = "A tagged PDF with its fonts inside.")
    @ApiResponse(
            responseCode = "200",
            description = "The PDF",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "400", description = "Another size than a4 and a5")
    @ApiResponse(responseCode = "404", description = CampaignApi.UNKNOWN)
    @ApiResponse(responseCode = "429", description = "Many are being made; try again")
    ResponseEntity<byte[]> poster(
            @PathVariable String id,
            @Parameter(description = "a4 or a5") @RequestParam(defaultValue = "a4") String formaat,
            @Parameter(description = "nl or en; else that of the campaign") @RequestParam(defaultValue = "")
                    String taal,
            @Parameter(hidden = true) Staff by) {
        return files.poster(own(id, by), formaat, taal);
    }

    @GetMapping(path = "/ambassadeur/{id}/dia.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> slide(
            @PathVariable String id, @RequestParam(defaultValue = "") String taal, @Parameter(hidden = true) Staff by) {
        return files.slide(own(id, by), taal);
    }

    @ExceptionHandler(Press.PressBusy.class)
    ResponseEntity<Void> busy() {
        return PrintFiles.busy();
    }

    private Campaign own(String id, Staff by) {
        return CampaignCode.parse(id)
                .flatMap(code -> campaigns.find(code, by))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
