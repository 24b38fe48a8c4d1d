package org.wutong.spells;

import java.time.LocalDate;
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
        @Nullable Long monthlyWageFen) {
    public EmploymentSpell {
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

    /** The days worked until {@code asOf}; none when the spell begins later. */
    public Optional<Window> worked(LocalDate asOf) {
        LocalDate last = to == null || to.isAfter(asOf) ? asOf : to;
        return last.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, last));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
