package nl.wegwijzer.outreach.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes PDF of a template: tagged for screen readers (PDF/UA), with its fonts inside. A few at once, since each takes a second
 * of a core and some tens of megabytes; nothing of it is loaded before the first.
 */
public class Press {

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final String FONTS = "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
    private static final Map<Integer, String> FACES = Map.of(
            400, "Regular/OpenSans-Regular.ttf",
            600, "Semibold/OpenSans-Semibold.ttf",
            700, "Bold/OpenSans-Bold.ttf",
            800, "ExtraBold/OpenSans-ExtraBold.ttf");
    private static final int SLIDE_PIXELS = 1920;
    /** The renderer rounds down. */
    private static final float HALF = 0.5f;

    private static final float POINTS_PER_MILLIMETRE = 72f / 25.4f;

    private final ITemplateEngine templates;
    private final Semaphore running;

    public Press(ITemplateEngine templates, int atOnce) {
        this.templates = templates;
        this.running = new Semaphore(atOnce, true);
    }

    /** Too many are being made; try again. */
    public static final class PressBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A PDF of a template that is written as XHTML.
     *
     * @throws PressBusy when none of those that are being made is done in ten seconds
     */
    public byte[] pdf(String template, Context content) {
        return alone(() -> render(templates.process(template, content)));
    }

    /**
     * The first page as a picture of {@value #SLIDE_PIXELS} pixels wide.
     *
     * @param millimetres how wide that page is
     */
    public byte[] picture(String template, Context content, int millimetres) {
        return alone(() -> {
            try (PDDocument document = Loader.loadPDF(render(templates.process(template, content)))) {
                float scale = (SLIDE_PIXELS + HALF) / (millimetres * POINTS_PER_MILLIMETRE);
                return QrCode.png(new PDFRenderer(document).renderImage(0, scale, ImageType.RGB));
            }
        });
    }

    private interface Work {
        byte[] done() throws IOException;
    }

    private byte[] alone(Work work) {
        try {
            if (!running.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PressBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PressBusy();
        }
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running.release();
        }
    }

    private static byte[] render(String html) throws IOException {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        FACES.forEach((weight, file) -> builder.useFont(face(file), "Open Sans", weight, FontStyle.NORMAL, true));
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> face(String file) {
        return () -> {
            InputStream font = Press.class.getResourceAsStream(FONTS + file);
            if (font == null) {
                throw new IllegalStateException("The font " + file + " is missing in the package");
            }
            return font;
        };
    }
}
