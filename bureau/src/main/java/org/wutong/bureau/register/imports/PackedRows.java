package org.wutong.bureau.register.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.wutong.bureau.register.sheet.SheetRow;

/**
 * Rows between two looks at them, packed in memory by batches: unpacking takes a fraction of reading the spreadsheet again, and
 * 200,000 rows take some 20 MB.
 */
final class PackedRows {
    private static final SheetRow.Kind[] KINDS = SheetRow.Kind.values();
    private static final int NOTHING = KINDS.length;
    private static final SheetRow.Cell EMPTY = new SheetRow.Cell("", SheetRow.Kind.TEXT);

    private final int batchSize;
    private final List<byte[]> full = new ArrayList<>();
    private final List<SheetRow> last = new ArrayList<>();
    private int size;

    PackedRows(int batchSize) {
        this.batchSize = batchSize;
    }

    void add(SheetRow row) {
        last.add(row);
        size++;
        if (last.size() == batchSize) {
            full.add(packed(last));
            last.clear();
        }
    }

    int size() {
        return size;
    }

    int batches() {
        return full.size() + (last.isEmpty() ? 0 : 1);
    }

    List<SheetRow> batch(int index) {
        return index < full.size() ? unpacked(full.get(index), batchSize) : List.copyOf(last);
    }

    private static byte[] packed(List<SheetRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 14), 1 << 14))) {
            for (SheetRow row : rows) {
                out.writeInt(row.number());
                out.writeShort(row.cells().size());
                for (SheetRow.Cell cell : row.cells()) {
                    if (cell.equals(EMPTY)) {
                        out.writeByte(NOTHING);
                    } else {
                        out.writeByte(cell.kind().ordinal());
                        out.writeUTF(cell.text());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static List<SheetRow> unpacked(byte[] bytes, int count) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), 1 << 14))) {
            List<SheetRow> rows = new ArrayList<>(count);
            for (int r = 0; r < count; r++) {
                int number = in.readInt();
                int width = in.readUnsignedShort();
                List<SheetRow.Cell> cells = new ArrayList<>(width);
                for (int c = 0; c < width; c++) {
                    int kind = in.readUnsignedByte();
                    cells.add(kind == NOTHING ? EMPTY : new SheetRow.Cell(in.readUTF(), KINDS[kind]));
                }
                rows.add(new SheetRow(number, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
