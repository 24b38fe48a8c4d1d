package org.wutong.bureau.people;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/** What a draft would change of a worker. */
final class WorkerDifference {
    private final Worker worker;
    private final Map<WorkerField, @Nullable Object> fields = new EnumMap<>(WorkerField.class);
    private final String region;
    private final String household;

    /** @param secrets whole secret values on record, of those spoken of */
    WorkerDifference(Worker worker, WorkerDraft draft, Map<WorkerField, String> secrets) {
        this.worker = worker;
        this.region = Objects.requireNonNullElse(draft.region(), worker.region());
        String wanted = draft.household();
        this.household = wanted != null
                ? wanted
                : region.equals(worker.region()) ? worker.householdNumber() : Household.ALONE + worker.id();
        draft.values().forEach((field, value) -> {
            if (!Objects.equals(standing(field, secrets), comparable(field, value))) {
                fields.put(field, value);
            }
        });
    }

    private @Nullable Object standing(WorkerField field, Map<WorkerField, String> secrets) {
        return field.secret() ? secrets.get(field) : comparable(field, worker.get(field));
    }

    private static @Nullable Object comparable(WorkerField field, @Nullable Object value) {
        if (value instanceof IdentityNumber number) {
            return number.full();
        }
        if (value instanceof PhoneNumber phone) {
            return phone.digits();
        }
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }

    Worker worker() {
        return worker;
    }

    String region() {
        return region;
    }

    String household() {
        return household;
    }

    boolean moves() {
        return !region.equals(worker.region()) || !household.equals(worker.householdNumber());
    }

    boolean isEmpty() {
        return fields.isEmpty() && !moves();
    }

    Map<WorkerField, @Nullable Object> fields() {
        return fields;
    }

    /** All fields as they will stand; secret ones only where they change. */
    Map<WorkerField, @Nullable Object> merged() {
        Map<WorkerField, @Nullable Object> merged = new EnumMap<>(WorkerField.class);
        merged.putAll(worker.values());
        merged.putAll(fields);
        return merged;
    }

    /** From what to what, as history keeps it. */
    Map<String, List<@Nullable String>> asHistory() {
        Map<String, List<@Nullable String>> changes = new LinkedHashMap<>();
        fields.forEach((field, value) -> changes.put(
                field.name(), java.util.Arrays.asList(FieldText.of(field, worker), FieldText.of(field, value))));
        if (!region.equals(worker.region())) {
            changes.put("region", List.of(worker.region(), region));
        }
        if (!household.equals(worker.householdNumber())) {
            changes.put("household", List.of(worker.householdNumber(), household));
        }
        return changes;
    }
}
