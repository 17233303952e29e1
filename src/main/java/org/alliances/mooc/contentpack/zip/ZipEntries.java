package org.alliances.mooc.contentpack.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The directory at the end of a zip, which alone says what a zip holds. Read by hand: the JDK does not show what kind of
 * file an entry is, and reads names that are not UTF-8 in its own way.
 */
final class ZipEntries {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long ZIP64 = 0xFFFFFFFFL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** Encrypted, strongly encrypted, with a hidden directory. */
    private static final int ENCRYPTED_FLAGS = 1 | 1 << 6 | 1 << 13;
    private static final int FILE_TYPE = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;

    private final ByteBuffer zip;
    private final EntryNames names = new EntryNames();

    private ZipEntries(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * One file or folder.
     *
     * @param crc of the unpacked bytes
     * @param start of the packed bytes in the zip
     * @param length how many packed bytes
     * @param size how many unpacked bytes it declares
     */
    record Entry(String name, boolean deflated, long crc, int start, int length, long size) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /** In the order of the directory; no two share a byte. Throws {@link ZipRefused}. */
    static List<Entry> read(byte[] zip) {
        return new ZipEntries(zip).entries();
    }

    private List<Entry> entries() {
        int end = end();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        long directoryLength = Integer.toUnsignedLong(zip.getInt(end + 12));
        long directory = Integer.toUnsignedLong(zip.getInt(end + 16));
        if (count > ZipReader.MOST_ENTRIES) {
            throw ZipRefused.whole(ZipFault.TOO_MANY_ENTRIES);
        }
        if (zip.getInt(end + 4) != 0 || zip.getShort(end + 8) != zip.getShort(end + 10) || directory == ZIP64) {
            throw ZipRefused.whole(ZipFault.UNSUPPORTED);
        }
        if (directory + directoryLength > end) {
            throw ZipRefused.whole(ZipFault.DAMAGED);
        }
        List<Entry> entries = new ArrayList<>();
        int at = (int) directory;
        int stop = (int) (directory + directoryLength);
        while (entries.size() < count) {
            if (stop - at < HEADER_LENGTH || zip.getInt(at) != HEADER) {
                throw ZipRefused.whole(ZipFault.DAMAGED);
            }
            int next = at + HEADER_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
            if (next > stop) {
                throw ZipRefused.whole(ZipFault.DAMAGED);
            }
            entries.add(entry(at, (int) directory));
            at = next;
        }
        if (at != stop) {
            throw ZipRefused.whole(ZipFault.DAMAGED);
        }
        refuseShared(entries);
        return entries;
    }

    /** The mark of the end, whose comment goes to the last byte of the file. */
    private int end() {
        int length = zip.limit();
        for (int at = length - END_LENGTH; at >= 0 && at >= length - END_LENGTH - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == END && at + END_LENGTH + unsigned(at + 20) == length) {
                return at;
            }
        }
        throw ZipRefused.whole(ZipFault.NOT_A_ZIP);
    }

    private Entry entry(int at, int directory) {
        byte[] rawName = bytes(at + HEADER_LENGTH, unsigned(at + 28));
        String name = names.read(rawName);
        int flags = unsigned(at + 8);
        int method = unsigned(at + 10);
        long length = Integer.toUnsignedLong(zip.getInt(at + 20));
        long size = Integer.toUnsignedLong(zip.getInt(at + 24));
        long local = Integer.toUnsignedLong(zip.getInt(at + 42));
        if ((flags & ENCRYPTED_FLAGS) != 0) {
            throw ZipRefused.entry(ZipFault.ENCRYPTED, name);
        }
        // Whatever system the entry says it was made on: some tools set the kind of file under any.
        int type = zip.getInt(at + 38) >>> 16 & FILE_TYPE;
        if (type != 0 && type != REGULAR && type != DIRECTORY) {
            throw ZipRefused.entry(ZipFault.NOT_A_FILE, name);
        }
        if (method != STORED && method != DEFLATED || length == ZIP64 || size == ZIP64 || local == ZIP64) {
            throw ZipRefused.entry(ZipFault.UNSUPPORTED, name);
        }
        long start = local + LOCAL_LENGTH;
        if (start > directory || zip.getInt((int) local) != LOCAL || unsigned((int) local + 8) != method
                || (unsigned((int) local + 6) & ENCRYPTED_FLAGS) != 0) {
            throw ZipRefused.entry(ZipFault.DAMAGED, name);
        }
        start += unsigned((int) local + 26) + unsigned((int) local + 28);
        boolean sameName = start <= directory
                && Arrays.equals(rawName, bytes((int) local + LOCAL_LENGTH, unsigned((int) local + 26)));
        if (!sameName || start + length > directory || method == STORED && length != size) {
            throw ZipRefused.entry(ZipFault.DAMAGED, name);
        }
        return new Entry(name, method == DEFLATED, Integer.toUnsignedLong(zip.getInt(at + 16)), (int) start,
                (int) length, size);
    }

    /** Entries that share packed bytes unpack to far more than the zip has. */
    private static void refuseShared(List<Entry> entries) {
        List<Entry> sorted = entries.stream().sorted(Comparator.comparingInt(Entry::start)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Entry before = sorted.get(i - 1);
            if (before.start() + before.length() > sorted.get(i).start() - LOCAL_LENGTH) {
                throw ZipRefused.entry(ZipFault.DAMAGED, sorted.get(i).name());
            }
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private byte[] bytes(int at, int length) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return bytes;
    }
}
