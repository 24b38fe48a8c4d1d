package org.wutong.conditions.trees;

import java.math.BigDecimal;
import java.util.List;
import org.wutong.conditions.trees.Tree.Literal;

/** Random literals, most of them values that facts take too. */
final class Literals {
    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);
    private static final List<String> NUMBERS = List.of("1", "0", "2", "3", "6", "007", "12", "13", "22", "59", "100");
    private static final List<String> SUMS =
            List.of("1", "0", "0.01", "0.99", "1.0", "600", "600.00", "10000.01", "10000.1");
    private static final List<String> RATIOS = List.of("0.5", "0", "0.0", "0.8", "0.800", "0.79", "0.795", "1", "1.5");
    private static final List<String> TEXTS = List.of("a", "", "A", "b", "ab", "良田", "it's");

    private Literals() {}

    static Literal of(Kind kind, Tape tape) {
        return switch (kind) {
            case BOOL, DATE, CHOICE -> {
                Object value = tape.oneOf(kind.possible());
                yield new Literal(kind, value, value.toString());
            }
            case INT -> {
                String digits = tape.oneOf(NUMBERS);
                yield new Literal(kind, Long.valueOf(digits), digits);
            }
            case MONEY -> {
                String yuan = tape.oneOf(SUMS);
                yield new Literal(kind, new BigDecimal(yuan).movePointRight(2).longValueExact(), yuan);
            }
            case RATIO -> {
                String number = tape.oneOf(RATIOS);
                yield new Literal(kind, new BigDecimal(number), number);
            }
            case TEXT -> {
                String text = tape.oneOf(TEXTS);
                yield new Literal(kind, text, text);
            }
            case REGION -> place(Level.PROVINCE, tape);
        };
    }

    /** A place of this level or deeper; levels below it may be written as zeros. */
    static Literal place(Level least, Tape tape) {
        String village = (String) tape.oneOf(Kind.REGION.possible());
        List<Integer> deep =
                LENGTHS.stream().filter(length -> length >= least.digits()).toList();
        int length = tape.oneOf(deep);
        int written = Math.max(length, tape.oneOf(deep));
        String code = village.substring(0, length);
        return new Literal(Kind.REGION, code, code + "0".repeat(written - length));
    }
}
