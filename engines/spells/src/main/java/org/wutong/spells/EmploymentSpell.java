package org.wutong.spells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * One stretch of work with one employer (一次就业经历).
 *
 * @param from first day of work
 * @param to last day of work; null while it goes on
 * @param employer stable key of the employer (or of the person's own business); null when not known, and then never taken for
 *     the employer of another spell
 * @param workRegion where the work is (务工地), as deep as known; {@link RegionCode#NATION} when not known at all
 * @param contractSigned a labour contract is signed
 * @param socialInsurance social insurance is paid
 * @param organised brought there by organised dispatch (有组织输出)
 * @param selfEmployed own business (创业)
 * @param nonFarm away from one's own land; false is farming
 * @param monthlyWageFen pay for a calendar month; null when not known
 * @param paidFen what this spell surely paid for a month of work, by wage slips; goes before {@code monthlyWageFen}
 */
public record EmploymentSpell(
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String employer,
        RegionCode workRegion,
        Truth contractSigned,
        Truth socialInsurance,
        Truth organised,
        Truth selfEmployed,
        Truth nonFarm,
        @Nullable Long monthlyWageFen,
        Map<YearMonth, Long> paidFen) {
    public EmploymentSpell {
        paidFen = Map.copyOf(paidFen);
        if (paidFen.values().stream().anyMatch(fen -> fen < 0)) {
            throw new IllegalArgumentException("negative pay: " + paidFen);
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("spell ends before it begins: " + from + ".." + to);
        }
        if (monthlyWageFen != null && monthlyWageFen < 0) {
            throw new IllegalArgumentException("negative wage: " + monthlyWageFen);
        }
        if (employer != null && employer.isBlank()) {
            throw new IllegalArgumentException("blank employer key: leave it null when not known");
        }
    }

    /** Without wage slips. */
    public EmploymentSpell(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String employer,
            RegionCode workRegion,
            Truth contractSigned,
            Truth socialInsurance,
            Truth organised,
            Truth selfEmployed,
            Truth nonFarm,
            @Nullable Long monthlyWageFen) {
        this(
                from,
                to,
                employer,
                workRegion,
                contractSigned,
                socialInsurance,
                organised,
                selfEmployed,
                nonFarm,
                monthlyWageFen,
                Map.of());
    }

    /** The days worked until {@code asOf}; none when the spell begins later. */
    public Optional<Window> worked(LocalDate asOf) {
        LocalDate last = to == null || to.isAfter(asOf) ? asOf : to;
        return last.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, last));
    }

    /** The days of the month that lie in it, whether they have come or not, if there are any. */
    public Optional<Window> within(YearMonth month) {
        LocalDate last = to == null || to.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : to;
        LocalDate first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Window(first, last));
    }

    /** What it paid for the month: the slip's sum, else the monthly wage. */
    @Nullable
    Long payOf(YearMonth month) {
        Long slip = paidFen.get(month);
        return slip == null ? monthlyWageFen : slip;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
