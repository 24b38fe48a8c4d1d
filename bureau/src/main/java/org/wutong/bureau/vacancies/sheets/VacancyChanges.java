package org.wutong.bureau.vacancies.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;

/** What a row changes of a vacancy, field by field. */
record VacancyChanges(List<Change> all) {
    record Change(String field, String before, String after) {}

    static VacancyChanges between(Vacancy before, VacancyDraft after) {
        VacancyChanges changes = new VacancyChanges(new ArrayList<>());
        changes.put("employer", before.employerName(), after.employerName());
        changes.put("title", before.title(), after.title());
        if (after.occupation() != null) {
            changes.put("occupation", before.occupation(), after.occupation());
        }
        changes.put("place", before.workRegion(), after.workRegion());
        changes.put("headcount", before.headcount(), after.headcount());
        changes.put("pay", before.pay().text(), after.payText());
        changes.put("education", before.education(), after.education());
        changes.put("age-min", before.ageMin(), after.ageMin());
        changes.put("age-max", before.ageMax(), after.ageMax());
        changes.put("ground", before.statutory(), after.statutory());
        changes.put("certificates", String.join("、", before.certificates()), String.join("、", after.certificates()));
        changes.put("languages", String.join("、", before.languages()), String.join("、", after.languages()));
        changes.put("contract", before.contract(), after.contract());
        changes.put("insurance", before.insurance(), after.insurance());
        changes.put("board", before.boardLodging(), after.boardLodging());
        changes.put("starts", before.starts(), after.starts());
        changes.put("closes", before.closes(), after.closes());
        return changes;
    }

    private void put(String field, @Nullable Object before, @Nullable Object after) {
        String was = Objects.toString(before, "");
        String will = Objects.toString(after, "");
        if (!was.equals(will)) {
            all.add(new Change(field, was, will));
        }
    }
}
