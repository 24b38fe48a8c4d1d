package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wutong.vocabulary.RegionCode;

/** Facts of the test dictionary drawn at random, near the figures that drawn conditions name. */
final class DrawnFacts {
    static final List<String> PLACES = List.of(
            "64",
            "6401",
            "640106",
            "640106100",
            "640106101",
            "640106100002",
            "640105",
            "6402",
            "640201",
            "15",
            "1502",
            "150200001",
            "990101001001",
            "980102");

    private final Random random;
    private final LocalDate day;

    DrawnFacts(long seed, LocalDate day) {
        this.random = new Random(seed);
        this.day = day;
    }

    Map<String, Object> next() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("poor", random.nextBoolean());
        facts.put("watched", random.nextBoolean());
        facts.put("months", (long) random.nextInt(13));
        facts.put(
                "income",
                random.nextInt(8) == 0 ? random.nextInt(5_000_000) : random.nextInt(4) * 10_000L + random.nextInt(3));
        facts.put("rate", BigDecimal.valueOf(random.nextInt(1001), 3));
        facts.put("born", born());
        facts.put("kind", random.nextBoolean() ? "agency" : "broker");
        facts.put("name", random.nextBoolean() ? "a" : random.nextBoolean() ? "b" : "c");
        facts.put("home", place());
        facts.put("work", place());
        return facts;
    }

    private LocalDate born() {
        List<LocalDate> dates = List.of(
                day,
                day.minusMonths(1),
                day.minusMonths(3),
                day.minusYears(16),
                day.minusYears(60),
                day.minusYears(70),
                LocalDate.of(1990, 1, 1),
                LocalDate.of(2024, 2, 10));
        LocalDate near = dates.get(random.nextInt(dates.size()));
        return random.nextBoolean() ? near.plusDays(random.nextInt(9) - 4) : near.plusDays(random.nextInt(2000) - 1000);
    }

    private RegionCode place() {
        return RegionCode.parse(PLACES.get(random.nextInt(PLACES.size())));
    }
}
