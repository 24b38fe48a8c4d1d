package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/**
 * Field values as text, the same everywhere: history, forms, files. Dates are ISO, choices by name, lists joined by {@code ;}, money in
 * yuan. Secret values are their last four and cannot be read back.
 */
public final class FieldText {
    private static final String BETWEEN = ";";

    private FieldText() {}

    public static @Nullable String of(WorkerField field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXTS, PLACES ->
                String.join(
                        BETWEEN,
                        ((List<?>) value).stream().map(Object::toString).toList());
            case MONEY -> Fen.toYuan((Long) value);
            case CHOICE -> ((Enum<?>) value).name();
            case IDENTITY -> ((IdentityNumber) value).lastFour();
            case PHONE -> tail(((PhoneNumber) value).digits());
            case ACCOUNT -> tail((String) value);
            default -> value.toString();
        };
    }

    /** The field of a worker as text. */
    public static @Nullable String of(WorkerField field, Worker worker) {
        return field.secret() ? worker.tail(field) : of(field, worker.get(field));
    }

    /** @throws RuntimeException when the text is none of this type */
    public static @Nullable Object read(WorkerField field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        return switch (field.type()) {
            case TEXT, PLACE -> plain;
            case TEXTS, PLACES -> List.of(plain.split("\\s*[;；、]\\s*"));
            case YES_NO -> Boolean.valueOf(plain);
            case DATE -> LocalDate.parse(plain);
            case MONEY -> Fen.ofYuan(plain);
            case CHOICE -> field.choice(plain).orElseThrow(() -> new IllegalArgumentException(plain));
            case IDENTITY, PHONE, ACCOUNT -> throw new IllegalArgumentException("secret");
        };
    }

    private static String tail(String whole) {
        return whole.substring(Math.max(0, whole.length() - 4));
    }
}
