package org.wutong.bureau.vacancies.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.vacancies.HiringFilter;
import org.wutong.bureau.vacancies.PayUnit;
import org.wutong.bureau.vacancies.StatutoryAge;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;
import org.wutong.bureau.vacancies.VacancyPay;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;
import org.wutong.vocabulary.DateText;

/** Reads one row into a draft; an empty cell leaves what is recorded as it is. */
@Component
class VacancyRowReader {
    private static final String PROBLEM = "vacancies.import.";
    private static final List<String> ANY_SEX = List.of("", "不限", "无", "男女不限", "均可", "any");

    private final PlaceReader places;
    private final Occupations occupations;

    VacancyRowReader(PlaceReader places, Occupations occupations) {
        this.places = places;
        this.occupations = occupations;
    }

    /** The draft; worth nothing once the row is bad. */
    VacancyDraft draft(ImportRow row, @Nullable Long employer, @Nullable Vacancy before) {
        refuseFilters(row);
        String pay = row.text("pay");
        if (!pay.isEmpty() && VacancyPay.read(pay).unit() == PayUnit.UNREAD) {
            row.warn("pay", PROBLEM + "pay");
        }
        return new VacancyDraft(
                row.text("number").isEmpty() ? (before == null ? null : before.number()) : row.text("number"),
                employer == null && before != null ? before.employer() : employer,
                row.text("employer"),
                row.text("title"),
                occupation(row, before),
                place(row).orElse(before == null ? null : before.workRegion()),
                whole(row, "headcount", 100_000, before == null ? null : before.headcount()),
                pay.isEmpty() && before != null ? before.pay().text() : pay,
                whole(row, "age-min", 99, before == null ? null : before.ageMin()),
                whole(row, "age-max", 99, before == null ? null : before.ageMax()),
                row.code("ground").map(StatutoryAge::valueOf).orElse(before == null ? null : before.statutory()),
                row.code("education").map(Education::valueOf).orElse(before == null ? null : before.education()),
                texts(row, "certificates", before == null ? List.of() : before.certificates()),
                texts(row, "languages", before == null ? List.of() : before.languages()),
                row.yes("contract").orElse(before == null ? null : before.contract()),
                row.yes("insurance").orElse(before == null ? null : before.insurance()),
                row.yes("board").orElse(before == null ? null : before.boardLodging()),
                day(row, "starts", before == null ? null : before.starts()),
                day(row, "closes", before == null ? null : before.closes()),
                degrees(row, "latitude", 90),
                degrees(row, "longitude", 180),
                before != null && before.madeUp());
    }

    /** Words in the title, or a column of its own, that shut people out by sex or age. */
    private static void refuseFilters(ImportRow row) {
        HiringFilter.in(row.text("title"))
                .ifPresent(found -> row.error("title", PROBLEM + found.kind(), found.words()));
        if (!ANY_SEX.contains(row.text("sex").toLowerCase(java.util.Locale.ROOT))) {
            row.error("sex", PROBLEM + "SEX", row.text("sex"));
        }
    }

    private @Nullable OccupationCode occupation(ImportRow row, @Nullable Vacancy before) {
        String text = row.text("occupation");
        OccupationCode now = before == null ? null : before.occupation();
        if (text.isEmpty() || now != null && now.value().equals(text)) {
            return null;
        }
        OccupationCode code = text.matches("[1-8](-\\d\\d){0,3}") ? new OccupationCode(text) : null;
        if (code == null || !occupations.contains(code)) {
            row.error("occupation", PROBLEM + "occupation");
            return null;
        }
        // A sheet that we wrote carries what the title means anyway: that is no choice of a person.
        return occupations.code(row.text("title")).code().filter(code::equals).isPresent() ? null : code;
    }

    private Optional<String> place(ImportRow row) {
        String text = row.text("place");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        PlaceReader.Reading reading = places.read(text);
        if (reading.code() == null && reading.candidates().isEmpty()) {
            row.error("place", "employers.import.place");
        } else if (reading.code() == null) {
            row.error("place", "employers.import.places", String.join("；", reading.candidates()));
        }
        return Optional.ofNullable(reading.code());
    }

    private static @Nullable Integer whole(ImportRow row, String field, int most, @Nullable Integer before) {
        OptionalLong number = row.number(field);
        if (number.isEmpty()) {
            return before;
        }
        if (number.getAsLong() < 0 || number.getAsLong() > most) {
            row.error(field, PROBLEM + "number", most);
            return before;
        }
        return Math.toIntExact(number.getAsLong());
    }

    private static List<String> texts(ImportRow row, String field, List<String> before) {
        return row.text(field).isEmpty() ? before : row.list(field);
    }

    private static @Nullable LocalDate day(ImportRow row, String field, @Nullable LocalDate before) {
        return row.date(field).map(DateText.Given::last).orElse(before);
    }

    private static @Nullable BigDecimal degrees(ImportRow row, String field, int most) {
        String text = row.text(field);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal degrees = text.matches("-?\\d{1,3}(\\.\\d{1,12})?") ? new BigDecimal(text) : null;
        if (degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            row.error(field, PROBLEM + "degrees", most);
            return null;
        }
        return degrees;
    }
}
