package org.wutong.bureau.services;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A talk as the form says it; see {@link Talk}. */
public record TalkDraft(
        String region,
        String kind,
        LocalDate day,
        String title,
        String speaker,
        String venue,
        @Nullable Boolean free,
        String note) {}
