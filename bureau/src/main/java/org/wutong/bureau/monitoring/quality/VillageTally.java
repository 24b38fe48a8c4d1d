package org.wutong.bureau.monitoring.quality;

import java.util.Collection;
import java.util.Map;

/**
 * How the records of a place stand.
 *
 * @param clean people of whom, and of whose household, nothing waits
 */
public record VillageTally(String region, long people, long clean, long errors, long warns, long hints) {
    public static VillageTally sum(String region, Collection<VillageTally> parts) {
        return new VillageTally(
                region,
                parts.stream().mapToLong(VillageTally::people).sum(),
                parts.stream().mapToLong(VillageTally::clean).sum(),
                parts.stream().mapToLong(VillageTally::errors).sum(),
                parts.stream().mapToLong(VillageTally::warns).sum(),
                parts.stream().mapToLong(VillageTally::hints).sum());
    }

    public Map<Severity, Long> findings() {
        return Map.of(Severity.ERROR, errors, Severity.WARN, warns, Severity.HINT, hints);
    }
}
