package org.wutong.bureau.register.ledger;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.ImportField;

/** One field of a plain register. */
public record LedgerField(
        LedgerType.Naming of, String name, FieldKind kind, boolean required, Field said, RecordComponent component) {
    String column() {
        String snake = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return kind == FieldKind.PHONE ? snake + "_cipher" : snake;
    }

    public boolean key() {
        return said.key();
    }

    public String labelKey() {
        return of.key(name);
    }

    /** Constants of its enum, in order. */
    public List<String> choices() {
        Class<?> type = kind == FieldKind.CHOICES ? LedgerReader.elementOf(component) : component.getType();
        return Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .toList();
    }

    public String choiceKey(String constant) {
        return of.key(name) + "." + constant;
    }

    /** Name of the set of words that sheets write its choices in. */
    String valueSet() {
        return of.key(name);
    }

    ImportField imported() {
        return kind == FieldKind.CHOICE || kind == FieldKind.CHOICES
                ? ImportField.coded(name, labelKey(), valueSet())
                : ImportField.of(name, labelKey(), kind.read());
    }
}
