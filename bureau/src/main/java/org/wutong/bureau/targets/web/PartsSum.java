package org.wutong.bureau.targets.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.Standings.Standing;

/**
 * Parts of a target that must add up to it.
 *
 * @param goals what the parts are to reach together; null while one is not known
 * @param goalsOver by how much that is more than the whole; negative for less, null where either is not known
 * @param actuals what they reached together; null while one is not known
 * @param actualsOver by how much that is more than the whole
 */
record PartsSum(
        List<Standing> parts,
        @Nullable Long goals,
        @Nullable Long goalsOver,
        @Nullable Long actuals,
        @Nullable Long actualsOver) {
    static PartsSum of(List<Standing> parts, @Nullable Standing whole) {
        Long goals = sum(parts, Standing::goal);
        Long actuals = sum(parts, Standing::actual);
        return new PartsSum(
                parts,
                goals,
                over(goals, whole == null ? null : whole.goal()),
                actuals,
                over(actuals, whole == null ? null : whole.actual()));
    }

    private static @Nullable Long sum(List<Standing> parts, Function<Standing, @Nullable Long> number) {
        long sum = 0;
        for (Standing part : parts) {
            Long one = number.apply(part);
            if (one == null) {
                return null;
            }
            sum += one;
        }
        return sum;
    }

    private static @Nullable Long over(@Nullable Long parts, @Nullable Long whole) {
        return parts == null || whole == null ? null : parts - whole;
    }
}
