package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What worked somewhere, handed in to be told to others. Its numbers are its author's own.
 *
 * @param region place that hands it in
 * @param bulletin the bulletin it was taken into; null while it waits
 */
public record GoodCase(
        long id,
        String region,
        String title,
        String body,
        String byName,
        LocalDate handedInOn,
        @Nullable Long bulletin,
        boolean takenBack) {
    public boolean free() {
        return bulletin == null && !takenBack;
    }
}
