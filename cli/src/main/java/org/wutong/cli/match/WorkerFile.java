package org.wutong.cli.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.matching.Worker;

/** The file of workers: columns W of the file contract. */
final class WorkerFile {
    static final List<String> COLUMNS = List.of(
            "id",
            "household",
            "home_region",
            "birth_date",
            "gender",
            "education",
            "willing_regions",
            "occupations",
            "wage_min",
            "certificates",
            "languages",
            "categories",
            "available_from",
            "stay_near_home");
    private static final Set<String> GENDERS = Set.of("male", "female");
    static final Set<String> CATEGORIES =
            Set.of("poverty_alleviated", "monitored", "relocated", "low_income", "hardship");

    private WorkerFile() {}

    static List<ListedWorker> read(Path file, TitleCoder titles, InputErrors errors) throws IOException {
        List<ListedWorker> workers = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, errors).rows()) {
            Worker worker = worker(row, titles);
            Long before = seen.putIfAbsent(worker.id(), row.line());
            if (before != null && !worker.id().isEmpty()) {
                row.error("id", worker.id(), "an id of its own; line " + before + " has it already");
            }
            workers.add(new ListedWorker(worker, Set.copyOf(row.list("categories"))));
        }
        return workers;
    }

    private static Worker worker(CsvRow row, TitleCoder titles) {
        // Sex and categories are checked but do not enter matching: nobody is ranked by them.
        row.checkOneOf("gender", GENDERS);
        row.checkOneOf("categories", CATEGORIES);
        return Worker.builder(row.id())
                .home(row.region("home_region"))
                .birthDate(row.date("birth_date"))
                .education(row.education("education"))
                .willingRegions(row.regions("willing_regions"))
                .occupations(titles.codes(row.list("occupations")))
                .wageFloor(row.yuan("wage_min"))
                .certificates(row.namesOrUnknown("certificates"))
                .languages(row.namesOrUnknown("languages"))
                .availableFrom(row.date("available_from"))
                .stayNearHome(row.truth("stay_near_home"))
                .build();
    }
}
