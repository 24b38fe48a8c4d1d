package org.wutong.bureau.analysis.roster;

import java.time.LocalDate;
import java.util.List;
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

    public int day() {
        return Days.of(on);
    }

    public Asked at(LocalDate other) {
        return new Asked(place, other, category, gender, age);
    }

    /** Tells of everybody asked for. Whose age or sex is not known is of no band and no sex. */
    public void each(Snapshot snapshot, Snapshot.Each each) {
        int day = day();
        int bornFrom = age == null || age.to() == null ? Days.NONE + 1 : born(age.to() + 1) + 1;
        int bornTo = age == null ? Days.OPEN : born(age.from());
        boolean anyAge = age == null;
        byte sex = gender == null ? 0 : (byte) (gender.ordinal() + 1);
        int kind = category == null ? 0 : 1 << category.ordinal();
        snapshot.each(place, day, (village, person, at) -> {
            if ((sex == 0 || village.gender[person] == sex)
                    && (anyAge || village.born[person] >= bornFrom && village.born[person] <= bornTo)
                    && (kind == 0 || (village.categories(person, day) & kind) != 0)) {
                each.of(village, person, at);
            }
        });
    }

    /** The last birthday of whoever is at least that old. */
    private int born(long years) {
        return Days.of(on.minusYears(years));
    }

    /** Number of the band that somebody born then is in that day; -1 where the birth date is not known. */
    public static int band(List<Band> bands, int[] lastBirthdays, int born) {
        if (born == Days.NONE) {
            return -1;
        }
        for (int band = bands.size() - 1; band > 0; band--) {
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
