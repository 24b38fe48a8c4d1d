package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<Truth> ANY = EnumSet.of(Truth.TRUE, Truth.FALSE);

    private final OnDay day;
    private final Map<Fact, Collection<Object>> candidates = new HashMap<>();
    private final PossiblePlaces places = new PossiblePlaces();
    private boolean simple = true;

    private Possibilities(OnDay day) {
        this.day = day;
    }

    /** TRUE and FALSE as far as they can come out with every fact known; both when that cannot be told. */
    public static Set<Truth> of(Condition condition, OnDay day) {
        List<Predicate> parts = IndependentParts.of(condition.bind(day).predicate());
        if (parts.size() == 1) {
            return ofOne(parts.get(0), day);
        }
        boolean canHold = true;
        boolean canFail = false;
        for (Predicate part : parts) {
            Set<Truth> possible = ofOne(part, day);
            canHold &= possible.contains(Truth.TRUE);
            canFail |= possible.contains(Truth.FALSE);
        }
        Set<Truth> possible = EnumSet.noneOf(Truth.class);
        if (canHold) {
            possible.add(Truth.TRUE);
        }
        if (canFail) {
            possible.add(Truth.FALSE);
        }
        return possible;
    }

    private static Set<Truth> ofOne(Predicate predicate, OnDay day) {
        Possibilities possibilities = new Possibilities(day);
        List<Atom> atoms = new ArrayList<>();
        predicate.atoms(atoms);
        for (Atom atom : atoms) {
            possibilities.collect(atom);
        }
        if (!possibilities.places.facts().isEmpty()) {
            List<RegionCode> places = possibilities.places.all();
            for (Fact fact : possibilities.places.facts()) {
                possibilities.add(fact, places);
            }
        }
        return possibilities.simple ? possibilities.tryAll(predicate) : ANY;
    }

    /**
     * Whether what it can come to may change from day to day though no figure does: then what is impossible on one day says nothing of
     * the next.
     */
    public static boolean hangsOnTheDay(Condition condition) {
        List<Atom> atoms = new ArrayList<>();
        condition.predicate().atoms(atoms);
        return new DatesInUse().mix(atoms);
    }

    /** Whether one comparison stands in it both plain and negated. */
    public static boolean isTwoSigned(Condition condition) {
        List<Atom> plain = new ArrayList<>();
        List<Atom> negated = new ArrayList<>();
        signs(condition.predicate(), plain, negated);
        return !negated.isEmpty() && !Collections.disjoint(new HashSet<>(plain), negated);
    }

    private static void signs(Predicate predicate, List<Atom> plain, List<Atom> negated) {
        if (predicate instanceof Atom atom) {
            plain.add(atom);
        } else if (predicate instanceof Predicate.Not not) {
            signs(not.operand(), negated, plain);
        } else if (predicate instanceof Predicate.All all) {
            for (Predicate one : all.operands()) {
                signs(one, plain, negated);
            }
        } else if (predicate instanceof Predicate.Any any) {
            for (Predicate one : any.operands()) {
                signs(one, plain, negated);
            }
        }
    }

    private void collect(Atom atom) {
        if (atom instanceof Atom.Holds holds && holds.value() instanceof Quantity.FactValue fact) {
            add(fact.fact(), List.of(true, false));
        } else if (atom instanceof Atom.Comparison comparison) {
            comparison(comparison.left(), comparison.right());
        } else if (atom instanceof Atom.OneOf one && one.value() instanceof Quantity.FactValue fact) {
            for (Object value : one.listed()) {
                around(fact.fact(), value);
            }
        } else if (atom instanceof Atom.SamePlace same) {
            simple &= places.compare(same.level(), same.left()) && places.compare(same.level(), same.right());
        } else if (atom instanceof Atom.Within within && within.area() instanceof Quantity.Literal area) {
            RegionCode code = (RegionCode) area.value();
            simple &= places.compare(code.level(), area) && places.compare(code.level(), within.place());
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
                && span.unit() != Between.Unit.WORKING_DAYS
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
                case DAYS, WORKING_DAYS -> to.minusDays(n);
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
        } else if (value instanceof BigDecimal ratio) {
            add(fact, List.of(fact.least(), fact.most()));
            if (ratio.compareTo(fact.least()) > 0 && ratio.compareTo(fact.most()) < 0) {
                add(fact, List.of(ratio));
            }
        } else if (fact.type() == FactType.CHOICE) {
            add(fact, List.copyOf(fact.choices()));
        } else {
            add(fact, List.of(value, OTHER_TEXT));
        }
    }

    private void add(Fact fact, List<?> values) {
        Collection<Object> known = candidates.get(fact);
        if (known == null) {
            known = isOrdered(fact.type()) ? new TreeSet<>() : new LinkedHashSet<>();
            candidates.put(fact, known);
        }
        known.addAll(values);
    }

    private static boolean isOrdered(FactType type) {
        return type == FactType.INT || type == FactType.MONEY || type == FactType.DATE || type == FactType.RATIO;
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
        List<List<Object>> choices = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            choices.add(new ArrayList<>(values(fact)));
        }
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
        Collection<Object> values = candidates.getOrDefault(fact, List.of());
        return fact.type() == FactType.RATIO ? withMiddles(values) : values;
    }

    /** Between two ratios there is always another. */
    private static List<Object> withMiddles(Collection<Object> ascending) {
        List<Object> all = new ArrayList<>();
        BigDecimal last = null;
        for (Object value : ascending) {
            BigDecimal ratio = (BigDecimal) value;
            if (last != null) {
                all.add(last.add(ratio).multiply(HALF));
            }
            all.add(ratio);
            last = ratio;
        }
        return all;
    }
}
