package org.wutong.matching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Completed years that are counted together; without {@code most} open above. */
public record AgeBand(int least, @Nullable Integer most) {
    private static final List<AgeBand> ALL = ResourceTable.read("fairness_ages.csv").stream()
            .map(row -> new AgeBand(Integer.parseInt(row[0]), row[1].isEmpty() ? null : Integer.valueOf(row[1])))
            .toList();

    /** Every band, the youngest first. */
    public static List<AgeBand> all() {
        return ALL;
    }

    /** The band that is set against all others. */
    public static AgeBand oldest() {
        return ALL.get(ALL.size() - 1);
    }

    /** The band of an age; none below the youngest. */
    public static Optional<AgeBand> of(int age) {
        return ALL.stream().filter(band -> band.holds(age)).findFirst();
    }

    private boolean holds(int age) {
        return age >= least && (most == null || age <= most);
    }
}
