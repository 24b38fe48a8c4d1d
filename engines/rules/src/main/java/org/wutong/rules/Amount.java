package org.wutong.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.Truth;

/** What a clause gives to someone eligible, as one dated value of a rule. All sums in fen. */
public sealed interface Amount {
    /** What applies, or may apply while facts are unknown; never empty. */
    List<AmountStep> steps(Facts facts);

    /** The unknown facts that could still change the amount. */
    Set<Fact> deciding(Facts facts);

    Amount bind(Map<String, Object> parameters);

    /** The same for everyone. */
    record Fixed(long fen) implements Amount {
        @Override
        public List<AmountStep> steps(Facts facts) {
            return List.of(new AmountStep(Optional.empty(), FenRange.exactly(fen)));
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            return Set.of();
        }

        @Override
        public Amount bind(Map<String, Object> parameters) {
            return this;
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
                    possible.add(new AmountStep(tier.label(), FenRange.exactly(tier.fen())));
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
                deciding.addAll(tier.when().deciding(facts));
                if (tier.when().test(facts) == Truth.TRUE) {
                    break;
                }
            }
            return deciding;
        }

        @Override
        public Amount bind(Map<String, Object> parameters) {
            return new Tiers(tiers.stream()
                    .map(tier -> new Tier(tier.label(), tier.when().bind(parameters), tier.fen()))
                    .toList());
        }
    }

    /** One tier. */
    record Tier(Optional<Label> label, Condition when, long fen) {}

    /**
     * One flat sum by how much of a fact there is; below the lowest band nothing.
     *
     * @param over a counted or money fact
     * @param bands by ascending threshold
     */
    record Bands(Fact over, List<Band> bands) implements Amount {
        @Override
        public List<AmountStep> steps(Facts facts) {
            Object value = facts.value(over);
            List<AmountStep> possible = new ArrayList<>();
            if (value == null) {
                bands.forEach(band -> possible.add(step(band)));
                possible.add(step(null));
            } else {
                Band reached = null;
                for (Band band : bands) {
                    reached = (Long) value >= band.atLeast() ? band : reached;
                }
                possible.add(step(reached));
            }
            return possible;
        }

        private static AmountStep step(@Nullable Band band) {
            return band == null
                    ? new AmountStep(Optional.empty(), FenRange.ZERO)
                    : new AmountStep(band.label(), FenRange.exactly(band.fen()));
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            return facts.value(over) == null ? Set.of(over) : Set.of();
        }

        @Override
        public Amount bind(Map<String, Object> parameters) {
            return this;
        }
    }

    /**
     * One band.
     *
     * @param atLeast the smallest value in it: fen of a money fact, else the count
     */
    record Band(Optional<Label> label, long atLeast, long fen) {}

    /**
     * What was spent and proved, up to a ceiling.
     *
     * @param proved the money fact that proves it; unknown, anything up to the ceiling may come out
     */
    record Ceiling(long fen, Fact proved) implements Amount {
        @Override
        public List<AmountStep> steps(Facts facts) {
            Object spent = facts.value(proved);
            return List.of(new AmountStep(
                    Optional.empty(),
                    spent == null ? new FenRange(0, fen) : FenRange.exactly(Math.min((Long) spent, fen))));
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            return facts.value(proved) == null ? Set.of(proved) : Set.of();
        }

        @Override
        public Amount bind(Map<String, Object> parameters) {
            return this;
        }
    }

    /** A span the document leaves to a local table that does not exist yet. */
    record Range(FenRange span) implements Amount {
        @Override
        public List<AmountStep> steps(Facts facts) {
            return List.of(new AmountStep(Optional.empty(), span));
        }

        @Override
        public Set<Fact> deciding(Facts facts) {
            return Set.of();
        }

        @Override
        public Amount bind(Map<String, Object> parameters) {
            return this;
        }
    }
}
