package org.wutong.bureau.people;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a wanted change. */
public sealed interface WorkerChange {
    /** @param fields names of what was changed: fields, {@code household}, {@code region}, {@code category} */
    record Applied(int version, String region, Set<String> fields) implements WorkerChange {}

    /** Everything stood so already. */
    record Same(int version) implements WorkerChange {}

    /** Somebody else changed the same fields meanwhile; nothing was written. */
    record Conflict(int version, List<Field> fields) implements WorkerChange {}

    /** No such worker within the view scope, or one that may be seen but not changed. */
    record NotFound() implements WorkerChange {}

    /**
     * One field in conflict, as text ({@link FieldText}); secret ones by their last four.
     *
     * @param theirs as it stands now
     * @param ours as it was wanted
     */
    record Field(
            WorkerField field,
            @Nullable String theirs,
            @Nullable String ours,
            String by) {}
}
