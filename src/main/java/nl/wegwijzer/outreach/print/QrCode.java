package nl.wegwijzer.outreach.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code for print: a quarter of it may be dirty, folded or badly lit (error correction level Q), with the quiet zone of four
 * modules that readers need.
 */
public record QrCode(ByteMatrix modules) {

    private static final int QUIET = 4;
    private static final byte DARK = 1;

    /** The code of an address. */
    public static QrCode of(String address) {
        try {
            return new QrCode(
                    Encoder.encode(address, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("An address that does not fit a QR code", tooLong);
        }
    }

    /** Width and height in modules, with the quiet zone. */
    public int size() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** A picture without loss at any size; runs of dark modules are drawn as one. */
    public String svg(String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size() + " " + size()
                + "\" width=\"1024\" height=\"1024\" shape-rendering=\"crispEdges\" role=\"img\"><title>"
                + escaped(title)
                + "</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#062a32\" d=\""
                + path() + "\"/></svg>\n";
    }

    /** The dark modules as the path of an SVG, in units of one module. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == DARK) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }

    /** A picture of at least that many pixels wide, whole pixels to a module. */
    public BufferedImage image(int atLeast) {
        int scale = Math.max(1, (atLeast + size() - 1) / size());
        BufferedImage image = new BufferedImage(size() * scale, size() * scale, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == DARK) {
                    pen.fillRect((x + QUIET) * scale, (y + QUIET) * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        return image;
    }

    /** The picture as PNG. */
    public byte[] png(int atLeast) {
        return png(image(atLeast));
    }

    static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
