package org.alliances.mooc.course.asset;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.alliances.mooc.course.AssetDocument;
import org.alliances.mooc.kernel.ContentHash;

/** Looks at the file of an asset. What a file is, its first bytes say, and not its name. */
public final class AssetInspector {
    /** What a column of bytes holds on every database that this application runs on. */
    public static final int LARGEST = 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int WEBP_MARK = 8;

    private AssetInspector() {}

    /**
     * @param content what the file says of itself; empty where it cannot be used
     * @param faults in the order of the file
     */
    public record Inspection(Optional<AssetDocument.Content> content, List<AssetFault> faults) {
        public Inspection {
            faults = List.copyOf(faults);
        }

        private static Inspection refused(AssetFault fault) {
            return new Inspection(Optional.empty(), List.of(fault));
        }
    }

    /** @param name the file's name, whose ending has to be that of its type */
    public static Inspection inspect(String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            return Inspection.refused(AssetFault.of("asset-size", 0,
                    "ce fichier a %d octets ; permis : de 1 à %d".formatted(bytes.length, LARGEST),
                    "this file has %d bytes; allowed: 1 to %d".formatted(bytes.length, LARGEST)));
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Optional<AssetType> type = type(bytes);
        if (type.isEmpty() || !type.get().ending().equals(ending)) {
            return Inspection.refused(AssetFault.of("asset-type", 0,
                    "le contenu de ce fichier n'est pas celui d'un fichier « .%s »".formatted(ending),
                    "the content of this file is not that of a file “.%s”".formatted(ending)));
        }
        List<AssetFault> faults = new ArrayList<>();
        Optional<Dimension> size = type.get() == AssetType.SVG ? SvgCheck.check(bytes, faults) : raster(bytes);
        return new Inspection(faults.isEmpty() || size.isPresent()
                ? Optional.of(new AssetDocument.Content(type.get().mediaType(), bytes.length,
                        ContentHash.of(bytes).value(), size.map(s -> s.width).orElse(null),
                        size.map(s -> s.height).orElse(null)))
                : Optional.empty(), faults);
    }

    private static Optional<AssetType> type(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of(AssetType.PNG);
        } else if (startsWith(bytes, JPEG)) {
            return Optional.of(AssetType.JPEG);
        } else if (startsWith(bytes, PDF)) {
            return Optional.of(AssetType.PDF);
        } else if (startsWith(bytes, "RIFF".getBytes(StandardCharsets.US_ASCII)) && bytes.length > 2 * WEBP_MARK
                && new String(bytes, WEBP_MARK, 4, StandardCharsets.US_ASCII).equals("WEBP")) {
            return Optional.of(AssetType.WEBP);
        }
        // An SVG has no mark: it is XML whose root says so, which its own check reads.
        return SvgCheck.looksLikeSvg(bytes) ? Optional.of(AssetType.SVG) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Width and height from the head of the picture, which is not decoded; nothing for a type without a reader. */
    private static Optional<Dimension> raster(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (javax.imageio.IIOException broken) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** The types that a course may hold. */
    enum AssetType {
        SVG("svg", "image/svg+xml"),
        PNG("png", "image/png"),
        JPEG("jpg", "image/jpeg"),
        WEBP("webp", "image/webp"),
        PDF("pdf", "application/pdf");

        private final String ending;
        private final String mediaType;

        AssetType(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        String ending() {
            return ending;
        }

        String mediaType() {
            return mediaType;
        }
    }
}
