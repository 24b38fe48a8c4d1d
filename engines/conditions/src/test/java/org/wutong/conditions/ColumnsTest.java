package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Columns made of others tell of each row what the row they were taken from told. */
class ColumnsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final SubjectKind WORKER = TestDictionary.worker();

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void takeOverRowsInAnyOrderAndLeaveTheRestToBeSet(@ForAll Random random) {
        DrawnFacts drawn = new DrawnFacts(random.nextLong(), DAY);
        int before = random.nextInt(130);
        List<Facts> old = rows(drawn, before);
        Columns.Builder first = Columns.builder(WORKER, before);
        for (int row = 0; row < before; row++) {
            first.set(row, old.get(row));
        }
        Columns columns = first.build();
        int after = random.nextInt(130);
        List<Facts> fresh = rows(drawn, after);
        int[] from = new int[after];
        for (int row = 0; row < after; row++) {
            from[row] = before == 0 ? -1 : random.nextInt(before + 1) - 1;
        }
        Columns.Builder second = Columns.builder(WORKER, after).take(columns, from);
        for (int row = 0; row < after; row++) {
            if (from[row] < 0) {
                second.set(row, fresh.get(row));
            }
        }
        Columns made = second.build();
        for (int row = 0; row < after; row++) {
            Facts expected = from[row] < 0 ? fresh.get(row) : old.get(from[row]);
            for (Fact fact : WORKER.facts()) {
                assertThat(plain(made.at(row), fact)).as(fact.name()).isEqualTo(plain(expected, fact));
            }
        }
    }

    /** Ratios come back with all their decimals. */
    private static @Nullable Object plain(Facts facts, Fact fact) {
        Object value = facts.value(fact);
        return value instanceof BigDecimal ratio ? ratio.stripTrailingZeros() : value;
    }

    private static List<Facts> rows(DrawnFacts drawn, int count) {
        List<Facts> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Facts.of(drawn.next()));
        }
        return rows;
    }
}
