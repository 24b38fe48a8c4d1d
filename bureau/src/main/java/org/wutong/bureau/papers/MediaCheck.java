package org.wutong.bureau.papers;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Tells what a file is by its bytes; what is none of {@link MediaKind} is refused, saying what it looks like. */
final class MediaCheck {
    private static final int HEAD = 1024;
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** First bytes in hex of what people bring by mistake, or others on purpose. */
    private static final Map<String, String> KNOWN_OTHERS = Map.of(
            "d0cf11e0",
            "office-old",
            "4d5a",
            "program",
            "7f454c46",
            "program",
            "47494638",
            "gif",
            "52494646",
            "riff",
            "1f8b",
            "archive",
            "52617221",
            "archive",
            "377abcaf",
            "archive");

    private MediaCheck() {}

    static MediaKind check(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new PaperRefused("papers.refused.empty", fileName);
        }
        if (starts(content, "ffd8ff")) {
            return MediaKind.JPEG;
        }
        if (starts(content, "89504e470d0a1a0a") && text(content, 12, 4).equals("IHDR")) {
            return MediaKind.PNG;
        }
        if (starts(content, "255044462d")) {
            return whole(fileName, content);
        }
        if (starts(content, "504b0304")) {
            return PackedPaper.check(fileName, content);
        }
        throw new PaperRefused("papers.refused.media", fileName, looks(content));
    }

    /** A PDF ends with a mark; one that was cut off while copying lacks it. */
    private static MediaKind whole(String fileName, byte[] content) {
        for (int at = content.length - PDF_END.length; at >= 0; at--) {
            if (matches(content, at, PDF_END)) {
                return MediaKind.PDF;
            }
        }
        throw new PaperRefused("papers.refused.cut-off", fileName);
    }

    private static Object looks(byte[] content) {
        String head = text(content, 0, HEAD).toLowerCase(Locale.ROOT);
        String plain = head.replace("\u00ef\u00bb\u00bf", "").stripLeading();
        String what = KNOWN_OTHERS.entrySet().stream()
                .filter(known -> starts(content, known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> plain.startsWith("<") || head.contains("<html") || head.contains("<script")
                        ? "page"
                        : head.startsWith("ftyp", 4) ? "heif" : "unknown");
        return new DefaultMessageSourceResolvable("papers.looks." + what);
    }

    private static boolean starts(byte[] content, String hex) {
        return matches(content, 0, HexFormat.of().parseHex(hex));
    }

    private static boolean matches(byte[] content, int at, byte[] wanted) {
        return at + wanted.length <= content.length
                && java.util.Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static String text(byte[] content, int from, int length) {
        int begin = Math.min(from, content.length);
        int end = Math.min(content.length, from + length);
        return new String(content, begin, end - begin, StandardCharsets.ISO_8859_1);
    }
}
