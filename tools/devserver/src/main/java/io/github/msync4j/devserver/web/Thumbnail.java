package io.github.msync4j.devserver.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A small picture.
 *
 * @param mediaType what it is
 * @param bytes the picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Thumbnail(String mediaType, byte[] bytes) {

    /** More pixels than this are not read, however small the thumbnail. */
    private static final long MAX_PIXELS = 100_000_000;

    /**
     * Makes one of a picture that fits into a box and is no larger than the picture. May take its time.
     *
     * @return empty for what is no picture that the JDK can read
     */
    static Optional<Thumbnail> of(Path picture, int width, int height) {
        try (FileImageInputStream in = new FileImageInputStream(new File(picture.toString()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // a picture that is damaged is none
            return Optional.empty();
        }
    }

    private static Optional<Thumbnail> read(ImageReader reader, int width, int height) throws IOException {
        int fullWidth = reader.getWidth(0);
        int fullHeight = reader.getHeight(0);
        if ((long) fullWidth * fullHeight > MAX_PIXELS) {
            return Optional.empty();
        }
        double scale = Math.min(1, Math.min((double) width / fullWidth, (double) height / fullHeight));
        int smallWidth = Math.max(1, (int) Math.round(fullWidth * scale));
        int smallHeight = Math.max(1, (int) Math.round(fullHeight * scale));
        ImageReadParam roughly = reader.getDefaultReadParam();
        int step = Math.max(1, (int) (1 / scale / 4));
        roughly.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(encoded(scaled(reader.read(0, roughly), smallWidth, smallHeight)));
    }

    /** Each pixel is the mean of those it stands for. */
    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        boolean hasAlpha = from.getColorModel().hasAlpha();
        var to = new BufferedImage(width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int top = y * from.getHeight() / height;
            int rows = Math.max(1, (y + 1) * from.getHeight() / height - top);
            for (int x = 0; x < width; x++) {
                int left = x * from.getWidth() / width;
                int columns = Math.max(1, (x + 1) * from.getWidth() / width - left);
                to.setRGB(x, y, mean(from.getRGB(left, top, columns, rows, null, 0, columns)));
            }
        }
        return to;
    }

    private static int mean(int[] pixels) {
        long[] sums = new long[4];
        for (int pixel : pixels) {
            for (int channel = 0; channel < 4; channel++) {
                sums[channel] += (pixel >>> (8 * channel)) & 0xff;
            }
        }
        int mean = 0;
        for (int channel = 0; channel < 4; channel++) {
            mean |= (int) (sums[channel] / pixels.length) << (8 * channel);
        }
        return mean;
    }

    /** What stands for the first picture of a film, which is not looked for: a white triangle on grey. */
    static Thumbnail ofFilm(int width, int height) {
        var still = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int half = Math.max(1, Math.min(width, height) / 4);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = x - width / 2 + half;
                boolean isInside = right >= 0 && right <= 2 * half && Math.abs(y - height / 2) <= half - right / 2;
                still.setRGB(x, y, isInside ? 0xffffff : 0x606060);
            }
        }
        return encoded(still);
    }

    private static Thumbnail encoded(BufferedImage picture) {
        boolean hasAlpha = picture.getColorModel().hasAlpha();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // a stream of its own, since the default one makes a temporary file
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, hasAlpha ? "png" : "jpg", out)) {
                throw new IllegalStateException("there is no writer for pictures");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Thumbnail(hasAlpha ? "image/png" : "image/jpeg", bytes.toByteArray());
    }
}
