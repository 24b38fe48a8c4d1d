package org.wutong.bureau.papers;

import java.util.regex.Pattern;

/** Names of files as they come from strangers' computers. */
final class FileName {
    static final int LONGEST = 150;

    /** What leads elsewhere, hides what follows, or writes it backwards. */
    private static final Pattern DANGEROUS =
            Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]|^\\.|\\.$|\\.\\.");

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11,}[0-9Xx]?");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private FileName() {}

    /** @throws PaperRefused for names that nobody types */
    static void check(String name) {
        var bad = DANGEROUS.matcher(name);
        if (bad.find()) {
            throw new PaperRefused("papers.refused.name", visible(name), visible(bad.group()));
        }
        if (name.isBlank() || name.length() > LONGEST) {
            throw new PaperRefused(
                    "papers.refused.name-length",
                    visible(name),
                    Integer.toString(name.length()),
                    Integer.toString(LONGEST));
        }
    }

    /** As it is kept: with the ending its bytes call for, and long numbers by their last four. */
    static String kept(String name, MediaKind media) {
        String stem = ENDING.matcher(name.strip()).replaceFirst("");
        String masked = LONG_NUMBER
                .matcher(stem)
                .replaceAll(
                        number -> "…" + number.group().substring(number.group().length() - 4));
        return (masked.isBlank() ? media.ending() : masked) + "." + media.ending();
    }

    /** What does not show is written as its number; the rest is cut to a readable length. */
    private static String visible(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(60).forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.PRIVATE_USE
                    || type == Character.SURROGATE;
            shown.append(hidden ? String.format("U+%04X", c) : Character.toString(c));
        });
        return shown.toString();
    }
}
