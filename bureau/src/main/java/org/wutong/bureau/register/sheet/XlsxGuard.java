package org.wutong.bureau.register.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks an xlsx file through before it is read: whole, an xlsx at all, and not a little file that unpacks without end. */
final class XlsxGuard {
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private XlsxGuard() {}

    /** @return whether the file has a table of styles, which dates are told by */
    static boolean check(byte[] content) {
        if (!hasDirectory(content)) {
            throw new SheetRefused("truncated");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new SheetRefused("not-xlsx");
            }
            if (parts.size() > SheetLimits.PARTS) {
                throw new SheetRefused("unpacks-too-large");
            }
            for (ZipArchiveEntry part : parts) {
                unpack(zip, part);
            }
            return zip.getEntry("xl/styles.xml") != null;
        } catch (IOException | IllegalArgumentException broken) {
            throw new SheetRefused("broken").because(broken);
        }
    }

    /** Sizes that the file states of itself are not believed. */
    private static void unpack(ZipFile zip, ZipArchiveEntry part) throws IOException {
        long most = part.getName().endsWith("sharedStrings.xml") ? SheetLimits.TEXTS_BYTES : SheetLimits.PART_BYTES;
        CellPlaces places =
                part.getName().endsWith(".xml") && part.getName().contains("worksheets/") ? new CellPlaces() : null;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new SheetRefused("unpacks-too-large");
                }
                if (places != null && places.beyond(buffer, read)) {
                    throw new SheetRefused("broken");
                }
            }
        }
    }

    /** A zip file ends with its directory; one that was cut off while copying lacks it. */
    private static boolean hasDirectory(byte[] content) {
        int last = content.length - END_RECORD;
        for (int i = last; i >= Math.max(0, last - LONGEST_COMMENT); i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
