package org.wutong.bureau.register.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Opens what people upload. The content decides what it is, not the name. */
public final class Sheets {
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Sheets() {}

    /** @throws SheetRefused when it is no spreadsheet that can be read; the message says what to do */
    public static SheetFile open(byte[] content, String fileName) {
        if (content.length == 0) {
            throw new SheetRefused("empty");
        }
        if (content.length > SheetLimits.FILE_BYTES) {
            throw new SheetRefused("too-large", content.length >> 20, SheetLimits.FILE_BYTES >> 20);
        }
        if (startsWith(content, 'P', 'K')) {
            return new XlsxFile(content);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            if (contains(content, ENCRYPTED)) {
                throw new SheetRefused("has-password");
            }
            return new XlsFile(content);
        }
        String head = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<") || head.contains("<html") || head.contains("<table")) {
            return PageFile.open(CsvFile.text(content, fileName));
        }
        return CsvFile.open(content, fileName);
    }

    private static boolean startsWith(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, byte[] part) {
        outer:
        for (int i = 0; i <= content.length - part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (content[i + j] != part[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
