package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Packs the values of one fact as they come and settles on the tightest form at the end. */
final class Packing {
    private final Fact fact;
    private final long[] known;
    private final long[] packed;
    private final Map<Object, Integer> codes = new HashMap<>();
    private final List<Object> table = new ArrayList<>();
    private @Nullable Object @Nullable [] loose;

    Packing(Fact fact, int rows) {
        this.fact = fact;
        this.known = Bits.of(rows);
        this.packed = fact.type() == FactType.BOOL ? Bits.of(rows) : new long[rows];
    }

    void set(int row, Object value) {
        Bits.set(known, row);
        if (loose != null) {
            loose[row] = value;
            return;
        }
        switch (fact.type()) {
            case BOOL -> {
                if ((Boolean) value) {
                    Bits.set(packed, row);
                }
            }
            case INT, MONEY -> packed[row] = (Long) value;
            case DATE -> packed[row] = ((LocalDate) value).toEpochDay();
            case TEXT, CHOICE, REGION -> packed[row] = code(value);
            case RATIO -> ratio(row, (BigDecimal) value);
        }
    }

    /** Values of another column of the fact, moved to other rows; where {@code from} is negative nothing is set. */
    void take(Column other, int[] from) {
        if (other instanceof Column.Flags flags) {
            moveBits(flags.known(), from, known);
            moveBits(flags.values(), from, packed);
        } else if (other instanceof Column.Ints ints && fact.type() != FactType.RATIO) {
            int[] places = places(ints.decoding());
            for (int row = 0; row < from.length; row++) {
                if (from[row] >= 0 && Bits.get(ints.known(), from[row])) {
                    Bits.set(known, row);
                    int value = ints.values()[from[row]];
                    packed[row] = places.length == 0 ? value : places[value];
                }
            }
        } else {
            for (int row = 0; row < from.length; row++) {
                Object value = from[row] < 0 ? null : other.value(from[row]);
                if (value != null) {
                    set(row, value);
                }
            }
        }
    }

    private static void moveBits(long[] bits, int[] from, long[] into) {
        for (int row = 0; row < from.length; row++) {
            if (from[row] >= 0 && Bits.get(bits, from[row])) {
                Bits.set(into, row);
            }
        }
    }

    /** For each entry of a table of words its place in the own; empty for plain numbers. */
    private int[] places(Column.Decoding decoding) {
        return decoding instanceof Column.Table words
                ? words.values().stream().mapToInt(this::code).toArray()
                : new int[0];
    }

    private int code(Object value) {
        Integer code = codes.get(value);
        if (code == null) {
            code = table.size();
            codes.put(value, code);
            table.add(value);
        }
        return code;
    }

    /** Ratios with more decimals than a {@code long} counts are kept as they are, all of them. */
    private void ratio(int row, BigDecimal ratio) {
        BigDecimal plain = ratio.stripTrailingZeros();
        if (plain.scale() <= Column.RATIO_DECIMALS && plain.abs().compareTo(BigDecimal.ONE) <= 0) {
            packed[row] = plain.setScale(Column.RATIO_DECIMALS).unscaledValue().longValueExact();
            return;
        }
        @Nullable Object[] values = new @Nullable Object[packed.length];
        for (int i = 0; i < packed.length; i++) {
            values[i] = BigDecimal.valueOf(packed[i], Column.RATIO_DECIMALS);
        }
        values[row] = ratio;
        loose = values;
    }

    Column column() {
        if (loose != null) {
            return new Column.Values(known, loose);
        }
        return switch (fact.type()) {
            case BOOL -> new Column.Flags(known, packed);
            case RATIO -> new Column.Longs(known, packed, true);
            case INT, MONEY -> numbers(Column.Plain.NUMBER);
            case DATE -> numbers(Column.Plain.DAY);
            case TEXT, CHOICE, REGION -> numbers(new Column.Table(Collections.unmodifiableList(table)));
        };
    }

    private Column numbers(Column.Decoding decoding) {
        long least = 0;
        long most = 0;
        boolean any = false;
        for (int row = 0; row < packed.length; row++) {
            if (Bits.get(known, row)) {
                least = any ? Math.min(least, packed[row]) : packed[row];
                most = any ? Math.max(most, packed[row]) : packed[row];
                any = true;
            }
        }
        if (least < Integer.MIN_VALUE || most > Integer.MAX_VALUE) {
            return decoding == Column.Plain.NUMBER ? new Column.Longs(known, packed, false) : dates();
        }
        int[] narrow = new int[packed.length];
        int filler = (int) least;
        for (int row = 0; row < packed.length; row++) {
            narrow[row] = Bits.get(known, row) ? (int) packed[row] : filler;
        }
        return new Column.Ints(known, narrow, decoding, filler, (int) most);
    }

    private Column dates() {
        @Nullable Object[] values = new @Nullable Object[packed.length];
        for (int row = 0; row < packed.length; row++) {
            values[row] = LocalDate.ofEpochDay(packed[row]);
        }
        return new Column.Values(known, values);
    }
}
