package org.wutong.matching;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies to change one thing in. */
final class Relaxing {
    private Relaxing() {}

    static Worker.Builder like(Worker worker) {
        return Worker.builder(worker.id())
                .home(worker.home())
                .birthDate(worker.birthDate())
                .education(worker.education())
                .willingRegions(worker.willingRegions())
                .occupations(worker.occupations())
                .wageFloor(worker.wageFloor())
                .certificates(worker.certificates())
                .languages(worker.languages())
                .availableFrom(worker.availableFrom())
                .stayNearHome(worker.stayNearHome());
    }

    static Vacancy.Builder like(Vacancy vacancy) {
        AgeRange wish = vacancy.ageWish();
        return Vacancy.builder(vacancy.id())
                .occupation(vacancy.occupation())
                .workRegion(vacancy.workRegion())
                .headcount(vacancy.headcount())
                .wage(vacancy.wageLow(), vacancy.wageHigh())
                .ageWish(wish == null ? null : wish.least(), wish == null ? null : wish.most())
                .statutoryAge(vacancy.statutoryAge())
                .education(vacancy.education())
                .certificates(vacancy.certificates())
                .languages(vacancy.languages())
                .contract(vacancy.contract())
                .insurance(vacancy.insurance())
                .boardLodging(vacancy.boardLodging())
                .starts(vacancy.starts())
                .closes(vacancy.closes());
    }

    static Set<String> with(@Nullable Set<String> known, String name) {
        Set<String> more = known == null ? new HashSet<>() : new HashSet<>(known);
        more.add(name);
        return more;
    }

    static @Nullable Set<String> without(@Nullable Set<String> asked, String name) {
        if (asked == null) {
            return null;
        }
        Set<String> fewer = new HashSet<>(asked);
        fewer.remove(Spelling.plain(name));
        return fewer;
    }
}
