package org.wutong.bureau.analysis.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.spells.TransferScope;
import org.wutong.vocabulary.Gender;

/**
 * One worker as read for the columns; days as {@link Days} numbers them.
 *
 * @param region the village on whose roster the worker stands
 * @param born {@link Days#NONE} where it is not known
 * @param home where the worker is registered, for how far work is away
 * @param closed first day the worker is no longer on the roster; {@link Days#OPEN} without one
 * @param level of the best paper: number of the list of levels from 1 on; 0 where no paper tells one
 * @param transferred whether in transfer employment in the running year, and then how far at most, and what it paid up to the day
 */
public record Recorded(
        long id,
        String region,
        int born,
        @Nullable Gender gender,
        @Nullable Education education,
        @Nullable LabourCapacity capacity,
        @Nullable String health,
        @Nullable Boolean atSchool,
        @Nullable Boolean willing,
        boolean rural,
        String home,
        int closed,
        List<String> skills,
        int level,
        boolean transferred,
        @Nullable TransferScope scope,
        @Nullable Long incomeFen,
        List<Held> categories,
        List<Worked> jobs,
        List<Moved> moves) {

    /** A category that holds, within days that may be open: {@link Days#NONE}, {@link Days#OPEN}. */
    public record Held(CategoryKind kind, int from, int to) {}

    /** The worker came from a place on a day. */
    public record Moved(int on, String from) {}
}
