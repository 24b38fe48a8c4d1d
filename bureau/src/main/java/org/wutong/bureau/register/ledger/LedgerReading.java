package org.wutong.bureau.register.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.Problem;

/** Reads a row of a sheet, or a form, which is a sheet of one row, into the fields of a register. What cannot be read is noted on the row. */
@Component
class LedgerReading {
    static final String PROBLEM = "register.ledger.problem.";

    private final PlaceReader places;
    private final CodeTables codes;
    private final Links links;

    LedgerReading(PlaceReader places, CodeTables codes, Links links) {
        this.places = places;
        this.codes = codes;
        this.links = links;
    }

    /** Ids of what the links of many rows name: field, then text. */
    Map<String, Map<String, Long>> linked(LedgerType type, Collection<? extends ImportRow> rows) {
        Map<String, Map<String, Long>> linked = new HashMap<>();
        for (LedgerField field : type.links()) {
            Set<String> texts = new HashSet<>();
            rows.forEach(row -> texts.add(row.text(field.name())));
            texts.remove("");
            linked.put(
                    field.name(), texts.isEmpty() ? Map.of() : links.of(field).read(texts));
        }
        return linked;
    }

    /** Values of every field; null where the cell is empty or cannot be read. Required fields are asked for when {@code whole}. */
    Map<String, @Nullable Object> read(
            LedgerType type, ImportRow row, Map<String, Map<String, Long>> linked, boolean whole) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (LedgerField field : type.fields()) {
            String text = row.text(field.name());
            Object value = text.isEmpty() || row.bad() && text.isEmpty() ? null : value(field, row, text, linked);
            values.put(field.name(), value);
            if (text.isEmpty() && field.required() && (whole || field.key())) {
                row.error(field.name(), PROBLEM + "required");
            }
        }
        for (LedgerField field : type.fields()) {
            order(field, row, values);
        }
        return values;
    }

    private @Nullable Object value(
            LedgerField field, ImportRow row, String text, Map<String, Map<String, Long>> linked) {
        String name = field.name();
        return switch (field.kind()) {
            case TEXT -> text(field, row, text);
            case CODE -> code(field, row, text);
            case CREDIT_CODE -> creditCode(row, name, text);
            case PLACE -> place(row, name, text);
            case CHOICE -> row.code(name).orElse(null);
            case CHOICES -> choices(row.codes(name));
            case NUMBER -> within(field, row, row.number(name));
            case MONEY -> within(field, row, row.money(name));
            case DATE -> day(field, row);
            case YES_NO -> row.yes(name).orElse(null);
            case PHONE -> row.phone(name).map(PhoneNumber::digits).orElse(null);
            case LINK -> link(field, row, text, linked);
        };
    }

    private static @Nullable Object choices(List<String> read) {
        return read.isEmpty() ? null : read;
    }

    private static @Nullable String text(LedgerField field, ImportRow row, String text) {
        int longest = field.said().lines()
                ? Math.max(field.said().longest(), 2_000)
                : field.said().longest();
        if (text.length() > longest) {
            row.error(field.name(), PROBLEM + "long", longest, text.length());
            return null;
        }
        return field.said().lines() ? text.replace("\r\n", "\n") : text.replaceAll("\\s*\\R\\s*", " ");
    }

    private @Nullable String code(LedgerField field, ImportRow row, String text) {
        String read = codes.read(field.said().codes(), text).orElse(null);
        if (read == null) {
            row.error(field.name(), PROBLEM + "code", field.said().codes());
        }
        return read;
    }

    private static @Nullable String creditCode(ImportRow row, String name, String text) {
        var checked = CreditCode.check(text);
        checked.invalid()
                .filter(invalid -> invalid.problem() != Problem.EMPTY)
                .ifPresent(invalid -> row.error(name, PROBLEM + "credit-code", invalid.expected(), invalid.found()));
        return checked.value().map(CreditCode::value).orElse(null);
    }

    private @Nullable String place(ImportRow row, String name, String text) {
        PlaceReader.Reading reading = places.read(text);
        if (reading.code() == null) {
            if (reading.candidates().isEmpty()) {
                row.error(name, PROBLEM + "place", text);
            } else {
                row.error(name, PROBLEM + "place-twice", text, String.join("；", reading.candidates()));
            }
        }
        return reading.code();
    }

    private static @Nullable Long within(LedgerField field, ImportRow row, java.util.OptionalLong read) {
        if (read.isEmpty()) {
            return null;
        }
        long value = read.getAsLong();
        if (value < field.said().least() || value > field.said().most()) {
            row.error(
                    field.name(),
                    PROBLEM + "range",
                    field.said().least(),
                    field.said().most(),
                    value);
            return null;
        }
        return value;
    }

    /** A month stands for its first day; where something ends, for its last. */
    private static @Nullable LocalDate day(LedgerField field, ImportRow row) {
        return row.date(field.name())
                .map(given -> field.said().notBefore().isEmpty() ? given.first() : given.last())
                .orElse(null);
    }

    private @Nullable Long link(LedgerField field, ImportRow row, String text, Map<String, Map<String, Long>> linked) {
        Long id = linked.getOrDefault(field.name(), Map.of()).get(text);
        if (id == null) {
            row.error(
                    field.name(),
                    PROBLEM + "link",
                    text,
                    links.of(field).like(text, 1).stream().findFirst().orElse(""));
        }
        return id;
    }

    private static void order(LedgerField field, ImportRow row, Map<String, @Nullable Object> values) {
        String first = field.said().notBefore();
        if (!first.isEmpty()
                && values.get(field.name()) instanceof LocalDate until
                && values.get(first) instanceof LocalDate since
                && until.isBefore(since)) {
            row.error(field.name(), PROBLEM + "order", since);
        }
    }
}
