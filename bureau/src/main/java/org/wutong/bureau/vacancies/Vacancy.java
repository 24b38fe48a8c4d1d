package org.wutong.bureau.vacancies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;

/**
 * A vacancy as recorded; null is not known.
 *
 * @param number what the bureau and the employer call it; unique
 * @param employer id, null while the employer is not on the register
 * @param occupation null while {@code confidence} is UNSURE
 * @param workRegion code of a place
 * @param headcount seats left
 * @param ageMin completed years: the employer's wish, or with {@code statutory} a limit
 * @param statutory the legal ground that makes the ages a limit
 * @param closes last day it is open
 * @param closedOn the day somebody closed it
 */
public record Vacancy(
        long id,
        int version,
        String number,
        @Nullable Long employer,
        String employerName,
        String title,
        @Nullable OccupationCode occupation,
        OccupationConfidence confidence,
        @Nullable String workRegion,
        @Nullable Integer headcount,
        VacancyPay pay,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable StatutoryAge statutory,
        @Nullable Education education,
        List<String> certificates,
        List<String> languages,
        @Nullable Boolean contract,
        @Nullable Boolean insurance,
        @Nullable Boolean boardLodging,
        @Nullable LocalDate starts,
        @Nullable LocalDate closes,
        @Nullable LocalDate closedOn,
        boolean madeUp) {

    public boolean openOn(LocalDate day) {
        return closedOn == null && (closes == null || !closes.isBefore(day)) && (headcount == null || headcount > 0);
    }
}
