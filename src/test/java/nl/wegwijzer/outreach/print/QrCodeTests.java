package nl.wegwijzer.outreach.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import nl.wegwijzer.support.QrReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrCodeTests {

    private static final String ADDRESS = "https://wegwijzer.example/kies/CDFGHJKM";

    @Test
    void isReadBackFromThePicture() throws IOException {
        BufferedImage read =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(1200)));
        assertThat(read.getWidth()).isGreaterThanOrEqualTo(1200);
        assertThat(QrReader.read(read)).isEqualTo(ADDRESS);
    }

    @Test
    void theSvgIsTheSameCode() {
        QrCode code = QrCode.of(ADDRESS);
        String svg = code.svg("kies & vraag");
        assertThat(svg)
                .contains("viewBox=\"0 0 " + code.size() + " " + code.size())
                .contains("kies &amp; vraag");
        assertThat(QrReader.read(QrReader.drawn(svg, code.size(), 8))).isEqualTo(ADDRESS);
    }

    /** As a phone sees it: small, turned, out of focus, badly lit and with grain. */
    @ParameterizedTest
    @CsvSource({"8, 3, 0.85", "-17, 3, 0.6", "33, 2, 0.7", "181, 4, 0.8"})
    void isReadFromAPoorPhoto(double degrees, int blur, double light) {
        assertThat(QrReader.read(photo(QrCode.of(ADDRESS).image(300), degrees, blur, light)))
                .isEqualTo(ADDRESS);
    }

    static BufferedImage photo(BufferedImage code, double degrees, int blur, double light) {
        int size = code.getWidth() * 2;
        BufferedImage scene = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(new Color(180, 170, 150));
        pen.fillRect(0, 0, size, size);
        pen.rotate(Math.toRadians(degrees), size / 2.0, size / 2.0);
        pen.drawImage(code, size / 4, size / 4, null);
        pen.dispose();
        float[] even = new float[blur * blur];
        Arrays.fill(even, 1f / even.length);
        BufferedImage soft =
                new ConvolveOp(new Kernel(blur, blur, even), ConvolveOp.EDGE_NO_OP, null).filter(scene, null);
        Random grain = new Random(7);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                Color seen = new Color(soft.getRGB(x, y));
                double shade = light * (0.7 + 0.3 * x / size);
                int noise = (int) (grain.nextGaussian() * 10);
                soft.setRGB(
                        x,
                        y,
                        new Color(
                                        dim(seen.getRed(), shade, noise),
                                        dim(seen.getGreen(), shade, noise),
                                        dim(seen.getBlue(), shade, noise))
                                .getRGB());
            }
        }
        return soft;
    }

    private static int dim(int value, double shade, int noise) {
        return Math.clamp((int) (value * shade) + noise, 0, 255);
    }
}
