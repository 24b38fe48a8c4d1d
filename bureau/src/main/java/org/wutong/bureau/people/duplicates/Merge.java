package org.wutong.bureau.people.duplicates;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** That a record was merged into another. */
public record Merge(
        long id,
        String region,
        long kept,
        long dropped,
        int keptVersion,
        OffsetDateTime at,
        String staffName,
        @Nullable OffsetDateTime undoneAt) {}
