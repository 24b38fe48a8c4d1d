package org.wutong.bureau.analysis.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.vocabulary.Gender;

/**
 * Whom a page is about.
 *
 * @param place code of a place of the reporting tree
 * @param on the day; up to the business date
 * @param age years on that day
 */
public record Asked(
        String place,
        LocalDate on,
        @Nullable CategoryKind category,
        @Nullable Gender gender,
        @Nullable Band age) {

    /** Fewer people are counted sooner than shared out. */
    private static final int MANY = 40_000;

    public int day() {
        return Days.of(on);
    }

    public Asked at(LocalDate other) {
        return new Asked(place, other, category, gender, age);
    }

    /** Counts everybody asked for, by as many threads as there are processors. Whose age or sex is not known is of no band and no sex. */
    public <C extends Counting<C>> C count(Snapshot snapshot, Supplier<C> fresh) {
        List<Village> villages = snapshot.villages(place, day());
        long people = villages.stream().mapToLong(village -> village.people).sum();
        int parts = people < MANY ? 1 : Runtime.getRuntime().availableProcessors();
        if (parts == 1) {
            return counted(villages, fresh.get());
        }
        List<C> counts = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> counted(part(villages, people, part, parts), fresh.get()))
                .toList();
        C all = counts.get(0);
        counts.stream().skip(1).forEach(all::join);
        return all;
    }

    /** Villages whose first person stands in this part of everybody. */
    private static List<Village> part(List<Village> villages, long people, int part, int parts) {
        List<Village> mine = new ArrayList<>();
        long before = 0;
        for (Village village : villages) {
            if (before * parts / people == part) {
                mine.add(village);
            }
            before += village.people;
        }
        return mine;
    }

    private <C extends Counting<C>> C counted(List<Village> villages, C counting) {
        int most = villages.stream().mapToInt(village -> village.people).max().orElse(0);
        Choosing choosing = new Choosing(this, new int[most]);
        villages.forEach(village -> choosing.of(village, counting));
        return counting;
    }

    /** The last birthday of whoever is at least that old. */
    int born(long years) {
        return Days.of(on.minusYears(years));
    }

    /** Number of the band that somebody born then is in that day; -1 where the birth date is not known. */
    public static int band(int[] lastBirthdays, int born) {
        if (born == Days.NONE) {
            return -1;
        }
        for (int band = lastBirthdays.length - 1; band > 0; band--) {
            if (born <= lastBirthdays[band]) {
                return band;
            }
        }
        return 0;
    }

    /** The last birthday of whoever has reached each band that day. */
    public int[] lastBirthdays(List<Band> bands) {
        return bands.stream().mapToInt(band -> born(band.from())).toArray();
    }
}
