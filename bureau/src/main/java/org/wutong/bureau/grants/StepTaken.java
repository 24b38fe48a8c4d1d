package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A step as it was taken: who, in which office at that time, why, at what sum in fen. */
public record StepTaken(
        Step step,
        @Nullable CaseState fromState,
        CaseState toState,
        LocalDate onDay,
        OffsetDateTime at,
        @Nullable Long staff,
        String staffName,
        String office,
        String reason,
        long fen) {}
