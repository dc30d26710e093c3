package nl.wegwijzer.support;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a QR code out of a picture, in the two ways that phones try. */
public final class QrReader {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");

    private QrReader() {}

    /** The text of the code in the picture. */
    public static String read(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return decoded(new HybridBinarizer(light))
                .or(() -> decoded(new GlobalHistogramBinarizer(light)))
                .orElseThrow(() -> new AssertionError("No QR code can be read in the picture"));
    }

    private static Optional<String> decoded(Binarizer way) {
        try {
            Map<DecodeHintType, Object> hints = Map.of(
                    DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
            return Optional.of(
                    new MultiFormatReader().decode(new BinaryBitmap(way), hints).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /** Draws the runs of one of our SVG codes. */
    public static BufferedImage drawn(String svg, int size, int scale) {
        BufferedImage image = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        Matcher runs = RUN.matcher(svg);
        while (runs.find()) {
            pen.fillRect(number(runs, 1) * scale, number(runs, 2) * scale, number(runs, 3) * scale, scale);
        }
        pen.dispose();
        return image;
    }

    private static int number(Matcher run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
