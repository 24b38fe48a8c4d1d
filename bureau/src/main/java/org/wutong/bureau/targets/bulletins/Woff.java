package org.wutong.bureau.targets.bulletins;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font in Web Open Font Format 1.0 (W3C, 2012) into the font that it was made of: each table is packed by itself. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int FONT_HEADER = 12;
    private static final int FONT_ENTRY = 16;
    private static final int ALIGNED = 4;

    private Woff() {}

    /** @throws IOException where the bytes are no such font, or one that was cut off */
    static byte[] unpack(byte[] packed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(packed);
        if (packed.length < HEADER || in.getInt(0) != SIGNATURE) {
            throw new IOException("no font in Web Open Font Format 1.0");
        }
        int tables = Short.toUnsignedInt(in.getShort(12));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(in.getInt(16));
        DataOutputStream out = new DataOutputStream(bytes);
        int power = Integer.highestOneBit(tables);
        out.writeInt(in.getInt(4));
        out.writeShort(tables);
        out.writeShort(power * FONT_ENTRY);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort((tables - power) * FONT_ENTRY);
        int offset = FONT_HEADER + FONT_ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            int length = in.getInt(entry + 12);
            out.writeInt(in.getInt(entry));
            out.writeInt(in.getInt(entry + 16));
            out.writeInt(offset);
            out.writeInt(length);
            offset += aligned(length);
        }
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            byte[] table = table(packed, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
            out.write(table);
            out.write(new byte[aligned(table.length) - table.length]);
        }
        return bytes.toByteArray();
    }

    private static byte[] table(byte[] packed, int offset, int from, int to) throws IOException {
        if (offset < 0 || from < 0 || to < from || offset > packed.length - from) {
            throw new IOException("a table of the font was cut off");
        }
        byte[] table = new byte[to];
        if (from == to) {
            System.arraycopy(packed, offset, table, 0, to);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, offset, from);
            int done = 0;
            while (done < to) {
                int more = inflater.inflate(table, done, to - done);
                if (more == 0) {
                    throw new IOException("a table of the font was cut off");
                }
                done += more;
            }
            return table;
        } catch (DataFormatException e) {
            throw new IOException("a table of the font is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static int aligned(int length) {
        return (length + ALIGNED - 1) / ALIGNED * ALIGNED;
    }
}
