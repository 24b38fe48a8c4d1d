package org.wutong.bureau.services;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far the promise is kept at a place, in people.
 *
 * @param owed to how many something is promised
 * @param kept how many of them had everything
 * @param nothing how many of them had nothing
 * @param unknown of how many it is not known whether anything is promised to them
 * @param lacking how many of them have too few, by what
 * @param given how many services they had, by what; of each person no more than promised
 */
public record GapTally(
        String region,
        long owed,
        long kept,
        long nothing,
        long unknown,
        Map<Counted, Long> lacking,
        Map<Counted, Long> given) {
    public long lacking(Counted counted) {
        return lacking.getOrDefault(counted, 0L);
    }

    public long given(Counted counted) {
        return given.getOrDefault(counted, 0L);
    }

    /** How many lack something. */
    public long lackingAny() {
        return owed - kept;
    }

    public static GapTally sum(String region, Collection<GapTally> parts) {
        long owed = 0;
        long kept = 0;
        long nothing = 0;
        long unknown = 0;
        Map<Counted, Long> lacking = new EnumMap<>(Counted.class);
        Map<Counted, Long> given = new EnumMap<>(Counted.class);
        for (GapTally part : parts) {
            owed += part.owed();
            kept += part.kept();
            nothing += part.nothing();
            unknown += part.unknown();
            part.lacking().forEach((counted, people) -> lacking.merge(counted, people, Long::sum));
            part.given().forEach((counted, services) -> given.merge(counted, services, Long::sum));
        }
        return new GapTally(region, owed, kept, nothing, unknown, lacking, given);
    }
}
