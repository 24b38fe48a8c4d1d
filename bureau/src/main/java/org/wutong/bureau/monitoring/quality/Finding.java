package org.wutong.bureau.monitoring.quality;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a record breaks.
 *
 * @param kind {@code worker_record} or {@code household_record}
 * @param foundOn business date on which it was first seen
 * @param reason why it was set aside; null while it waits
 */
public record Finding(
        long id,
        String rule,
        String kind,
        long subject,
        String region,
        Severity severity,
        LocalDate foundOn,
        @Nullable String reason,
        @Nullable String asideBy,
        @Nullable OffsetDateTime asideAt) {
    public boolean aside() {
        return reason != null;
    }

    public boolean ofWorker() {
        return kind.equals(Records.WORKER);
    }
}
