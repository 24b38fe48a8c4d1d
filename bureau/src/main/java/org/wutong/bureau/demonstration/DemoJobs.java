package org.wutong.bureau.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.VacancyDraft;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoEmployer;
import org.wutong.demo.DemoVacancy;
import org.wutong.matching.Education;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.PhoneNumber;

/** Registers the made-up employers and their vacancies. */
@Component
class DemoJobs {
    private final Employers employers;
    private final Vacancies vacancies;

    DemoJobs(Employers employers, Vacancies vacancies) {
        this.employers = employers;
        this.vacancies = vacancies;
    }

    /** @return id in the register by id of the demonstration */
    Map<String, Long> employers(DemoCounty county) {
        return employers(county.employers(), UnaryOperator.identity());
    }

    /** @param places what the tree calls a place that was made up under this code */
    Map<String, Long> employers(List<DemoEmployer> all, UnaryOperator<String> places) {
        List<Long> ids =
                employers.load(all.stream().map(one -> draft(one, places)).toList());
        Map<String, Long> byDemoId = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byDemoId.put(all.get(i).id(), ids.get(i));
        }
        return byDemoId;
    }

    void vacancies(DemoCounty county, Map<String, Long> ids) {
        Map<String, DemoEmployer> known = county.employersById();
        vacancies.load(county.vacancies().stream()
                .map(vacancy ->
                        draft(vacancy, known.get(vacancy.employerId()), ids.getOrDefault(vacancy.employerId(), 0L)))
                .toList());
    }

    private static EmployerDraft draft(DemoEmployer employer, UnaryOperator<String> places) {
        return new EmployerDraft(
                places.apply(employer.region().value()),
                employer.name(),
                CreditCode.check(employer.creditCode()).orElseThrow(),
                EmployerKind.valueOf(employer.kind().name()),
                EmployerSize.valueOf(employer.size().name()),
                employer.industry(),
                employer.address(),
                employer.contact(),
                PhoneNumber.check(employer.phone()).orElseThrow(),
                null,
                employer.workshopRecognised(),
                true);
    }

    private static VacancyDraft draft(
            DemoVacancy vacancy, @org.jspecify.annotations.Nullable DemoEmployer employer, long id) {
        return new VacancyDraft(
                vacancy.id(),
                id,
                employer == null ? "—" : employer.name(),
                vacancy.title(),
                null,
                vacancy.workRegion().value(),
                vacancy.headcount(),
                vacancy.payText(),
                vacancy.ageMin(),
                vacancy.ageMax(),
                null,
                Education.ofCode(vacancy.education().code()).orElseThrow(),
                vacancy.certificates(),
                vacancy.languages(),
                vacancy.contract(),
                vacancy.insurance(),
                vacancy.boardLodging(),
                vacancy.starts(),
                vacancy.closes(),
                vacancy.latitude(),
                vacancy.longitude(),
                true);
    }
}
