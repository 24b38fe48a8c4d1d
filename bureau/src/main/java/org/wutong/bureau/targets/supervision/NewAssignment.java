package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be given; what was left out is null. @param meeting null for what a group is given without one */
public record NewAssignment(
        @Nullable Long meeting,
        @Nullable Long workGroup,
        @Nullable String place,
        @Nullable String what,
        @Nullable String who,
        @Nullable LocalDate dueOn) {}
