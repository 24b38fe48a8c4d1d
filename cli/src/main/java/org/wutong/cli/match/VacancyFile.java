package org.wutong.cli.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.matching.Vacancy;

/** The file of vacancies: columns V of the file contract. */
final class VacancyFile {
    static final List<String> COLUMNS = List.of(
            "id",
            "employer",
            "title",
            "work_region",
            "headcount",
            "wage_low",
            "wage_high",
            "age_min",
            "age_max",
            "education",
            "certificates",
            "languages",
            "contract",
            "insurance",
            "board_lodging",
            "starts",
            "closes",
            "latitude",
            "longitude");
    private static final int OLDEST = 150;

    private VacancyFile() {}

    static List<Vacancy> read(Path file, TitleCoder titles, InputErrors errors) throws IOException {
        List<Vacancy> vacancies = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, errors).rows()) {
            Vacancy vacancy = vacancy(row, titles);
            Long before = seen.putIfAbsent(vacancy.id(), row.line());
            if (before != null && !vacancy.id().isEmpty()) {
                row.error("id", vacancy.id(), "an id of its own; line " + before + " has it already");
            }
            vacancies.add(vacancy);
        }
        return vacancies;
    }

    private static Vacancy vacancy(CsvRow row, TitleCoder titles) {
        row.checkDegrees("latitude", 90);
        row.checkDegrees("longitude", 180);
        Vacancy.Builder vacancy = Vacancy.builder(row.id())
                .occupation(titles.code(row.text("title")).orElse(null))
                .workRegion(row.region("work_region"))
                .headcount(row.whole("headcount", 999_999))
                .education(row.education("education"))
                .certificates(row.namesOrUnknown("certificates"))
                .languages(row.namesOrUnknown("languages"))
                .contract(row.truth("contract"))
                .insurance(row.truth("insurance"))
                .boardLodging(row.truth("board_lodging"))
                .starts(row.date("starts"))
                .closes(row.date("closes"));
        Long low = row.yuan("wage_low");
        Long high = row.yuan("wage_high");
        if (low != null && high != null && low > high) {
            row.error("wage_low", row.text("wage_low"), "at most wage_high, " + row.text("wage_high"));
        } else {
            vacancy.wage(low, high);
        }
        Integer least = row.whole("age_min", OLDEST);
        Integer most = row.whole("age_max", OLDEST);
        if (least != null && most != null && least > most) {
            row.error("age_min", row.text("age_min"), "at most age_max, " + row.text("age_max"));
        } else {
            vacancy.ageWish(least, most);
        }
        return vacancy.build();
    }
}
