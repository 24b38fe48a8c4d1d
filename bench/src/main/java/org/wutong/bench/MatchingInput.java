package org.wutong.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoVacancy;
import org.wutong.demo.DemoWish;
import org.wutong.demo.DemoWorker;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.Pay;
import org.wutong.vocabulary.Truth;

/** The demonstration as the matching engine takes it. */
record MatchingInput(List<Worker> workers, List<Vacancy> vacancies) {
    static MatchingInput of(DemoCounty county) {
        Titles titles = new Titles();
        Map<String, DemoWish> wishes =
                county.wishes().stream().collect(Collectors.toMap(DemoWish::workerId, wish -> wish));
        List<Worker> workers = new ArrayList<>();
        for (DemoWorker worker : county.workers()) {
            workers.add(worker(worker, wishes.get(worker.id()), titles));
        }
        return new MatchingInput(
                workers,
                county.vacancies().stream()
                        .map(vacancy -> vacancy(vacancy, titles))
                        .toList());
    }

    private static Worker worker(DemoWorker worker, @Nullable DemoWish wish, Titles titles) {
        Worker.Builder one = Worker.builder(worker.id())
                .home(worker.hukouRegion())
                .birthDate(worker.birthDate())
                .education(education(worker.education()))
                .certificates(worker.certificates())
                .languages(worker.languages());
        if (wish != null) {
            one.willingRegions(wish.regions())
                    .occupations(wish.occupations().stream()
                            .flatMap(title -> titles.code(title).stream())
                            .distinct()
                            .toList())
                    .wageFloor(wish.monthlyWageFloorFen())
                    .availableFrom(wish.availableFrom())
                    .stayNearHome(Truth.of(wish.stayNearHome()));
        }
        return one.build();
    }

    private static Vacancy vacancy(DemoVacancy vacancy, Titles titles) {
        // Pay by the day or hour counts as not named: what it makes a month is the bureau's business, not the engine's.
        boolean monthly = vacancy.payUnit() == Pay.Unit.MONTH;
        return Vacancy.builder(vacancy.id())
                .occupation(titles.code(vacancy.title()).orElse(null))
                .workRegion(vacancy.workRegion())
                .headcount(vacancy.headcount())
                .wage(monthly ? vacancy.payLowFen() : null, monthly ? vacancy.payHighFen() : null)
                .ageWish(vacancy.ageMin(), vacancy.ageMax())
                .education(education(vacancy.education()))
                .certificates(vacancy.certificates())
                .languages(vacancy.languages())
                .contract(truth(vacancy.contract()))
                .insurance(truth(vacancy.insurance()))
                .boardLodging(truth(vacancy.boardLodging()))
                .starts(vacancy.starts())
                .closes(vacancy.closes())
                .build();
    }

    private static Education education(org.wutong.demo.Education finished) {
        return Education.ofCode(finished.code()).orElseThrow();
    }

    private static Truth truth(@Nullable Boolean value) {
        return value == null ? Truth.UNKNOWN : Truth.of(value);
    }

    private static final class Titles {
        private final Occupations occupations = Occupations.load();
        private final Map<String, Optional<OccupationCode>> known = new HashMap<>();

        Optional<OccupationCode> code(String title) {
            return known.computeIfAbsent(title, one -> occupations.code(one).code());
        }
    }
}
