package org.wutong.bureau.targets.bulletins;

import org.wutong.bureau.targets.storage.BulletinRows;

/** What an edited bulletin must hold before it is kept. */
final class BulletinReading {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private BulletinReading() {}

    static void check(BulletinRows.Words words) {
        filled("title", words.title());
        filled("issuer", words.issuer());
        filled("code", words.code());
        line("recipients", words.recipients());
        line("copies", words.copies());
        if (words.sections().stream().allMatch(Section::isBlank)) {
            throw new BulletinRefused("targets.bulletins.refused.no-text");
        }
        for (Section section : words.sections()) {
            if (section.text().length() > LONGEST_TEXT || section.heading().length() > LONGEST_LINE) {
                throw new BulletinRefused("targets.bulletins.refused.long-text", section.heading(), LONGEST_TEXT);
            }
        }
    }

    private static void filled(String field, String text) {
        if (text.isBlank()) {
            throw new BulletinRefused("targets.bulletins.refused.empty." + field);
        }
        line(field, text);
    }

    private static void line(String field, String text) {
        if (text.length() > LONGEST_LINE) {
            throw new BulletinRefused("targets.bulletins.refused.long." + field, LONGEST_LINE, text.length());
        }
    }
}
