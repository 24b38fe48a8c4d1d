package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;

class ManyWorkersTest {
    @Test
    void decidesForAWholeCountyInOneCall() {
        Random random = new Random(7);
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(new SubjectRow("worker", "w" + i, "h" + i / 4, facts(random)));
        }
        assertThat(Evaluator.evaluate(Shipped.POLICIES, rows, LocalDate.of(2024, 11, 30)))
                .hasSize(80_000);
    }

    private static Facts facts(Random random) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("hukou_region", RegionCode.parse("640106100"));
        put(facts, random, "work_region", RegionCode.parse(random.nextBoolean() ? "640106" : "3301"));
        put(facts, random, "poverty_alleviated", random.nextBoolean());
        put(facts, random, "household_poverty_alleviated", random.nextBoolean());
        put(facts, random, "household_monitored", random.nextBoolean());
        put(facts, random, "months_stable", (long) random.nextInt(13));
        put(facts, random, "contract_signed", random.nextBoolean());
        put(facts, random, "wage_income_cycle", random.nextInt(7_000_000) * 1L);
        return Facts.of(facts);
    }

    private static void put(Map<String, Object> facts, Random random, String name, Object value) {
        if (random.nextInt(4) > 0) {
            facts.put(name, value);
        }
    }
}
