package org.wutong.matching;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** The rules of matching written once more, straight down and with the shipped figures, as an oracle. */
final class BruteForce {
    private BruteForce() {}

    static boolean barred(Worker w, Vacancy v, LocalDate asOf) {
        RegionCode work = v.workRegion();
        if (work != null
                && !w.willingRegions().isEmpty()
                && w.willingRegions().stream().allMatch(r -> work.within(r) == Truth.FALSE)) {
            return true;
        }
        if (w.wageFloor() != null && v.wageHigh() != null && v.wageHigh() < w.wageFloor()) {
            return true;
        }
        if (lacks(v.certificates(), w.certificates()) || lacks(v.languages(), w.languages())) {
            return true;
        }
        if (v.closes() != null && v.closes().isBefore(asOf) || v.headcount() != null && v.headcount() == 0) {
            return true;
        }
        LocalDate latest = v.starts() == null ? v.closes() : v.starts();
        if (w.availableFrom() != null && latest != null && latest.isBefore(w.availableFrom())) {
            return true;
        }
        return w.birthDate() != null && Period.between(w.birthDate(), asOf).getYears() < 16;
    }

    private static boolean lacks(@Nullable Set<String> asked, @Nullable Set<String> has) {
        return asked != null && has != null && asked.stream().anyMatch(name -> !has.contains(name));
    }

    static int score(Worker w, Vacancy v, LocalDate asOf) {
        return occupation(w, v) + place(w, v) + pay(w, v) + person(w, v, asOf) + terms(w, v);
    }

    private static int occupation(Worker w, Vacancy v) {
        int best = 0;
        for (OccupationCode wish : w.occupations()) {
            if (v.occupation() != null) {
                String a = wish.value();
                String b = v.occupation().value();
                best = Math.max(
                        best,
                        prefix(a, b, 10)
                                ? 2600
                                : prefix(a, b, 7) ? 1820 : prefix(a, b, 4) ? 910 : prefix(a, b, 1) ? 260 : 0);
            }
        }
        return best;
    }

    private static boolean prefix(String a, String b, int length) {
        return a.length() >= length
                && b.length() >= length
                && a.substring(0, length).equals(b.substring(0, length));
    }

    private static int place(Worker w, Vacancy v) {
        RegionCode work = v.workRegion();
        if (work == null) {
            return 0;
        }
        int sum = w.willingRegions().stream().anyMatch(r -> work.within(r) == Truth.TRUE) ? 1000 : 0;
        sum += w.stayNearHome() == Truth.FALSE ? 600 : 0;
        int[] distance = {600, 540, 450, 240, 90};
        int[] stay = {600, 600, 480, 150, 0};
        List<Level> levels = List.of(Level.VILLAGE, Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PROVINCE);
        for (int i = 0; i < 5 && w.home() != null; i++) {
            if (w.home().sameAt(levels.get(i), work) == Truth.TRUE) {
                return sum + distance[i] + (w.stayNearHome() == Truth.TRUE ? stay[i] : 0);
            }
        }
        return sum;
    }

    private static int pay(Worker w, Vacancy v) {
        if (w.wageFloor() == null || v.wageLow() == null) {
            return 0;
        }
        int sum = v.wageLow() >= w.wageFloor() ? 1000 : 0;
        if (v.wageHigh() != null) {
            long over = v.wageLow() + v.wageHigh() - 2 * w.wageFloor();
            sum += over <= 0 ? 0 : over >= w.wageFloor() ? 900 : (int) (900 * over / w.wageFloor());
        }
        return sum;
    }

    private static int person(Worker w, Vacancy v, LocalDate asOf) {
        int sum = 0;
        if (w.education() != null && v.education() != null) {
            int shortBy = v.education().step() - w.education().step();
            sum += shortBy <= 0 ? 500 : shortBy == 1 ? 250 : 0;
        }
        if (w.birthDate() != null && v.ageWish() != null) {
            int age = Period.between(w.birthDate(), asOf).getYears();
            Integer least = v.ageWish().least();
            Integer most = v.ageWish().most();
            int gap = least != null && age < least ? least - age : most != null && age > most ? age - most : 0;
            sum += Math.max(80, 400 - 32 * gap);
        }
        sum += v.certificates() != null && w.certificates() != null && !lacks(v.certificates(), w.certificates())
                ? 400
                : 0;
        sum += v.languages() != null && w.languages() != null && !lacks(v.languages(), w.languages()) ? 200 : 0;
        return sum;
    }

    private static int terms(Worker w, Vacancy v) {
        int sum = v.contract() == Truth.TRUE ? 600 : 0;
        sum += v.insurance() == Truth.TRUE ? 600 : 0;
        sum += v.boardLodging() == Truth.TRUE ? 400 : 0;
        boolean inTime =
                v.starts() != null && w.availableFrom() != null && !v.starts().isBefore(w.availableFrom());
        return sum + (inTime ? 200 : 0);
    }
}
