package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case, as it was taken.
 *
 * @param said why, what was talked about, which measures
 * @param day when the talk was held, by when the measures work; null for other steps
 * @param people who was talked to
 */
public record StepTaken(
        long id,
        Step step,
        @Nullable CaseState fromState,
        CaseState toState,
        String level,
        LocalDate onDay,
        OffsetDateTime at,
        String staffName,
        String office,
        String said,
        @Nullable LocalDate day,
        String people) {}
