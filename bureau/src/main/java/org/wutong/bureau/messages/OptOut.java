package org.wutong.bureau.messages;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A number whose holder does not want messages; of it only the last four. */
public record OptOut(
        long id,
        String phoneTail,
        String reason,
        OffsetDateTime since,
        String byName,
        @Nullable OffsetDateTime endedAt,
        String endedName,
        String endedReason) {}
