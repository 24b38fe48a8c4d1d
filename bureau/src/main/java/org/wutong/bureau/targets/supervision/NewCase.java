package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case to be opened.
 *
 * @param finishOn null for the time that {@code supervision.yaml} gives
 */
public record NewCase(
        String place,
        About about,
        String subject,
        String title,
        String asked,
        Figures figures,
        List<Reason> reasons,
        @Nullable LocalDate finishOn) {}
