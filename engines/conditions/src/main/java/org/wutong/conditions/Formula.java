package org.wutong.conditions;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.vocabulary.Fen;

/** A sum of money in the condition language, as {@code min(rent_paid, price * area)}; in fen, a span while facts are unknown. */
public final class Formula {
    private final String text;
    private final Quantity quantity;

    private Formula(String text, Quantity quantity) {
        this.text = text;
        this.quantity = quantity;
    }

    /** A sum that depends on nothing. */
    public static Formula fixed(long fen) {
        return new Formula(Fen.toYuan(fen), new Quantity.Literal(fen));
    }

    /** Reads and checks a formula; every mistake found is noted at its place, and the result is then empty. */
    public static Optional<Formula> read(Snippet source, Scope scope, Problems problems) {
        return source.text().isBlank()
                ? Optional.empty() // the reader of the file has said so
                : new Checker(source, scope, problems)
                        .money()
                        .map(quantity -> new Formula(source.text().strip(), quantity));
    }

    /** Whether it is one sum, whatever the facts. */
    public boolean isFixed() {
        return quantity instanceof Quantity.Literal;
    }

    /** As it was written; plain yuan when it depends on nothing. */
    public String text() {
        return text;
    }

    Quantity quantity() {
        return quantity;
    }

    /** What it may come to, given what is known; never below zero. */
    public Span of(Facts facts) {
        Span span = quantity.span(facts);
        return new Span(Math.max(0, span.least()), Math.max(0, span.most()));
    }

    /** The unknown facts that keep it from being one sum; empty when it is. */
    public Set<Fact> deciding(Facts facts) {
        Set<Fact> deciding = new LinkedHashSet<>();
        if (!of(facts).isExact()) {
            quantity.undecided(facts, deciding);
        }
        return deciding;
    }

    /** Every fact it looks at, in the order of writing. */
    public Set<Fact> facts() {
        Set<Fact> facts = new LinkedHashSet<>();
        quantity.facts(facts);
        return facts;
    }

    /** The formula with the values of a day put in; needed once before {@link #of} when it has parameters or dates. */
    public Formula bind(OnDay day) {
        return new Formula(text, quantity.bind(day));
    }
}
