package org.alliances.mooc.contentpack.zip;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.alliances.mooc.contentpack.zip.ZipEntries.Entry;

/** Reads a zip from somebody who may mean harm. Works in memory, and holds no more of it than its limits say. */
public final class ZipReader {
    /** Files and folders. */
    public static final int MOST_ENTRIES = 5_000;
    /** Of all entries together, in bytes, counted while unpacking. */
    public static final int LARGEST_TOTAL = 100 * 1024 * 1024;
    private static final int BUFFER = 16 * 1024;

    private final byte[] zip;
    private final int largestKept;
    private final byte[] buffer = new byte[BUFFER];
    private long total;

    private ZipReader(byte[] zip, int largestKept) {
        this.zip = zip;
        this.largestKept = largestKept;
    }

    /**
     * The files by name; folders are left out.
     *
     * @param largestKept of a file with more bytes only their number is kept
     * @throws ZipRefused where anything about the zip is not as it has to be
     */
    public static SortedMap<String, ZippedFile> read(byte[] zip, int largestKept) {
        return new ZipReader(zip, largestKept).read();
    }

    private SortedMap<String, ZippedFile> read() {
        SortedMap<String, ZippedFile> files = new TreeMap<>();
        List<Entry> entries = ZipEntries.read(zip);
        if (entries.stream().mapToLong(Entry::size).sum() > LARGEST_TOTAL) {
            throw ZipRefused.whole(ZipFault.TOO_LARGE);
        }
        for (Entry entry : entries) {
            ZippedFile file = unpacked(entry);
            if (!entry.isFolder()) {
                files.put(entry.name(), file);
            } else if (file.size() > 0) {
                throw ZipRefused.entry(ZipFault.DAMAGED, entry.name());
            }
        }
        if (files.isEmpty()) {
            throw ZipRefused.whole(ZipFault.EMPTY);
        }
        return files;
    }

    private ZippedFile unpacked(Entry entry) {
        Sink sink = new Sink(entry);
        if (!entry.deflated()) {
            sink.take(zip, entry.start(), entry.length());
            return sink.file();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, entry.start(), entry.length());
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw ZipRefused.entry(ZipFault.DAMAGED, entry.name());
                }
                sink.take(buffer, 0, count);
            }
            if (inflater.getRemaining() > 0) {
                throw ZipRefused.entry(ZipFault.DAMAGED, entry.name());
            }
            return sink.file();
        } catch (DataFormatException e) {
            throw ZipRefused.entry(ZipFault.DAMAGED, entry.name());
        } finally {
            inflater.end();
        }
    }

    /** Takes the bytes of one entry as they come out, and stops at the first that should not be there. */
    private final class Sink {
        private final Entry entry;
        private final CRC32 crc = new CRC32();
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Sink(Entry entry) {
            this.entry = entry;
        }

        void take(byte[] bytes, int from, int count) {
            size += count;
            total += count;
            if (total > LARGEST_TOTAL) {
                throw ZipRefused.entry(ZipFault.TOO_LARGE, entry.name());
            }
            if (size > entry.size()) {
                throw ZipRefused.entry(ZipFault.DAMAGED, entry.name());
            }
            crc.update(bytes, from, count);
            if (size <= largestKept) {
                kept.write(bytes, from, count);
            }
        }

        ZippedFile file() {
            if (size != entry.size() || crc.getValue() != entry.crc()) {
                throw ZipRefused.entry(ZipFault.DAMAGED, entry.name());
            }
            return new ZippedFile(size, size <= largestKept ? kept.toByteArray() : new byte[0]);
        }
    }
}
