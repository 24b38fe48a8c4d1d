package org.wutong.bureau.matching.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.DriveDraft;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.matching.plan.PlanTask;

/**
 * A drive as typed into its form, with what is wrong by field.
 *
 * @param gap per cent
 * @param wrong by field, message keys
 */
record DriveForm(
        String name,
        List<String> places,
        String begins,
        String ends,
        String workPlace,
        String employer,
        String startsUntil,
        boolean jobless,
        List<String> classes,
        boolean together,
        String gap,
        Map<String, String> wrong) {
    private static final int PARTS_OF_PERCENT = 4;

    /** An empty one for a drive of so many days. */
    static DriveForm fresh(LocalDate today, List<String> classes) {
        return new DriveForm(
                "",
                List.of(),
                today.toString(),
                today.plusMonths(1).toString(),
                "",
                "",
                "",
                true,
                classes,
                false,
                percent(PlanTask.USUAL_GAP),
                Map.of());
    }

    /** As a browser sends it; a box that is not ticked is not sent. */
    static DriveForm read(MultiValueMap<String, String> sent) {
        return new DriveForm(
                one(sent, "name"),
                sent.getOrDefault("places", List.of()),
                one(sent, "begins"),
                one(sent, "ends"),
                one(sent, "workPlace"),
                one(sent, "employer"),
                one(sent, "startsUntil"),
                sent.containsKey("jobless"),
                sent.getOrDefault("classes", List.of()),
                sent.containsKey("together"),
                one(sent, "gap"),
                Map.of());
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    static DriveForm of(Drive drive, PlaceReader reader) {
        DriveDraft what = drive.what();
        return new DriveForm(
                what.name(),
                what.places(),
                what.begins().toString(),
                what.ends().toString(),
                reader.written(what.workPlace()),
                what.employer(),
                what.startsUntil() == null ? "" : what.startsUntil().toString(),
                what.jobless(),
                what.classes(),
                what.together(),
                percent(what.gap()),
                Map.of());
    }

    private static String percent(int perMillion) {
        return BigDecimal.valueOf(perMillion, PARTS_OF_PERCENT)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The same with what was found wrong in it; empty when nothing is. */
    DriveForm checked(PlaceReader reader) {
        Map<String, String> found = new LinkedHashMap<>();
        if (name.isBlank()) {
            found.put("name", "drives.wrong.name");
        }
        if (places.isEmpty()) {
            found.put("places", "drives.wrong.places");
        }
        LocalDate from = day(begins);
        LocalDate to = day(ends);
        if (from == null) {
            found.put("begins", "drives.wrong.day");
        }
        if (to == null || from != null && to.isBefore(from)) {
            found.put("ends", to == null ? "drives.wrong.day" : "drives.wrong.period");
        }
        if (!startsUntil.isBlank() && day(startsUntil) == null) {
            found.put("startsUntil", "drives.wrong.day");
        }
        if (!workPlace.isBlank() && reader.read(workPlace).code() == null) {
            found.put("workPlace", "drives.wrong.work-place");
        }
        if (gapPerMillion() == null) {
            found.put("gap", "drives.wrong.gap");
        }
        return new DriveForm(
                name, places, begins, ends, workPlace, employer, startsUntil, jobless, classes, together, gap, found);
    }

    private @Nullable Integer gapPerMillion() {
        try {
            BigDecimal typed = new BigDecimal(gap.strip()).movePointRight(PARTS_OF_PERCENT);
            return typed.signum() < 0 || typed.compareTo(BigDecimal.valueOf(1_000_000)) > 0
                    ? null
                    : Integer.valueOf(typed.intValue());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** What it says, once nothing is wrong in it. Places that lie within another chosen one are said by that. */
    DriveDraft draft(PlaceReader reader) {
        List<String> outer = new ArrayList<>();
        places.stream()
                .sorted()
                .filter(one -> outer.stream().noneMatch(one::startsWith))
                .forEach(outer::add);
        LocalDate from = day(begins);
        LocalDate to = day(ends);
        Integer asked = gapPerMillion();
        if (from == null || to == null || asked == null) {
            throw new IllegalStateException("a form with errors says nothing");
        }
        return new DriveDraft(
                name.strip(),
                outer,
                from,
                to,
                workPlace.isBlank() ? null : reader.read(workPlace).code(),
                employer.strip(),
                day(startsUntil),
                jobless,
                classes,
                together,
                asked);
    }
}
