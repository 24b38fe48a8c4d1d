package org.wutong.bureau.targets.supervision;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.Standings.Standing;

/** Points of an item out of what the records tell, in hundredths and rounded down; null where they cannot tell. */
public final class Points {
    private static final int WHOLE = 10_000;

    private Points() {}

    /**
     * @param standings of the place at the end of the year; those without a rate count neither for nor against
     * @param opened cases opened in the year, {@code raised} how often one went up a level
     */
    public static @Nullable Long of(AppraisalItem item, List<Standing> standings, long opened, long raised) {
        return switch (item.kind()) {
            case PROGRESS -> share(item, standings, Points::capped);
            case REACHED -> share(item, standings, one -> one.reached() ? WHOLE : 0);
            case SUPERVISION -> Math.max(0, item.most() - item.perCase() * opened - item.perRaise() * raised);
            case BY_HAND -> null;
        };
    }

    /** How many of these have a rate. */
    public static long known(List<Standing> standings) {
        return standings.stream().filter(one -> one.rate() != null).count();
    }

    private static long capped(Standing standing) {
        return Math.min(WHOLE, Objects.requireNonNull(standing.rate()));
    }

    private static @Nullable Long share(AppraisalItem item, List<Standing> standings, ToLongFunction<Standing> part) {
        List<Standing> known =
                standings.stream().filter(one -> one.rate() != null).toList();
        return known.isEmpty()
                ? null
                : Long.valueOf(item.most() * known.stream().mapToLong(part).sum() / ((long) WHOLE * known.size()));
    }
}
