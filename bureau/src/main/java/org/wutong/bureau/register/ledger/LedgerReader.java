package org.wutong.bureau.register.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.PhoneNumber;

/** Reads a record as the description of a register; one that cannot be a register is refused at start, saying why. */
final class LedgerReader {
    private static final String BUREAU = "org.wutong.bureau.";

    private LedgerReader() {}

    static LedgerType read(Class<? extends Record> record) {
        Ledger ledger = record.getAnnotation(Ledger.class);
        if (ledger == null) {
            throw new IllegalArgumentException(record.getName() + " is no register: @Ledger is missing");
        }
        LedgerType.Naming naming = new LedgerType.Naming(ledger.id());
        List<LedgerField> fields = Arrays.stream(record.getRecordComponents())
                .map(component -> field(naming, component))
                .toList();
        String duty = record.getPackageName().substring(BUREAU.length()).split("\\.")[0];
        LedgerType type = new LedgerType(naming, duty, ledger.table(), ledger.order(), ledger.edit(), record, fields);
        check(type);
        return type;
    }

    private static LedgerField field(LedgerType.Naming of, RecordComponent component) {
        Field said = component.getAnnotation(Field.class);
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Field all = said == null ? defaults() : said;
        return new LedgerField(of, component.getName(), kind(component, all), required, all, component);
    }

    private static FieldKind kind(RecordComponent component, Field said) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return said.codes().isEmpty() ? FieldKind.TEXT : FieldKind.CODE;
        } else if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return said.money() ? FieldKind.MONEY : FieldKind.NUMBER;
        } else if (type == LocalDate.class) {
            return FieldKind.DATE;
        } else if (type == Boolean.class || type == boolean.class) {
            return FieldKind.YES_NO;
        } else if (type == Place.class) {
            return FieldKind.PLACE;
        } else if (type == Link.class) {
            return FieldKind.LINK;
        } else if (type == PhoneNumber.class) {
            return FieldKind.PHONE;
        } else if (type == CreditCode.class) {
            return FieldKind.CREDIT_CODE;
        } else if (type.isEnum()) {
            return FieldKind.CHOICE;
        } else if (type == List.class && elementOf(component).isEnum()) {
            return FieldKind.CHOICES;
        }
        throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + component.getName()
                + ": a register has no fields of type " + component.getGenericType());
    }

    static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static void check(LedgerType type) {
        for (LedgerField field : type.fields()) {
            boolean link = field.kind() == FieldKind.LINK;
            if (link == field.said().to().isEmpty()) {
                throw new IllegalArgumentException(
                        type.record().getName() + "." + field.name() + ": a Link and @Field(to = …) belong together");
            }
            if (field.key() && !field.required()) {
                throw new IllegalArgumentException(
                        type.record().getName() + "." + field.name() + ": a key cannot be @Nullable");
            }
            if (!field.said().notBefore().isEmpty()) {
                type.field(field.said().notBefore());
            }
        }
        if (type.keys().isEmpty()) {
            throw new IllegalArgumentException(type.record().getName() + ": no field is marked as key");
        }
    }

    private static Field defaults() {
        return Blank.class.getRecordComponents()[0].getAnnotation(Field.class);
    }

    private record Blank(@Field String field) {}
}
