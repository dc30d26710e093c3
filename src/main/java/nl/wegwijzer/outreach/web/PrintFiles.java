package nl.wegwijzer.outreach.web;

import java.nio.charset.StandardCharsets;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.print.Paper;
import nl.wegwijzer.outreach.print.Prints;
import nl.wegwijzer.platform.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** What can be printed or shown of a campaign, as answers over HTTP. */
record PrintFiles(Prints prints) {

    private static final int QR_PIXELS = 1200;
    private static final String RETRY = "10";

    ResponseEntity<byte[]> svg(Campaign campaign) {
        return file(
                "qr-" + campaign.code() + ".svg",
                MediaType.valueOf("image/svg+xml"),
                prints.qr(campaign).svg(campaign.code().readable()).getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> png(Campaign campaign) {
        return file(
                "qr-" + campaign.code() + ".png",
                MediaType.IMAGE_PNG,
                prints.qr(campaign).png(QR_PIXELS));
    }

    /**
     * Poster or hand-out.
     *
     * @param size     a4 or a5; anything else is a bad request
     * @param language nl or en; empty for that of the campaign
     */
    ResponseEntity<byte[]> poster(Campaign campaign, String size, String language) {
        Paper paper = Paper.of(size)
                .filter(known -> known != Paper.SLIDE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return file(
                "poster-" + paper.word() + "-" + campaign.code() + ".pdf",
                MediaType.APPLICATION_PDF,
                prints.poster(campaign, paper, language(language, campaign)));
    }

    ResponseEntity<byte[]> slide(Campaign campaign, String language) {
        return file(
                "dia-" + campaign.code() + ".png",
                MediaType.IMAGE_PNG,
                prints.slide(campaign, language(language, campaign)));
    }

    /** Too much is made now. */
    static ResponseEntity<Void> busy() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, RETRY)
                .build();
    }

    /** A file to look at or to keep. */
    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static Language language(String asked, Campaign campaign) {
        return asked.isBlank() ? campaign.language() : Language.fromTag(asked);
    }
}
