package org.wutong.demo;

import java.time.LocalDate;
import org.wutong.vocabulary.RegionCode;

/**
 * What to make up. The same plan gives the same county, to the byte, on any machine.
 *
 * @param county a county that has files under {@code org/wutong/demo/county}
 * @param workers people on the roster, aged 16 to 70
 * @param businessDate the day up to which life is told; open spells still last on it
 */
public record DemoPlan(
        RegionCode county, int workers, int employers, int vacancies, long seed, LocalDate businessDate) {
    private static final int MOST_WORKERS = 1_000_000;

    public DemoPlan {
        require(workers >= 1 && workers <= MOST_WORKERS, "workers", workers, "1 to " + MOST_WORKERS);
        require(employers >= 0 && employers <= 100_000, "employers", employers, "0 to 100000");
        require(vacancies >= 0 && vacancies <= 1_000_000, "vacancies", vacancies, "0 to 1000000");
    }

    /** The shipped demo county with its usual employers, vacancies and business date. */
    public static DemoPlan standard(int workers, long seed) {
        Settings settings = Settings.load();
        return new DemoPlan(
                settings.county(), workers, settings.employers(), settings.vacancies(), seed, settings.businessDate());
    }

    private static void require(boolean holds, String what, int value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(what + " = " + value + ": expected " + expected);
        }
    }
}
