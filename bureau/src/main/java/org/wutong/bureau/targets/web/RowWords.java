package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.targets.FigureRows.Line;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Label;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.CountingRule;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

/** Puts columns of counted records into words. */
@Component
class RowWords {
    private final MessageSource messages;
    private final CountingBook book;
    private final PlaceReader places;

    RowWords(MessageSource messages, CountingBook book, PlaceReader places) {
        this.messages = messages;
        this.book = book;
        this.places = places;
    }

    public String label(Label label, Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }

    public String name(Line line) {
        if (line.card() != null) {
            return line.card().name();
        }
        String title = line.row().title();
        return title == null ? "—" : title;
    }

    public String place(Line line) {
        return places.brief(line.row().place());
    }

    public String value(Line line, Fact column, Locale locale) {
        Object value = line.row().values().value(column);
        return value == null ? "—" : told(value, column, locale);
    }

    private String told(Object value, Fact column, Locale locale) {
        return switch (column.type()) {
            case BOOL -> messages.getMessage(Boolean.TRUE.equals(value) ? "targets.yes" : "targets.no", null, locale);
            case MONEY -> Fen.toYuan((Long) value);
            case CHOICE -> label(book.word((String) value), locale);
            case REGION -> places.brief(((RegionCode) value).value());
            default -> value.toString();
        };
    }

    /** As a cell of a sheet: numbers and days stay what they are, money in yuan. */
    public @Nullable Object cell(Line line, Fact column, Locale locale) {
        Object value = line.row().values().value(column);
        if (value == null
                || value instanceof LocalDate
                || value instanceof Long && column.type() != org.wutong.conditions.FactType.MONEY) {
            return value;
        }
        return column.type() == org.wutong.conditions.FactType.MONEY
                ? new java.math.BigDecimal(Fen.toYuan((Long) value))
                : told(value, column, locale);
    }

    /** How the figure counts, in a sentence: which records, when, what of them. */
    public String how(CountingRule rule, Locale locale) {
        return messages.getMessage(
                "targets.rows.how",
                new Object[] {
                    label(rule.records().columns().label(), locale),
                    messages.getMessage("targets.when." + rule.when(), null, locale),
                    messages.getMessage("targets.what." + rule.what(), null, locale),
                    rule.source()
                },
                locale);
    }
}
