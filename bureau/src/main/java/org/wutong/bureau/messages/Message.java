package org.wutong.bureau.messages;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message as recorded; of the number only the last four.
 *
 * @param nextAt when it is tried at the earliest
 * @param endedAt when its fate was known
 * @param problem message key of what stood in its way last; empty without one
 * @param resendOf the message it repeats
 * @param reason why a person had it sent again or cancelled it
 */
public record Message(
        long id,
        String cause,
        String template,
        Recipient recipient,
        String phoneTail,
        String text,
        State state,
        int attempts,
        OffsetDateTime nextAt,
        @Nullable OffsetDateTime endedAt,
        String gateway,
        String problem,
        @Nullable Long resendOf,
        String reason,
        OffsetDateTime askedAt,
        String askedBy) {}
