package org.wutong.bureau.services;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A policy talk, guidance or class given to many at once, in a village.
 *
 * @param region the village whose roster it is ticked on
 * @param kind code of a kind of service that can be given to many
 * @param speaker who gave it
 * @param present how many took part
 */
public record Talk(
        long id,
        String region,
        String kind,
        LocalDate day,
        String title,
        String speaker,
        String venue,
        @Nullable Boolean free,
        String note,
        int version,
        OffsetDateTime at,
        String staffName,
        int present) {}
