package org.wutong.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.matching.MatchingPolicy.FactorTerms;

/** Builds a {@link MatchingPolicy} from its file; every error is listed, none is passed over. */
final class PolicyReader {
    private static final List<String> WORDING = List.of("zh", "en", "clause", "source");

    private final List<String> errors = new ArrayList<>();
    private int totalPoints;

    private PolicyReader() {}

    static MatchingPolicy read(String fileName, String yaml) {
        PolicyReader reader = new PolicyReader();
        YamlMap root = YamlMap.read(fileName, yaml, reader.errors);
        root.requireKeys(Set.of("factors", "conditions", "working_age"));
        YamlMap factors = root.map("factors");
        Map<Factor, FactorTerms> terms = reader.factors(factors);
        Map<HardCondition, Wording> conditions = reader.conditions(root.map("conditions"));
        AgeRange workingAge = reader.workingAge(root.map("working_age"));
        if (reader.errors.isEmpty() && reader.totalPoints != MatchingPolicy.FULL_SCORE) {
            factors.error("the points of all factors make " + reader.totalPoints + ": expected "
                    + MatchingPolicy.FULL_SCORE + " hundredths of a point");
        }
        if (!reader.errors.isEmpty()) {
            throw new MatchingPolicyException(reader.errors);
        }
        return new MatchingPolicy(terms, conditions, workingAge);
    }

    private Map<Factor, FactorTerms> factors(YamlMap map) {
        Map<Factor, FactorTerms> result = new EnumMap<>(Factor.class);
        for (String key : map.keys()) {
            Factor.ofId(key)
                    .ifPresentOrElse(
                            factor -> result.put(factor, terms(map.map(key), factor)),
                            () -> map.error(key, "unknown factor '" + key + "'"));
        }
        for (Factor factor : Factor.values()) {
            if (!result.containsKey(factor)) {
                map.error("factor '" + factor.id() + "' is missing; give it 0 points to leave it out");
            }
        }
        return result;
    }

    private FactorTerms terms(YamlMap map, Factor factor) {
        List<String> allowed = new ArrayList<>(WORDING);
        allowed.add("points");
        allowed.addAll(factor.parameters());
        map.requireKeys(Set.copyOf(allowed));
        int points = map.whole("points", 0, MatchingPolicy.FULL_SCORE);
        totalPoints += points;
        Map<String, Integer> parameters = new HashMap<>();
        for (String name : factor.parameters()) {
            boolean ofFloor = name.equals("full_at");
            parameters.put(name, map.whole(name, ofFloor ? 100 : 0, ofFloor ? 1_000 : 100));
        }
        return new FactorTerms(wording(map), points, parameters);
    }

    private Map<HardCondition, Wording> conditions(YamlMap map) {
        Map<HardCondition, Wording> result = new EnumMap<>(HardCondition.class);
        for (String key : map.keys()) {
            HardCondition.ofId(key)
                    .ifPresentOrElse(
                            condition -> {
                                YamlMap words = map.map(key);
                                words.requireKeys(Set.copyOf(WORDING));
                                result.put(condition, wording(words));
                            },
                            () -> map.error(key, "unknown condition '" + key + "'"));
        }
        for (HardCondition condition : HardCondition.values()) {
            if (!result.containsKey(condition)) {
                map.error("condition '" + condition.id() + "' is missing");
            }
        }
        return result;
    }

    private AgeRange workingAge(YamlMap map) {
        map.requireKeys(Set.of("least", "source"));
        map.text("source");
        return new AgeRange(map.whole("least", 0, 100), null);
    }

    private static Wording wording(YamlMap map) {
        return new Wording(map.text("zh"), map.text("en"), map.text("clause"), map.text("source"));
    }
}
