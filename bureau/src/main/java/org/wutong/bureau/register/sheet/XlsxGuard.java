package org.wutong.bureau.register.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

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
        boolean workbook = false;
        boolean styles = false;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                styles |= entry.getName().equals("xl/styles.xml");
                boolean texts = entry.getName().endsWith("sharedStrings.xml");
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > (texts ? SheetLimits.TEXTS_BYTES : SheetLimits.PART_BYTES)) {
                        throw new SheetRefused("unpacks-too-large");
                    }
                }
                if (++parts > SheetLimits.PARTS) {
                    throw new SheetRefused("unpacks-too-large");
                }
            }
        } catch (ZipException broken) {
            throw new SheetRefused("broken");
        } catch (IOException cut) {
            throw new SheetRefused("truncated");
        }
        if (!workbook) {
            throw new SheetRefused("not-xlsx");
        }
        return styles;
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
