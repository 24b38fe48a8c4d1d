package org.wutong.bureau.surveys;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Label;

/**
 * One question of a survey.
 *
 * @param required whether a finished sheet must answer it where it is asked
 * @param options of SINGLE and SEVERAL, in their order
 * @param unit of NUMBER; null without one
 * @param least of NUMBER, or of MONEY in fen
 * @param most the same
 * @param shownIf asked only where this surely holds of earlier answers; null for always
 */
public record Question(
        String id,
        Label text,
        Type type,
        boolean required,
        List<Option> options,
        @Nullable Label unit,
        long least,
        long most,
        @Nullable Condition shownIf) {
    /** What kind of answer is wanted. */
    public enum Type {
        /** One of the options. */
        SINGLE,
        /** Any of the options. */
        SEVERAL,
        /** A whole number. */
        NUMBER,
        MONEY,
        DATE,
        YES_NO,
        TEXT,
        /** A place of the reporting tree or of the national table. */
        PLACE;

        /** As files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One answer to choose. */
    public record Option(String code, Label label) {}

    public Optional<Option> option(String code) {
        return options.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public String text(Locale locale) {
        return said(text, locale);
    }

    static String said(Label label, Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}
