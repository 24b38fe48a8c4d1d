package org.wutong.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.Formula;
import org.wutong.conditions.Label;
import org.wutong.conditions.OnDay;
import org.wutong.vocabulary.Truth;

/** What a clause gives to someone eligible, as one dated value of a rule. All sums in fen. */
public sealed interface Amount
        permits Amount.Sum, Amount.Tiers, Amount.Ceiling, Amount.Given, Amount.Share, Amount.Capped, Bands {
    /** What applies, or may apply while facts are unknown; never empty. */
    List<AmountStep> steps(Facts facts);

    /** The unknown facts that could still change the amount. */
    Set<Fact> deciding(Facts facts);

    /** With the values of a day put in. */
    Amount bind(OnDay day);

    /** Every fact the amount looks at. */
    Set<Fact> facts();

    /** The amount without an absolute cap around it. */
    static Amount uncapped(Amount amount) {
        return amount instanceof Capped capped ? capped.amount() : amount;
    }

    /** A sum, the same for everyone or by a formula. */
    record Sum(Formula formula) implements Amount {
        static Sum fixed(long fen) {
            return new Sum(Formula.fixed(fen));
        }

        @Override
        public List<AmountStep> steps(Facts facts) {
            return List.of(new AmountStep(Optional.empty(), FenRange.of(formula.of(facts))));
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            return formula.deciding(facts);
        }

        @Override
        public Amount bind(OnDay day) {
            return new Sum(formula.bind(day));
        }

        @Override
        public Set<Fact> facts() {
            return formula.facts();
        }
    }

    /**
     * The first tier whose condition holds; a tier without a condition is for everyone left.
     *
     * @param tiers in order; someone in none of them gets nothing
     */
    record Tiers(List<Tier> tiers) implements Amount {
        @Override
        public List<AmountStep> steps(Facts facts) {
            List<AmountStep> possible = new ArrayList<>();
            for (Tier tier : tiers) {
                Truth holds = tier.when().test(facts);
                if (holds != Truth.FALSE) {
                    possible.add(new AmountStep(
                            tier.label(), FenRange.of(tier.formula().of(facts))));
                }
                if (holds == Truth.TRUE) {
                    return possible;
                }
            }
            possible.add(new AmountStep(Optional.empty(), FenRange.ZERO));
            return possible;
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            Set<Fact> deciding = new LinkedHashSet<>();
            for (Tier tier : tiers) {
                Truth holds = tier.when().test(facts);
                deciding.addAll(tier.when().deciding(facts));
                if (holds != Truth.FALSE) {
                    deciding.addAll(tier.formula().deciding(facts));
                }
                if (holds == Truth.TRUE) {
                    break;
                }
            }
            return deciding;
        }

        @Override
        public Amount bind(OnDay day) {
            return new Tiers(tiers.stream()
                    .map(tier -> new Tier(
                            tier.label(), tier.when().bind(day), tier.formula().bind(day)))
                    .toList());
        }

        @Override
        public Set<Fact> facts() {
            Set<Fact> facts = new LinkedHashSet<>();
            for (Tier tier : tiers) {
                facts.addAll(tier.when().facts());
                facts.addAll(tier.formula().facts());
            }
            return facts;
        }
    }

    /** One tier. */
    record Tier(Optional<Label> label, Condition when, Formula formula) {}

    /**
     * What was spent and proved, up to a ceiling.
     *
     * @param proved the money fact that proves it; unknown or absent, anything up to the ceiling may come out
     * @param isLoan the sum is a loan that may be guaranteed, not money paid out
     */
    record Ceiling(Formula ceiling, Optional<Fact> proved, boolean isLoan) implements Amount {
        @Override
        public List<AmountStep> steps(Facts facts) {
            FenRange highest = FenRange.of(ceiling.of(facts));
            Object spent = proved.map(facts::value).orElse(null);
            return List.of(new AmountStep(
                    Optional.empty(),
                    spent == null ? new FenRange(0, highest.most()) : highest.upTo(Math.max(0, (Long) spent))));
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            Set<Fact> deciding = new LinkedHashSet<>(ceiling.deciding(facts));
            proved.filter(fact -> facts.value(fact) == null).ifPresent(deciding::add);
            return deciding;
        }

        @Override
        public Amount bind(OnDay day) {
            return new Ceiling(ceiling.bind(day), proved, isLoan);
        }

        @Override
        public Set<Fact> facts() {
            Set<Fact> facts = new LinkedHashSet<>(ceiling.facts());
            proved.ifPresent(facts::add);
            return facts;
        }
    }

    /** What depends on no fact. */
    sealed interface Given extends Amount permits Range, Open, Nothing {
        FenRange sum();

        @Override
        default List<AmountStep> steps(Facts facts) {
            return List.of(new AmountStep(Optional.empty(), sum()));
        }

        @Override
        default Set<Fact> deciding(Facts facts) {
            return Set.of();
        }

        @Override
        default Amount bind(OnDay day) {
            return this;
        }

        @Override
        default Set<Fact> facts() {
            return Set.of();
        }
    }

    /** A span the document leaves to a local table that does not exist yet. */
    record Range(FenRange sum) implements Given {}

    /** Money without a number: “按规定”. */
    record Open() implements Given {
        @Override
        public FenRange sum() {
            return new FenRange(0, FenRange.OPEN);
        }
    }

    /**
     * No money that can be computed: support in kind, a waiver, or a share of a base the document does not give.
     *
     * @param percent of the base that is not given; empty for support in kind
     */
    record Nothing(Optional<BigDecimal> percent) implements Given {
        @Override
        public FenRange sum() {
            return FenRange.ZERO;
        }
    }

    /**
     * So many percent of what another rule gives on the same facts, rounded half up to the fen.
     *
     * @param rule its id
     * @param base its amount on the day; null until bound
     */
    record Share(String rule, BigDecimal percent, @Nullable Amount base) implements Amount {
        private Amount known() {
            if (base == null) {
                throw new IllegalStateException("the amount of rule '" + rule + "' is not bound to a day");
            }
            return base;
        }

        @Override
        public List<AmountStep> steps(Facts facts) {
            return known().steps(facts).stream()
                    .map(step -> new AmountStep(step.label(), step.amount().percent(percent)))
                    .toList();
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            return known().deciding(facts);
        }

        @Override
        public Amount bind(OnDay day) {
            return this;
        }

        @Override
        public Set<Fact> facts() {
            return base == null ? Set.of() : base.facts();
        }
    }

    /** An absolute cap of the value's own. */
    record Capped(Amount amount, long cap) implements Amount {
        @Override
        public List<AmountStep> steps(Facts facts) {
            return amount.steps(facts).stream()
                    .map(step -> new AmountStep(step.label(), step.amount().upTo(cap)))
                    .toList();
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            return amount.deciding(facts);
        }

        @Override
        public Amount bind(OnDay day) {
            return new Capped(amount.bind(day), cap);
        }

        @Override
        public Set<Fact> facts() {
            return amount.facts();
        }
    }
}
