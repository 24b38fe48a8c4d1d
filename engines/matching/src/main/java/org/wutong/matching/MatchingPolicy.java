package org.wutong.matching;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weights and parameters of matching as data ({@code policies/matching.yaml}): what each factor may earn, how each factor
 * and each hard condition is named, and the clause it comes from. The points of all factors make up exactly 100.00.
 */
public final class MatchingPolicy {
    /** A full score in hundredths of a point. */
    public static final int FULL_SCORE = 10_000;

    private final EnumMap<Factor, FactorTerms> factors;
    private final EnumMap<HardCondition, Wording> conditions;
    private final AgeRange workingAge;
    private final Priorities priorities;
    private final @Nullable TravelTerms travel;

    record FactorTerms(Wording wording, int points, Map<String, Integer> parameters) {
        FactorTerms {
            parameters = Map.copyOf(parameters);
        }
    }

    MatchingPolicy(
            Map<Factor, FactorTerms> factors,
            Map<HardCondition, Wording> conditions,
            AgeRange workingAge,
            Priorities priorities,
            @Nullable TravelTerms travel) {
        this.factors = new EnumMap<>(factors);
        this.conditions = new EnumMap<>(conditions);
        this.workingAge = workingAge;
        this.priorities = priorities;
        this.travel = travel;
    }

    /**
     * Reads a policy file.
     *
     * @param fileName named in errors
     * @throws MatchingPolicyException when the text is not a complete policy; it lists every error with its place
     */
    public static MatchingPolicy read(String fileName, String yaml) {
        return PolicyReader.read(fileName, yaml);
    }

    /** What the factor may earn at most, hundredths of a point. */
    public int points(Factor factor) {
        return terms(factor).points();
    }

    public Wording wording(Factor factor) {
        return terms(factor).wording();
    }

    public Wording wording(HardCondition condition) {
        Wording wording = conditions.get(condition);
        if (wording == null) {
            throw new IllegalStateException("the policy lacks " + condition);
        }
        return wording;
    }

    /** The ages at which the law allows work at all. */
    public AgeRange workingAge() {
        return workingAge;
    }

    /** Who is placed first; nobody when the file does not say. */
    public Priorities priorities() {
        return priorities;
    }

    /** When people travel together; empty when the file does not say. */
    public Optional<TravelTerms> travel() {
        return Optional.ofNullable(travel);
    }

    int parameter(Factor factor, String name) {
        Integer value = terms(factor).parameters().get(name);
        if (value == null) {
            throw new IllegalStateException("the policy lacks " + factor + " " + name);
        }
        return value;
    }

    private FactorTerms terms(Factor factor) {
        FactorTerms terms = factors.get(factor);
        if (terms == null) {
            throw new IllegalStateException("the policy lacks " + factor);
        }
        return terms;
    }
}
