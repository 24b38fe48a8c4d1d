package org.wutong.bureau.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.storage.KeptSeats;
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
    private final KeptSeats seats;
    private volatile @Nullable OpenPool held;

    EngineVacancies(
            Vacancies vacancies, EngineRegions regions, Matcher matcher, BusinessDate businessDate, KeptSeats seats) {
        this.vacancies = vacancies;
        this.regions = regions;
        this.matcher = matcher;
        this.businessDate = businessDate;
        this.seats = seats;
    }

    /** Changes whenever the open vacancies, the seats kept of them, or the day are others. */
    String stamp() {
        LocalDate today = businessDate.today();
        return today + " " + vacancies.stamp() + " " + seats.stamp(today);
    }

    /** The vacancies open today, laid out; made anew when one has changed since. */
    OpenPool open() {
        String stamp = stamp();
        OpenPool known = held;
        if (known == null || !known.stamp().equals(stamp)) {
            Map<String, Vacancy> byNumber = new HashMap<>();
            Map<String, org.wutong.matching.Vacancy> engines = new HashMap<>();
            Map<Long, String> numbers = new HashMap<>();
            Map<Long, Integer> kept = seats.on(businessDate.today());
            for (Vacancy vacancy : vacancies.open()) {
                byNumber.put(vacancy.number(), vacancy);
                engines.put(vacancy.number(), of(vacancy, kept.getOrDefault(vacancy.id(), 0)));
                numbers.put(vacancy.id(), vacancy.number());
            }
            known = new OpenPool(
                    stamp,
                    matcher.prepare(List.copyOf(engines.values()), businessDate.today()),
                    Map.copyOf(byNumber),
                    Map.copyOf(engines),
                    Map.copyOf(numbers));
            held = known;
        }
        return known;
    }

    /** As recorded, whoever has accepted it. */
    org.wutong.matching.Vacancy of(Vacancy vacancy) {
        return of(vacancy, 0);
    }

    private org.wutong.matching.Vacancy of(Vacancy vacancy, int kept) {
        AgeRange ages = vacancy.ageMin() == null && vacancy.ageMax() == null
                ? null
                : new AgeRange(vacancy.ageMin(), vacancy.ageMax());
        org.wutong.bureau.vacancies.StatutoryAge ground = vacancy.statutory();
        return org.wutong.matching.Vacancy.builder(vacancy.number())
                .occupation(vacancy.occupation())
                .workRegion(regions.of(vacancy.workRegion()))
                .headcount(seats(vacancy, kept))
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

    private static @Nullable Integer seats(Vacancy vacancy, int kept) {
        Integer recorded = vacancy.headcount();
        return vacancy.closedOn() != null ? Integer.valueOf(0) : recorded == null ? null : Math.max(0, recorded - kept);
    }

    static Truth truth(@Nullable Boolean value) {
        return value == null ? Truth.UNKNOWN : Truth.of(value);
    }

    /**
     * What is open on a day.
     *
     * @param byNumber as recorded
     * @param engines as the engine reads them, without the seats that are kept
     * @param numbers by id
     */
    record OpenPool(
            String stamp,
            VacancyPool pool,
            Map<String, Vacancy> byNumber,
            Map<String, org.wutong.matching.Vacancy> engines,
            Map<Long, String> numbers) {
        /** Null for what is not open. */
        @Nullable
        String number(long vacancy) {
            return numbers.get(vacancy);
        }

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
