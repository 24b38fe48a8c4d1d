package org.wutong.conditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * What a condition can come to at all: tried with values on both sides of every boundary it names. Made for conditions that compare
 * facts with fixed values; where it does more, nothing is claimed.
 */
public final class Possibilities {
    private static final int MOST_TRIES = 100_000;
    private static final String OTHER_TEXT = "·";
    private static final Set<Truth> ANY = EnumSet.of(Truth.TRUE, Truth.FALSE);

    private final OnDay day;
    private final Map<Fact, Collection<Object>> candidates = new HashMap<>();
    private boolean simple = true;

    private Possibilities(OnDay day) {
        this.day = day;
    }

    /** TRUE and FALSE as far as they can come out with every fact known; both when that cannot be told. */
    public static Set<Truth> of(Condition condition, OnDay day) {
        Predicate predicate = condition.bind(day).predicate();
        Possibilities possibilities = new Possibilities(day);
        Set<Atom> atoms = new LinkedHashSet<>();
        predicate.atoms(atoms);
        atoms.forEach(possibilities::collect);
        return possibilities.simple ? possibilities.tryAll(predicate) : ANY;
    }

    /** Whether one comparison stands in it both plain and negated. */
    public static boolean isTwoSigned(Condition condition) {
        Set<Atom> plain = new LinkedHashSet<>();
        Set<Atom> negated = new LinkedHashSet<>();
        signs(condition.predicate(), plain, negated);
        plain.retainAll(negated);
        return !plain.isEmpty();
    }

    private static void signs(Predicate predicate, Set<Atom> plain, Set<Atom> negated) {
        if (predicate instanceof Atom atom) {
            plain.add(atom);
        } else if (predicate instanceof Predicate.Not not) {
            signs(not.operand(), negated, plain);
        } else if (predicate instanceof Predicate.All all) {
            all.operands().forEach(one -> signs(one, plain, negated));
        } else if (predicate instanceof Predicate.Any any) {
            any.operands().forEach(one -> signs(one, plain, negated));
        }
    }

    private void collect(Atom atom) {
        if (atom instanceof Atom.Holds holds && holds.value() instanceof Quantity.FactValue fact) {
            add(fact.fact(), List.of(true, false));
        } else if (atom instanceof Atom.Comparison comparison) {
            comparison(comparison.left(), comparison.right());
        } else if (atom instanceof Atom.OneOf one && one.value() instanceof Quantity.FactValue fact) {
            one.listed().forEach(value -> around(fact.fact(), value));
        } else if (atom instanceof Atom.SamePlace same) {
            place(same.left());
            place(same.right());
        } else if (atom instanceof Atom.Within within && within.area() instanceof Quantity.Literal area) {
            place(within.place());
            if (within.place() instanceof Quantity.FactValue fact) {
                add(fact.fact(), List.of(area.value()));
            }
        } else {
            simple = false;
        }
    }

    private void comparison(Quantity left, Quantity right) {
        if (left instanceof Quantity.FactValue fact && right instanceof Quantity.Literal literal) {
            around(fact.fact(), literal.value());
        } else if (right instanceof Quantity.FactValue fact && left instanceof Quantity.Literal literal) {
            around(fact.fact(), literal.value());
        } else if (left instanceof Between span
                && span.from() instanceof Quantity.FactValue fact
                && right instanceof Quantity.Literal literal
                && literal.value() instanceof Long number
                && Math.abs(number) < 10_000
                && span.to() instanceof Quantity.Literal end
                && end.value() instanceof LocalDate to) {
            back(fact.fact(), span.unit(), to, number);
        } else {
            simple = false;
        }
    }

    private void back(Fact fact, Between.Unit unit, LocalDate to, long number) {
        for (long n = number - 1; n <= number + 1; n++) {
            LocalDate date = switch (unit) {
                case YEARS -> to.minusYears(n);
                case MONTHS -> to.minusMonths(n);
                case DAYS -> to.minusDays(n);
                case WORKING_DAYS -> to.minusDays(n * 7 / 5);
            };
            around(fact, date);
        }
        add(fact, List.of(day.asOf(), day.asOf().minusYears(70)));
    }

    private void around(Fact fact, Object value) {
        if (value instanceof Long number) {
            Span span = fact.span();
            for (long near :
                    new long[] {number - 1, number, number + 1, span.least(), Math.min(span.most(), 1L << 40)}) {
                if (near >= span.least() && near <= span.most()) {
                    add(fact, List.of(near));
                }
            }
        } else if (value instanceof LocalDate date) {
            add(fact, List.of(date.minusDays(1), date, date.plusDays(1)));
        } else if (value instanceof java.math.BigDecimal ratio) {
            add(fact, List.of(ratio, fact.least(), fact.most()));
        } else if (fact.type() == FactType.CHOICE) {
            add(fact, List.copyOf(fact.choices()));
        } else {
            add(fact, List.of(value, OTHER_TEXT));
        }
    }

    /** Places that differ at every level, whatever their codes. */
    private void place(Quantity quantity) {
        if (quantity instanceof Quantity.FactValue fact) {
            for (String code : List.of(
                    "990101001001", "990101001002", "990101002001", "990102001001", "990201001001", "980101001001")) {
                add(fact.fact(), List.of(RegionCode.parse(code)));
            }
        } else if (!(quantity instanceof Quantity.Literal)) {
            simple = false;
        }
    }

    private void add(Fact fact, List<?> values) {
        candidates
                .computeIfAbsent(
                        fact,
                        one -> one.type() == FactType.INT || one.type() == FactType.MONEY || one.type() == FactType.DATE
                                ? new TreeSet<>()
                                : new LinkedHashSet<>())
                .addAll(values);
    }

    private Set<Truth> tryAll(Predicate predicate) {
        List<Fact> facts = List.copyOf(candidates.keySet());
        long tries = 1;
        for (Fact fact : facts) {
            tries = Math.min(MOST_TRIES + 1L, tries * values(fact).size());
        }
        if (tries > MOST_TRIES) {
            return ANY;
        }
        List<List<Object>> choices = facts.stream()
                .<List<Object>>map(fact -> new ArrayList<>(values(fact)))
                .toList();
        Set<Truth> seen = EnumSet.noneOf(Truth.class);
        Map<String, Object> known = new HashMap<>();
        for (long number = 0; number < tries && !seen.containsAll(ANY); number++) {
            long digits = number;
            for (int i = 0; i < facts.size(); i++) {
                List<Object> of = choices.get(i);
                known.put(facts.get(i).name(), of.get((int) (digits % of.size())));
                digits /= of.size();
            }
            seen.add(predicate.test(fact -> known.get(fact.name())));
        }
        return seen;
    }

    private Collection<Object> values(Fact fact) {
        return candidates.getOrDefault(fact, List.of());
    }
}
