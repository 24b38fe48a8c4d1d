package org.wutong.bureau.matching.drives;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of the plan that stands, as it is asked for.
 *
 * @param version of the drive that was looked at
 * @param parent id of the plan it changes; 0 for none
 * @param worker id; 0 where nobody is meant
 * @param vacancy id, with FIX and BAR
 */
record Change(
        long drive,
        int version,
        long parent,
        PlanKind kind,
        long worker,
        @Nullable Long vacancy) {
    /** As subject of work in the background. */
    String written() {
        return drive + ":" + version + ":" + parent + ":" + kind + ":" + worker + ":"
                + Objects.requireNonNullElse(vacancy, 0L);
    }

    static Change read(String subject) {
        String[] parts = subject.split(":");
        long vacancy = Long.parseLong(parts[5]);
        return new Change(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                PlanKind.valueOf(parts[3]),
                Long.parseLong(parts[4]),
                vacancy == 0 ? null : vacancy);
    }
}
