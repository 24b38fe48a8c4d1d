package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wutong.conditions.Condition;
import org.wutong.conditions.OnDay;
import org.wutong.conditions.Possibilities;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.rules.RuleFile.Written;
import org.wutong.vocabulary.Truth;

/** Condition lines and tiers that can never hold, lines that always do, and comparisons demanded both ways. */
final class ReachLint {
    private final ReadingContext context;

    ReachLint(ReadingContext context) {
        this.context = context;
    }

    void check(Written written) {
        Rule rule = written.rule();
        for (LocalDate day : turningDays(rule)) {
            OnDay onDay = rule.on(day, context.calendar);
            boolean eachCanHold = true;
            for (ConditionLine line : rule.conditions()) {
                eachCanHold &= line(written, line, onDay);
            }
            List<Condition> lines = new ArrayList<>();
            for (ConditionLine line : rule.conditions()) {
                lines.add(line.condition());
            }
            Condition all = Condition.allOf(lines);
            if (eachCanHold && neverHolds(all, onDay)) {
                written.map()
                        .get("conditions")
                        .ifPresent(value -> value.problem("unreachable: nobody can meet all lines at once"));
            } else if (eachCanHold) {
                tiers(written, all, onDay);
            }
        }
    }

    private boolean line(Written written, ConditionLine line, OnDay day) {
        Set<Truth> possible = possible(line.condition(), day);
        Optional<YamlMap> map = Lints.line(written.map(), line.name());
        Optional<YamlValue> when = map.isEmpty() ? Optional.empty() : map.get().get("when");
        if (when.isPresent()) {
            tell(when.get(), possible, line.condition());
        }
        return possible.contains(Truth.TRUE);
    }

    private void tell(YamlValue when, Set<Truth> possible, Condition condition) {
        if (!possible.contains(Truth.TRUE)) {
            when.problem("unreachable: this line can never hold");
        } else if (possible.equals(EnumSet.of(Truth.TRUE))) {
            context.warnings.add(
                    when.problemHere("once its facts are known this line always holds: it refuses nobody"));
        } else if (Possibilities.isTwoSigned(condition)) {
            context.warnings.add(
                    when.problemHere("two-signed: one comparison stands in this line both plain and negated"));
        }
    }

    private static boolean neverHolds(Condition condition, OnDay day) {
        return !possible(condition, day).contains(Truth.TRUE);
    }

    /** What holds for a turning day must hold until the next one; where that cannot be told, anything is possible. */
    private static Set<Truth> possible(Condition condition, OnDay day) {
        return Possibilities.hangsOnTheDay(condition) ? EnumSet.allOf(Truth.class) : Possibilities.of(condition, day);
    }

    /** A tier is reached by whom every earlier one leaves. */
    private void tiers(Written written, Condition all, OnDay day) {
        Dated.Value<Amount> value = written.rule().amount().on(day.asOf());
        if (!(Amount.uncapped(value.value()) instanceof Amount.Tiers tiers)) {
            return;
        }
        List<Condition> before = new ArrayList<>(List.of(all));
        for (int i = 0; i < tiers.tiers().size(); i++) {
            Condition when = tiers.tiers().get(i).when();
            List<Condition> here = new ArrayList<>(before);
            here.add(when);
            if (neverHolds(Condition.allOf(here), day)) {
                tier(written, value.from(), i).problem("unreachable: nobody who meets the lines is left for this tier");
            }
            before.add(when.negated());
        }
    }

    private static YamlMap tier(Written written, LocalDate from, int index) {
        return written.map().map("amount").stream()
                .flatMap(amount -> amount.maps("values").stream())
                .filter(value -> ReadingContext.date(value, "from").equals(from))
                .map(value -> value.maps("tiers").get(index))
                .findFirst()
                .orElseThrow();
    }

    /** The days on which a figure changes while the rule is in force. */
    static Set<LocalDate> turningDays(Rule rule) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(rule.from());
        for (Parameter parameter : rule.parameters().values()) {
            for (Dated.Value<Object> value : parameter.values().values()) {
                days.add(value.from());
            }
        }
        for (Dated.Value<Amount> value : rule.amount().values()) {
            days.add(value.from());
        }
        days.removeIf(day -> !rule.isInForce(day));
        return days;
    }
}
