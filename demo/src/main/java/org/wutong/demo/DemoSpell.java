package org.wutong.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.EmploymentSpell;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * One employment spell (一次就业经历). Spells of one person never overlap. What is null is not known.
 *
 * @param employerId null when the employer is not among the county's employers
 * @param workRegion a township inside the county, else a county; now and then only a city or a province is known
 * @param workplace the place as people write it
 * @param occupation everyday title
 * @param industry letter of GB/T 4754
 * @param to last day of work; null while it lasts, or when the person cannot be reached
 * @param monthlyWageFen usual wage of one month
 * @param contractMonths length of the written contract; null without one or when unknown
 * @param socialInsurance every kind a clause may ask for
 */
public record DemoSpell(
        String id,
        String workerId,
        @Nullable String employerId,
        String employerName,
        RegionCode workRegion,
        String workplace,
        String occupation,
        String industry,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long monthlyWageFen,
        Truth contract,
        @Nullable Integer contractMonths,
        Truth socialInsurance,
        Truth organised,
        JobChannel channel,
        @Nullable Long transportCostFen) {
    public boolean coversDay(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** The same spell for reckoning months and wages; an employer not on the county's list is known by its name. */
    public EmploymentSpell reckoned() {
        return new EmploymentSpell(
                from,
                to,
                employerId == null ? employerName : employerId,
                workRegion,
                contract,
                socialInsurance,
                organised,
                Truth.of(channel == JobChannel.SELF_EMPLOYED),
                Truth.TRUE,
                monthlyWageFen);
    }
}
