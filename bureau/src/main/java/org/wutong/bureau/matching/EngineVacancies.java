package org.wutong.bureau.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.matching.AgeRange;
import org.wutong.matching.Matcher;
import org.wutong.matching.StatutoryAge;
import org.wutong.matching.VacancyPool;
import org.wutong.vocabulary.Truth;

/**
 * Vacancies as the engine reads them, under their number. Pay that is not by the month is unknown to it: it earns nothing and
 * bars nobody.
 */
@Component
class EngineVacancies {
    private final Vacancies vacancies;
    private final EngineRegions regions;
    private final Matcher matcher;
    private final BusinessDate businessDate;
    private volatile @Nullable OpenPool held;

    EngineVacancies(Vacancies vacancies, EngineRegions regions, Matcher matcher, BusinessDate businessDate) {
        this.vacancies = vacancies;
        this.regions = regions;
        this.matcher = matcher;
        this.businessDate = businessDate;
    }

    /** The vacancies open today, laid out; made anew when one has changed since. */
    OpenPool open() {
        String stamp = businessDate.today() + " " + vacancies.stamp();
        OpenPool known = held;
        if (known == null || !known.stamp().equals(stamp)) {
            Map<String, Vacancy> byNumber = new HashMap<>();
            Map<String, org.wutong.matching.Vacancy> engines = new HashMap<>();
            for (Vacancy vacancy : vacancies.open()) {
                byNumber.put(vacancy.number(), vacancy);
                engines.put(vacancy.number(), of(vacancy));
            }
            known = new OpenPool(
                    stamp,
                    matcher.prepare(List.copyOf(engines.values()), businessDate.today()),
                    Map.copyOf(byNumber),
                    Map.copyOf(engines));
            held = known;
        }
        return known;
    }

    org.wutong.matching.Vacancy of(Vacancy vacancy) {
        AgeRange ages = vacancy.ageMin() == null && vacancy.ageMax() == null
                ? null
                : new AgeRange(vacancy.ageMin(), vacancy.ageMax());
        org.wutong.bureau.vacancies.StatutoryAge ground = vacancy.statutory();
        return org.wutong.matching.Vacancy.builder(vacancy.number())
                .occupation(vacancy.occupation())
                .workRegion(regions.of(vacancy.workRegion()))
                .headcount(vacancy.closedOn() == null ? vacancy.headcount() : Integer.valueOf(0))
                .wage(vacancy.pay().monthlyLowFen(), vacancy.pay().monthlyHighFen())
                .ageWish(ground == null ? vacancy.ageMin() : null, ground == null ? vacancy.ageMax() : null)
                .statutoryAge(ground == null || ages == null ? null : new StatutoryAge(ages, ground.name()))
                .education(vacancy.education())
                .certificates(vacancy.certificates())
                .languages(vacancy.languages())
                .contract(truth(vacancy.contract()))
                .insurance(truth(vacancy.insurance()))
                .boardLodging(truth(vacancy.boardLodging()))
                .starts(vacancy.starts())
                .closes(vacancy.closes())
                .build();
    }

    static Truth truth(@Nullable Boolean value) {
        return value == null ? Truth.UNKNOWN : Truth.of(value);
    }

    /**
     * What is open on a day.
     *
     * @param byNumber as recorded
     * @param engines as the engine reads them
     */
    record OpenPool(
            String stamp,
            VacancyPool pool,
            Map<String, Vacancy> byNumber,
            Map<String, org.wutong.matching.Vacancy> engines) {
        Vacancy recorded(String number) {
            Vacancy vacancy = byNumber.get(number);
            if (vacancy == null) {
                throw new IllegalArgumentException("vacancy " + number + " is not in this pool");
            }
            return vacancy;
        }

        org.wutong.matching.Vacancy engine(String number) {
            org.wutong.matching.Vacancy vacancy = engines.get(number);
            if (vacancy == null) {
                throw new IllegalArgumentException("vacancy " + number + " is not in this pool");
            }
            return vacancy;
        }
    }
}
