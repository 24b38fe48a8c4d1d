package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wutong.conditions.Label;

/** Items, points and grades from a year on ({@code policies/appraisal.yaml}). */
public record AppraisalScheme(
        String id,
        LocalDate from,
        Label label,
        String source,
        Label because,
        List<AppraisalItem> items,
        List<Grade> grades) {
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }

    public Optional<AppraisalItem> item(String item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst();
    }

    /** @param points in hundredths */
    public Grade grade(long points) {
        return grades.stream()
                .filter(grade -> points >= grade.least())
                .max(Comparator.comparing(Grade::least))
                .orElseThrow();
    }

    public Optional<Grade> named(String grade) {
        return grades.stream().filter(one -> one.id().equals(grade)).findFirst();
    }
}
