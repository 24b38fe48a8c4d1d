package org.wutong.bureau.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.storage.HistoryRows;

/** Finds the fields that somebody else changed since a version and that a draft would change again. */
@Component
class Conflicts {
    private static final int FAR_ENOUGH = 200;

    private final HistoryRows history;

    Conflicts(HistoryRows history) {
        this.history = history;
    }

    List<WorkerChange.Field> between(WorkerDifference wanted, int base) {
        Worker worker = wanted.worker();
        List<WorkerChange.Field> clash = new ArrayList<>();
        if (worker.version() == base) {
            return clash;
        }
        List<HistoryRows.Past> since = since(worker.id(), base);
        wanted.fields()
                .forEach((field, ours) -> since.stream()
                        .filter(past -> past.changes().containsKey(field.name()))
                        .findFirst()
                        .ifPresent(past -> clash.add(new WorkerChange.Field(
                                field, FieldText.of(field, worker), FieldText.of(field, ours), past.staffName()))));
        return clash;
    }

    /** All fields as text in that version; secret ones by their last four. */
    Map<WorkerField, String> inVersion(Worker now, int version) {
        Map<WorkerField, String> texts = new EnumMap<>(WorkerField.class);
        List<HistoryRows.Past> since = now.version() == version ? List.of() : since(now.id(), version);
        for (WorkerField field : WorkerField.values()) {
            String text = FieldText.of(field, now);
            for (HistoryRows.Past past : since) {
                Map<String, List<@Nullable String>> changes = past.changes();
                if (changes.containsKey(field.name())) {
                    text = Objects.requireNonNull(changes.get(field.name())).get(0);
                }
            }
            if (text != null) {
                texts.put(field, text);
            }
        }
        return texts;
    }

    /** Newest first. */
    private List<HistoryRows.Past> since(long worker, int version) {
        return history.of(worker, FAR_ENOUGH).stream()
                .filter(past -> past.version() > version)
                .toList();
    }
}
