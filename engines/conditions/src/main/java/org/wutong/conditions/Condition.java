package org.wutong.conditions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * A condition somebody wrote, checked against the facts of one kind of subject.
 *
 * <p>Language, a strict subset of CEL: facts and parameters by name, {@code true false}, numbers, texts in quotes,
 * {@code && || ! == != < <= > >= + - * ?: ( )}, {@code x in [a, b]} or in a list parameter, {@code min max}; for dates
 * {@code as_of age(x) years(x, y) months days working_days}; for places {@code province(x) city(x) county(x) township(x)},
 * compared with {@code ==} and {@code !=}, and {@code within(x, "6401")}. A number beside money is yuan; a decimal is exact
 * and stands only beside money or a ratio; a ratio times money rounds half up to the fen. Unknown facts make it {@link Truth#UNKNOWN} unless the rest
 * decides (Kleene); a place known only to the province may leave “same county?” unknown.
 */
public final class Condition {
    /** A condition that always holds. */
    public static final Condition ALWAYS = new Condition("true", new Predicate.Constant(Truth.TRUE));

    private final String text;
    private final Predicate predicate;
    private volatile @Nullable Set<Fact> facts;

    private Condition(String text, Predicate predicate) {
        this.text = text;
        this.predicate = predicate;
    }

    /** Reads and checks a condition; every mistake found is noted at its place, and the result is then empty. */
    public static Optional<Condition> read(Snippet source, Scope scope, Problems problems) {
        if (source.text().isBlank()) {
            return Optional.empty(); // the reader of the file has said so
        }
        Optional<Predicate> read = new Checker(source, scope, problems).condition();
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(source.text().strip(), read.get()));
    }

    /** The condition that all of these hold. */
    public static Condition allOf(List<Condition> conditions) {
        List<Predicate> predicates = new ArrayList<>(conditions.size());
        StringBuilder text = new StringBuilder();
        for (Condition condition : conditions) {
            predicates.add(condition.predicate);
            text.append(text.isEmpty() ? "(" : " && (").append(condition.text).append(')');
        }
        return new Condition(text.toString(), new Predicate.All(predicates));
    }

    /** The condition that a place lies in an area. */
    public static Condition within(Fact place, RegionCode area) {
        return new Condition(
                "within(" + place.name() + ", \"" + area + "\")",
                new Atom.Within(new Quantity.FactValue(place), new Quantity.Literal(area)));
    }

    /** The condition that this one does not hold. */
    public Condition negated() {
        return new Condition("!(" + text + ")", new Predicate.Not(predicate));
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    Predicate predicate() {
        return predicate;
    }

    public Truth test(Facts facts) {
        return predicate.test(facts);
    }

    /** When the answer is unknown: only the unknown facts that could still change it. Empty otherwise. */
    public Set<Fact> deciding(Facts facts) {
        return Deciding.of(predicate, facts);
    }

    /** Every fact the condition looks at, in the order of writing. */
    public Set<Fact> facts() {
        Set<Fact> known = facts;
        if (known == null) {
            Set<Fact> found = new LinkedHashSet<>();
            predicate.facts(found);
            known = Collections.unmodifiableSet(found);
            facts = known;
        }
        return known;
    }

    /** The facts of each part of what must hold together: {@code a && b} asks for a and for b. */
    public List<Set<Fact>> factsByPart() {
        List<Set<Fact>> parts = new ArrayList<>();
        parts(predicate, parts);
        return parts;
    }

    private static void parts(Predicate predicate, List<Set<Fact>> into) {
        if (predicate instanceof Predicate.All all) {
            for (Predicate operand : all.operands()) {
                parts(operand, into);
            }
        } else {
            Set<Fact> facts = new LinkedHashSet<>();
            predicate.facts(facts);
            into.add(facts);
        }
    }

    /** The condition with the values of a day put in; needed once before {@link #test} when it has parameters or dates. */
    public Condition bind(OnDay day) {
        return new Condition(text, predicate.bind(day));
    }
}
