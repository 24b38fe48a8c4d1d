package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An office that a bulletin was sent to.
 *
 * @param readAt null: not confirmed yet
 */
public record Reader(
        String region,
        LocalDate toldOn,
        @Nullable OffsetDateTime readAt,
        @Nullable String readByName) {}
