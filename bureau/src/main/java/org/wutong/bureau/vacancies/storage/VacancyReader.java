package org.wutong.bureau.vacancies.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.vacancies.OccupationConfidence;
import org.wutong.bureau.vacancies.PayUnit;
import org.wutong.bureau.vacancies.StatutoryAge;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyPay;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;

/** A row as a vacancy. */
final class VacancyReader {
    static final String COLUMNS = """
            v.id, v.version, v.number, v.employer, v.employer_name, v.title, v.occupation, v.occupation_confidence, v.work_region,
            v.headcount, v.pay_text, v.pay_unit, v.wage_low_fen, v.wage_high_fen, v.age_min, v.age_max, v.statutory_age_reason,
            v.education, v.certificates, v.languages, v.contract, v.insurance, v.board_lodging, v.starts, v.closes, v.closed_on,
            v.made_up""";

    private VacancyReader() {}

    static Vacancy read(ResultSet row) throws SQLException {
        String occupation = row.getString("occupation");
        String statutory = row.getString("statutory_age_reason");
        String education = row.getString("education");
        return new Vacancy(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("number"),
                row.getObject("employer", Long.class),
                row.getString("employer_name"),
                row.getString("title"),
                occupation == null ? null : new OccupationCode(occupation),
                OccupationConfidence.valueOf(row.getString("occupation_confidence")),
                row.getString("work_region"),
                row.getObject("headcount", Integer.class),
                new VacancyPay(
                        row.getString("pay_text"),
                        PayUnit.valueOf(row.getString("pay_unit")),
                        row.getObject("wage_low_fen", Long.class),
                        row.getObject("wage_high_fen", Long.class)),
                row.getObject("age_min", Integer.class),
                row.getObject("age_max", Integer.class),
                statutory == null ? null : StatutoryAge.valueOf(statutory),
                education == null ? null : Education.valueOf(education),
                texts(row.getArray("certificates")),
                texts(row.getArray("languages")),
                row.getObject("contract", Boolean.class),
                row.getObject("insurance", Boolean.class),
                row.getObject("board_lodging", Boolean.class),
                row.getObject("starts", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("made_up"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
