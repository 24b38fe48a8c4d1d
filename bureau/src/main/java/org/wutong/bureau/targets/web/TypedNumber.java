package org.wutong.bureau.targets.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.wutong.bureau.targets.Target;

/** Reads a number as officers type it, in the unit pages show: money in 万元, shares in per cent, everything else whole. */
final class TypedNumber {
    private static final int FEN_OF_TEN_THOUSAND_YUAN = 6;
    private static final int BASIS_POINTS_OF_PER_CENT = 2;

    private TypedNumber() {}

    /** The number in the unit of the target; empty when the text is none, is below nought or has too many decimals. */
    static Optional<Long> read(Target.Unit unit, String typed) {
        String plain = typed.strip().replace(",", "").replace("，", "").replace("%", "");
        try {
            BigDecimal number = new BigDecimal(plain);
            int places = unit == Target.Unit.FEN
                    ? FEN_OF_TEN_THOUSAND_YUAN
                    : unit == Target.Unit.BASIS_POINT ? BASIS_POINTS_OF_PER_CENT : 0;
            long read = number.movePointRight(places).longValueExact();
            return read < 0 ? Optional.empty() : Optional.of(read);
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
