package org.wutong.bureau.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.register.sheet.SheetRow;

class PackedRowsTest {
    @Property(tries = 200)
    void unpacksWhatWasPackedInItsOrder(
            @ForAll("rows") List<SheetRow> rows, @ForAll @IntRange(min = 1, max = 7) int batch) {
        PackedRows packed = new PackedRows(batch);
        rows.forEach(packed::add);
        List<SheetRow> read = new ArrayList<>();
        for (int i = 0; i < packed.batches(); i++) {
            List<SheetRow> some = packed.batch(i);
            assertThat(some).hasSizeBetween(1, batch);
            read.addAll(some);
        }
        assertThat(read).isEqualTo(rows);
        assertThat(packed.size()).isEqualTo(rows.size());
    }

    @Provide
    static Arbitrary<List<SheetRow>> rows() {
        Arbitrary<SheetRow.Cell> cells = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(20), Arbitraries.of(SheetRow.Kind.class))
                .as(SheetRow.Cell::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 300_000), cells.list().ofMaxSize(8))
                .as(SheetRow::new)
                .list()
                .ofMaxSize(30);
    }

    @Test
    void givesBatchesInOrderThoughTheyAreMadeAhead() {
        List<Integer> taken = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(50, batch -> batch * batch)) {
            while (ahead.hasNext()) {
                taken.add(ahead.next());
            }
        }
        assertThat(taken).hasSize(50).isSorted().endsWith(49 * 49);
    }

    @Test
    void failsWhereABatchFailed() {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(3, batch -> {
            if (batch == 1) {
                throw new UnsupportedOperationException("second");
            }
            return batch;
        })) {
            assertThat(ahead.next()).isZero();
            assertThatThrownBy(ahead::next).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
