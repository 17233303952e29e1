package org.alliances.mooc.contentpack.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, also such as no honest tool writes. */
public final class HandMadeZip {
    private static final int LOCAL = 0x04034b50;
    private static final int HEADER = 0x02014b50;
    private static final int END = 0x06054b50;

    private final List<Entry> entries = new ArrayList<>();
    private byte[] comment = {};

    /** An entry whose headers can be made to lie. */
    public static final class Entry {
        private byte[] name;
        private byte[] localName;
        private byte[] packed;
        private int method;
        private int flags;
        private int attributes;
        private int madeBy = 20;
        private long crc;
        private long size;
        private long length;
        private byte[] extra = {};
        private int offset = -1;

        public Entry attributes(int system, int mode) {
            this.madeBy = system << 8 | 20;
            this.attributes = mode << 16;
            return this;
        }

        public Entry flags(int value) {
            this.flags = value;
            return this;
        }

        public Entry method(int value) {
            this.method = value;
            return this;
        }

        /** How many unpacked bytes it declares. */
        public Entry size(long value) {
            this.size = value;
            return this;
        }

        /** How many packed bytes it declares. */
        public Entry length(long value) {
            this.length = value;
            return this;
        }

        public Entry crc(long value) {
            this.crc = value;
            return this;
        }

        public Entry localName(String value) {
            this.localName = value.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        /** Where its local header is said to be. */
        public Entry offset(int value) {
            this.offset = value;
            return this;
        }

        public Entry extra(byte[] value) {
            this.extra = value;
            return this;
        }

        /** The packed bytes, and something after them. */
        public Entry followedBy(byte... more) {
            byte[] all = Arrays.copyOf(packed, packed.length + more.length);
            System.arraycopy(more, 0, all, packed.length, more.length);
            this.packed = all;
            this.length = all.length;
            return this;
        }
    }

    public Entry stored(String name, byte[] bytes) {
        Entry entry = new Entry();
        entry.name = name.getBytes(StandardCharsets.UTF_8);
        entry.localName = entry.name;
        entry.packed = bytes;
        entry.length = bytes.length;
        entry.size = bytes.length;
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.crc = crc.getValue();
        entries.add(entry);
        return entry;
    }

    public Entry stored(String name, String text) {
        return stored(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Entry stored(byte[] name, String text) {
        Entry entry = stored("x", text);
        entry.name = name;
        entry.localName = name;
        return entry;
    }

    public Entry deflated(String name, byte[] bytes) {
        Entry entry = stored(name, bytes);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return pack(entry, out.toByteArray());
    }

    /** An entry that unpacks to so many megabytes of zeros; they are never in memory together. */
    public Entry bomb(String name, int megabytes) {
        Entry entry = stored(name, new byte[0]);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        byte[] zeros = new byte[1024 * 1024];
        byte[] buffer = new byte[8192];
        for (int i = 0; i < megabytes; i++) {
            crc.update(zeros);
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return pack(entry, out.toByteArray()).size((long) megabytes * zeros.length).crc(crc.getValue());
    }

    public HandMadeZip comment(byte[] bytes) {
        this.comment = bytes;
        return this;
    }

    public byte[] bytes() {
        return bytes(entries.size());
    }

    /** @param count how many entries the end declares */
    public byte[] bytes(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            int offset = entry.offset < 0 ? out.size() : entry.offset;
            ByteBuffer local = buffer(30).putInt(LOCAL).putShort((short) 20).putShort((short) entry.flags)
                    .putShort((short) entry.method).putInt(0x00210000).putInt((int) entry.crc)
                    .putInt((int) entry.length).putInt((int) entry.size).putShort((short) entry.localName.length)
                    .putShort((short) 0);
            out.writeBytes(local.array());
            out.writeBytes(entry.localName);
            out.writeBytes(entry.packed);
            ByteBuffer header = buffer(46).putInt(HEADER).putShort((short) entry.madeBy).putShort((short) 20)
                    .putShort((short) entry.flags).putShort((short) entry.method).putInt(0x00210000)
                    .putInt((int) entry.crc).putInt((int) entry.length).putInt((int) entry.size)
                    .putShort((short) entry.name.length).putShort((short) entry.extra.length).putShort((short) 0)
                    .putShort((short) 0).putShort((short) 0).putInt(entry.attributes).putInt(offset);
            directory.writeBytes(header.array());
            directory.writeBytes(entry.name);
            directory.writeBytes(entry.extra);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(22).putInt(END).putInt(0).putShort((short) count).putShort((short) count)
                .putInt(directory.size()).putInt(start).putShort((short) comment.length).array());
        out.writeBytes(comment);
        return out.toByteArray();
    }

    private static Entry pack(Entry entry, byte[] packed) {
        entry.packed = packed;
        entry.length = packed.length;
        entry.method = 8;
        return entry;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
