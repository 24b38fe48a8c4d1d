package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wutong.conditions.source.Nearest;
import org.wutong.vocabulary.Fen;

/**
 * One fact of the dictionary: something known or not known about a subject.
 *
 * @param subject what it is a fact of: {@code worker}, {@code employer} …
 * @param name its name in files and conditions, unique within the subject
 * @param slot its place among the facts of the subject, from 0
 * @param type kind of value
 * @param choices the words of a {@link FactType#CHOICE}; empty otherwise
 * @param least the smallest value of an INT, MONEY (yuan) or RATIO
 * @param most the largest
 * @param unit of counted facts: {@code month}, {@code yuan}, {@code person} …; empty for others
 * @param window the span the value speaks of, one of {@link #WINDOWS}
 * @param starts first day of a {@code cycle}; empty for every other window
 * @param lookback months that a {@code lookback} window reaches back; 0 for every other window
 * @param gapDays empty days that a run of work counted here may have and still be one run; 0 where no text tolerates any
 * @param protectedTrait {@code age}, {@code sex} or {@code disability}: a limit by it needs a law; empty for other facts
 * @param owner the duty that publishes it
 * @param label what people call it
 * @param paper which paper settles it
 */
public record Fact(
        String subject,
        String name,
        int slot,
        FactType type,
        List<String> choices,
        BigDecimal least,
        BigDecimal most,
        String unit,
        String window,
        Optional<MonthDay> starts,
        int lookback,
        int gapDays,
        Optional<String> protectedTrait,
        String owner,
        Label label,
        Label paper) {

    /** The business date, the calendar year, the one before, the quarter, a cycle of its own, some months back, a whole life. */
    public static final List<String> WINDOWS =
            List.of("day", "year", "prior_year", "quarter", "cycle", "lookback", "lifetime");

    /** What a limit needs a law for. */
    public static final List<String> PROTECTED = List.of("age", "sex", "disability");

    /** The numbers or fen it can be while nobody knows: open above unless the dictionary states a largest value. */
    public Span span() {
        if (type != FactType.INT && type != FactType.MONEY) {
            return Span.ANY;
        }
        long unit = type == FactType.MONEY ? 100 : 1;
        boolean open = most.compareTo(FactDictionaryReader.usualMost(type)) == 0;
        BigDecimal factor = BigDecimal.valueOf(unit);
        return new Span(
                least.multiply(factor).longValue(),
                open ? Span.OPEN : most.multiply(factor).longValue());
    }

    /** A value that is no value of the fact; the message names the value and what is expected. */
    public static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1;

        Mismatch(String message) {
            super(message);
        }

        /** The message, which is never null. */
        public String sentence() {
            return Objects.requireNonNull(getMessage());
        }
    }

    /**
     * Reads a value as JSON or YAML carry it.
     *
     * @param raw {@code Boolean}, {@code BigDecimal} or {@code String}
     * @return the value in memory, see {@link FactType}
     * @throws Mismatch when it is of another type, not one of the choices, or out of range
     */
    public Object read(Object raw) throws Mismatch {
        Object value = type.read(raw).orElseThrow(() -> new Mismatch(shown(raw) + "; expected " + type.expectation()));
        if (type == FactType.CHOICE && !choices.contains(value)) {
            throw new Mismatch(shown(raw) + "; expected one of " + String.join(", ", choices)
                    + Nearest.hint((String) value, choices));
        }
        if (isOutOfRange(value)) {
            throw new Mismatch(
                    shown(raw) + ", out of range; expected " + least.toPlainString() + " to " + most.toPlainString());
        }
        return value;
    }

    private boolean isOutOfRange(Object value) {
        BigDecimal number = switch (type) {
            case INT -> BigDecimal.valueOf((Long) value);
            case MONEY -> new BigDecimal(Fen.toYuan((Long) value));
            case RATIO -> (BigDecimal) value;
            default -> least;
        };
        return number.compareTo(least) < 0 || number.compareTo(most) > 0;
    }

    private String shown(Object raw) {
        return "fact '" + name + "' is " + (raw instanceof String text ? "\"" + text + "\"" : raw);
    }

    /** A fact is known by its subject and name. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && fact.name.equals(name) && fact.subject.equals(subject);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
