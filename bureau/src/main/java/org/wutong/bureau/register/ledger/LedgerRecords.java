package org.wutong.bureau.register.ledger;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.PhoneNumber;

/** Between the record of a register and its fields by name. */
final class LedgerRecords {
    private LedgerRecords() {}

    static <R extends Record> R of(Class<R> type, LedgerType ledger, Map<String, @Nullable Object> values) {
        try {
            Constructor<R> made = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
            made.setAccessible(true);
            return made.newInstance(ledger.fields().stream()
                    .map(field -> typed(field, values.get(field.name())))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    private static @Nullable Object typed(LedgerField field, @Nullable Object value) {
        if (value == null) {
            return field.kind() == FieldKind.CHOICES ? List.of() : null;
        }
        Class<?> type = field.component().getType();
        return switch (field.kind()) {
            case TEXT, CODE -> value;
            case DATE, YES_NO -> value;
            case PLACE -> new Place((String) value);
            case LINK -> new Link((Long) value);
            case PHONE -> PhoneNumber.check((String) value).orElseThrow();
            case CREDIT_CODE -> CreditCode.check((String) value).orElseThrow();
            case NUMBER, MONEY ->
                type == Integer.class || type == int.class ? (Object) Math.toIntExact((Long) value) : value;
            case CHOICE -> constant(type, (String) value);
            case CHOICES ->
                ((List<?>) value)
                        .stream()
                                .map(one -> constant(LedgerReader.elementOf(field.component()), (String) one))
                                .toList();
        };
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, @Nullable Object> values(LedgerType ledger, Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (LedgerField field : ledger.fields()) {
            try {
                var accessor = field.component().getAccessor();
                accessor.setAccessible(true);
                values.put(field.name(), plain(accessor.invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + ledger.id() + "." + field.name(), e);
            }
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof LocalDate || value instanceof Boolean) {
            return value;
        } else if (value instanceof Number number) {
            return number.longValue();
        } else if (value instanceof Place place) {
            return place.code();
        } else if (value instanceof Link link) {
            return link.id();
        } else if (value instanceof PhoneNumber phone) {
            return phone.digits();
        } else if (value instanceof CreditCode code) {
            return code.value();
        } else if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? null
                    : list.stream().map(one -> ((Enum<?>) one).name()).toList();
        }
        return ((Enum<?>) value).name();
    }
}
