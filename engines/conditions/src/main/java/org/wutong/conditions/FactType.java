package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.IsoDate;
import org.wutong.vocabulary.RegionCode;

/** What kind of value a fact has, in files and in memory. */
public enum FactType {
    /** {@code true} or {@code false}; {@link Boolean}. */
    BOOL("true or false"),
    /** A whole number; {@link Long}. */
    INT("a whole number"),
    /** Yuan with at most two decimals, number or string, in files; fen as {@link Long} in memory. */
    MONEY("yuan with at most two decimals"),
    /** A number 0…1; {@link BigDecimal}. */
    RATIO("a number from 0 to 1"),
    /** ISO date; {@link LocalDate}. */
    DATE("a date as 2024-11-30"),
    /** Any text; {@link String}. */
    TEXT("a text"),
    /** One of the words the dictionary lists; {@link String}. */
    CHOICE("one of the listed words"),
    /** A code as a string; {@link RegionCode}. */
    REGION("a region code in quotes, of 2, 4, 6, 9 or 12 digits");

    private static final int MOST_DIGITS = 100;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String expectation;

    FactType(String expectation) {
        this.expectation = expectation;
    }

    /** What a value of this type looks like, for messages. */
    public String expectation() {
        return expectation;
    }

    /** The type by the name the dictionary uses: its own name in small letters. */
    public static Optional<FactType> named(String name) {
        for (FactType type : values()) {
            if (type.word.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String word() {
        return word;
    }

    /** A harmless value, to go on with where one could not be read and that has been said. */
    public Object example() {
        return switch (this) {
            case BOOL -> false;
            case INT, MONEY -> 0L;
            case RATIO -> BigDecimal.ZERO;
            case DATE -> LocalDate.EPOCH;
            case TEXT, CHOICE -> "";
            case REGION -> RegionCode.NATION;
        };
    }

    /** Reads a value as JSON or YAML carry it: {@code Boolean}, {@code BigDecimal} or {@code String}. */
    public Optional<Object> read(Object raw) {
        try {
            return switch (this) {
                case BOOL -> raw instanceof Boolean ? Optional.of(raw) : Optional.empty();
                case INT -> raw instanceof BigDecimal number ? Optional.of(wholeNumber(number)) : Optional.empty();
                case MONEY -> Optional.of(fen(raw instanceof String text ? number(text) : (BigDecimal) raw));
                case RATIO -> raw instanceof BigDecimal ? Optional.of(raw) : Optional.empty();
                case DATE -> raw instanceof String text ? IsoDate.read(text).map(x -> x) : Optional.empty();
                case TEXT, CHOICE ->
                    raw instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
                case REGION ->
                    raw instanceof String text ? RegionCode.tryParse(text).map(x -> x) : Optional.empty();
            };
        } catch (ArithmeticException | NumberFormatException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** Reading a number takes as long as its digits squared. */
    private static BigDecimal number(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return new BigDecimal(text);
    }

    private static Long wholeNumber(BigDecimal number) {
        return small(number).longValueExact();
    }

    private static Long fen(BigDecimal yuan) {
        if (yuan.scale() > 2) {
            throw new ArithmeticException("more than two decimals");
        }
        return Fen.ofYuan(small(yuan));
    }

    /** Keeps {@code 1e999999999} from being written out digit by digit. */
    private static BigDecimal small(BigDecimal number) {
        if (number.precision() - (long) number.scale() > 18 || number.scale() > 18) {
            throw new ArithmeticException("does not fit");
        }
        return number;
    }
}
