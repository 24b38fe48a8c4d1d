package org.wutong.bureau.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Documents that are zip files inside: docx, xlsx, ofd. Unpacked once to see that they end, and that they carry no program. */
final class PackedPaper {
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 256L << 20;

    private PackedPaper() {}

    static MediaKind check(String fileName, byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            MediaKind kind = kind(zip, fileName);
            if (parts.size() > MOST_PARTS) {
                throw new PaperRefused("papers.refused.unpacks", fileName, MOST_BYTES >> 20);
            }
            long left = MOST_BYTES;
            for (ZipArchiveEntry part : parts) {
                if (part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new PaperRefused("papers.refused.macro", fileName);
                }
                left -= unpacked(zip, part, left, fileName);
            }
            return kind;
        } catch (IOException | IllegalArgumentException broken) {
            throw new PaperRefused("papers.refused.cut-off", fileName);
        }
    }

    private static MediaKind kind(ZipFile zip, String fileName) {
        if (zip.getEntry("word/document.xml") != null) {
            return MediaKind.DOCX;
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return MediaKind.XLSX;
        }
        if (zip.getEntry("OFD.xml") != null) {
            return MediaKind.OFD;
        }
        throw new PaperRefused(
                "papers.refused.media", fileName, new DefaultMessageSourceResolvable("papers.looks.archive"));
    }

    /** Sizes that the file states of itself are not believed. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry part, long most, String fileName) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new PaperRefused("papers.refused.unpacks", fileName, MOST_BYTES >> 20);
                }
            }
        }
        return size;
    }
}
