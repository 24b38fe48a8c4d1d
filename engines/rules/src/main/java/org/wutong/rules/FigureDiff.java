package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A figure of a rule that is not the same through time in both versions.
 *
 * @param what kind of figure it is
 * @param name of a parameter; of a cap the fact its sharers have in common, empty for the household; empty for others
 * @param days each day from which it differs, with what holds on that day before and after
 */
public record FigureDiff(What what, String name, List<Step> days) {
    /** Kinds of figures, in the order people ask for them. */
    public enum What {
        AMOUNT,
        PARAMETER,
        CAP,
        QUOTA
    }

    /** @param before empty where nothing held; {@code after} empty where nothing holds any more */
    public record Step(LocalDate day, Optional<Dated.Value<?>> before, Optional<Dated.Value<?>> after) {}

    /** @param text tells values apart; two that read alike are alike */
    static <T> Optional<FigureDiff> of(
            What what, String name, Optional<Dated<T>> before, Optional<Dated<T>> after, Function<? super T, ?> text) {
        TreeSet<LocalDate> days = new TreeSet<>();
        before.ifPresent(dated -> dated.values().forEach(value -> days.add(value.from())));
        after.ifPresent(dated -> dated.values().forEach(value -> days.add(value.from())));
        List<Step> steps = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<Dated.Value<T>> was = on(before, day);
            Optional<Dated.Value<T>> is = on(after, day);
            if (!said(was, text).equals(said(is, text))) {
                steps.add(new Step(day, was.map(value -> value), is.map(value -> value)));
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new FigureDiff(what, name, List.copyOf(steps)));
    }

    private static <T> Optional<Dated.Value<T>> on(Optional<Dated<T>> dated, LocalDate day) {
        return dated.filter(values -> !values.values().get(0).from().isAfter(day))
                .map(values -> values.on(day));
    }

    private static <T> Optional<List<Object>> said(Optional<Dated.Value<T>> value, Function<? super T, ?> text) {
        return value.map(one -> List.of(text.apply(one.value()), one.cite()));
    }
}
