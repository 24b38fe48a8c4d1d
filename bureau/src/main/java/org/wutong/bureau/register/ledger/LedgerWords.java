package org.wutong.bureau.register.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.vocabulary.Fen;

/** Values of a register's fields in words: as pages show them, and as forms and sheets write them so that they can be read again. */
@Component
public class LedgerWords {
    private static final String BETWEEN_CHOICES = "、";
    private static final int TAIL = 4;

    /** Years and small numbers stand without commas. */
    private static final long GROUPED = 10_000;

    private final MessageSource messages;
    private final PlaceReader places;
    private final CodeTables codes;

    LedgerWords(MessageSource messages, PlaceReader places, CodeTables codes) {
        this.messages = messages;
        this.places = places;
        this.codes = codes;
    }

    public String say(String key, Locale locale, Object... args) {
        return String.valueOf(messages.getMessage(key, args, key, locale));
    }

    /** As a page shows it; a dash where nothing is recorded. */
    public String shown(LedgerField field, LedgerRow row, Map<String, Map<Long, String>> links, Locale locale) {
        Object value = row.value(field.name());
        if (value == null || value.equals("")) {
            return "—";
        }
        return switch (field.kind()) {
            case PLACE -> places.brief((String) value);
            case PHONE -> tail((String) value, locale);
            case MONEY -> "%,.2f".formatted(new BigDecimal(Fen.toYuan((Long) value)));
            case NUMBER -> (Long) value < GROUPED ? value.toString() : "%,d".formatted((Long) value);
            default -> written(field, value, links, locale);
        };
    }

    /** As a form or sheet writes it; empty where nothing is recorded. A phone is never written whole. */
    public String written(LedgerField field, LedgerRow row, Map<String, Map<Long, String>> links, Locale locale) {
        Object value = row.value(field.name());
        return value == null ? "" : written(field, value, links, locale);
    }

    private String written(LedgerField field, Object value, Map<String, Map<Long, String>> links, Locale locale) {
        return switch (field.kind()) {
            case TEXT, CREDIT_CODE, DATE, NUMBER -> value.toString();
            case CODE -> codes.name(field.said().codes(), (String) value);
            case PLACE -> places.written((String) value);
            case MONEY -> new BigDecimal(Fen.toYuan((Long) value)).toPlainString();
            case YES_NO -> say((Boolean) value ? "register.ledger.yes" : "register.ledger.no", locale);
            case CHOICE -> say(field.choiceKey((String) value), locale);
            case CHOICES ->
                ((List<?>) value)
                        .stream()
                                .map(one -> say(field.choiceKey((String) one), locale))
                                .collect(Collectors.joining(BETWEEN_CHOICES));
            case LINK -> links.getOrDefault(field.name(), Map.of()).getOrDefault((Long) value, "#" + value);
            case PHONE -> tail((String) value, locale);
        };
    }

    /** What a record is called: the texts of its natural key. */
    public String name(LedgerType type, LedgerRow row, Map<String, Map<Long, String>> links, Locale locale) {
        return type.keys().stream()
                .filter(field -> field.kind() != FieldKind.CHOICE || type.keys().size() == 1)
                .map(field -> shown(field, row, links, locale))
                .collect(Collectors.joining(" · "));
    }

    /** Whether two rows say the same of a field. */
    public static boolean same(LedgerField field, @Nullable LedgerRow one, @Nullable LedgerRow other) {
        Object before = one == null ? null : one.value(field.name());
        Object after = other == null ? null : other.value(field.name());
        return before == null ? after == null : before.equals(after);
    }

    private String tail(String digits, Locale locale) {
        return say("register.ledger.tail", locale, digits.substring(Math.max(0, digits.length() - TAIL)));
    }
}
