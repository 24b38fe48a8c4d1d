package org.wutong.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.Pay;

/** {@code workers.csv} and {@code vacancies.csv} in the columns of {@code match}. */
final class MatchFiles {
    private static final List<String> GROUPS =
            List.of("poverty_alleviated", "monitored", "relocated", "low_income", "hardship");
    /** 21.75 paid days of eight hours a month (劳社部发〔2008〕3号). */
    private static final BigDecimal DAYS_OF_MONTH = new BigDecimal("21.75");

    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(8);

    private MatchFiles() {}

    static List<String> workers(List<Dossier> dossiers) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "id,household,home_region,birth_date,gender,education,willing_regions,occupations,wage_min,certificates,"
                        + "languages,categories,available_from,stay_near_home");
        for (Dossier dossier : dossiers) {
            DemoWorker worker = dossier.worker();
            DemoWish wish = dossier.wish();
            Long floor = wish.monthlyWageFloorFen();
            lines.add(line(
                    worker.id(),
                    worker.householdId(),
                    worker.hukouRegion(),
                    worker.birthDate(),
                    worker.gender() == Gender.MALE ? "male" : "female",
                    worker.education().code(),
                    list(wish.regions()),
                    list(wish.occupations()),
                    floor == null ? null : yuan(BigDecimal.valueOf(floor)),
                    list(worker.certificates()),
                    list(worker.languages()),
                    list(GROUPS.stream().filter(dossier::in).toList()),
                    wish.availableFrom(),
                    wish.stayNearHome()));
        }
        return lines;
    }

    static List<String> vacancies(DemoCounty county) {
        Map<String, DemoEmployer> employers = county.employersById();
        List<String> lines = new ArrayList<>();
        lines.add(
                "id,employer,title,work_region,headcount,wage_low,wage_high,age_min,age_max,education,certificates,languages,"
                        + "contract,insurance,board_lodging,starts,closes,latitude,longitude");
        for (DemoVacancy vacancy : county.vacancies()) {
            DemoEmployer employer = employers.get(vacancy.employerId());
            lines.add(line(
                    vacancy.id(),
                    employer == null ? null : employer.name(),
                    vacancy.title(),
                    vacancy.workRegion(),
                    vacancy.headcount(),
                    monthly(vacancy.payLowFen(), vacancy.payUnit()),
                    monthly(vacancy.payHighFen(), vacancy.payUnit()),
                    vacancy.ageMin(),
                    vacancy.ageMax(),
                    vacancy.education().code(),
                    list(vacancy.certificates()),
                    list(vacancy.languages()),
                    vacancy.contract(),
                    vacancy.insurance(),
                    vacancy.boardLodging(),
                    vacancy.starts(),
                    vacancy.closes(),
                    vacancy.latitude(),
                    vacancy.longitude()));
        }
        return lines;
    }

    private static @Nullable String monthly(@Nullable Long fen, Pay.@Nullable Unit unit) {
        if (fen == null || unit == null) {
            return null;
        }
        BigDecimal one = BigDecimal.valueOf(fen);
        return yuan(
                switch (unit) {
                    case MONTH -> one;
                    case DAY -> one.multiply(DAYS_OF_MONTH);
                    case HOUR -> one.multiply(DAYS_OF_MONTH).multiply(HOURS_OF_DAY);
                });
    }

    private static String yuan(BigDecimal fen) {
        return Fen.toYuan(fen.longValueExact());
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(";"));
    }

    private static String line(@Nullable Object... fields) {
        return Arrays.stream(fields).map(MatchFiles::field).collect(Collectors.joining(","));
    }

    private static String field(@Nullable Object value) {
        String text = value == null ? "" : String.format(Locale.ROOT, "%s", value);
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
