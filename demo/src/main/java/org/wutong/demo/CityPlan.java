package org.wutong.demo;

import java.time.LocalDate;
import org.wutong.vocabulary.RegionCode;

/**
 * Which city to make up. The same plan gives the same city from the same places.
 *
 * @param city a city that has files under {@code org/wutong/demo/city}
 * @param workers people on the rosters of all its counties together, aged 16 to 70
 * @param businessDate the day up to which life is told; open spells still last on it
 */
public record CityPlan(RegionCode city, int workers, long seed, LocalDate businessDate) {
    private static final int FEWEST_WORKERS = 100;
    private static final int MOST_WORKERS = 1_000_000;

    public CityPlan {
        if (workers < FEWEST_WORKERS || workers > MOST_WORKERS) {
            throw new IllegalArgumentException(
                    "workers = " + workers + ": expected " + FEWEST_WORKERS + " to " + MOST_WORKERS);
        }
    }

    /** The shipped demo city on the usual business date. */
    public static CityPlan standard(int workers, long seed) {
        Settings settings = Settings.load();
        return new CityPlan(settings.city(), workers, seed, settings.businessDate());
    }
}
