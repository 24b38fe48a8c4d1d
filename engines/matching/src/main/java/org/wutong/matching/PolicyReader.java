package org.wutong.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        root.requireKeys(Set.of("factors", "conditions", "working_age"), Set.of("priorities", "travel"));
        YamlMap factors = root.map("factors");
        Map<Factor, FactorTerms> terms = reader.factors(factors);
        Map<HardCondition, Wording> conditions = reader.conditions(root.map("conditions"));
        AgeRange workingAge = reader.workingAge(root.map("working_age"));
        Priorities priorities = root.has("priorities") ? reader.priorities(root.map("priorities")) : Priorities.NONE;
        TravelTerms travel = root.has("travel") ? reader.travel(root.map("travel")) : null;
        if (reader.errors.isEmpty() && reader.totalPoints != MatchingPolicy.FULL_SCORE) {
            factors.error("the points of all factors make " + reader.totalPoints + ": expected "
                    + MatchingPolicy.FULL_SCORE + " hundredths of a point");
        }
        if (!reader.errors.isEmpty()) {
            throw new MatchingPolicyException(reader.errors);
        }
        return new MatchingPolicy(terms, conditions, workingAge, priorities, travel);
    }

    static Priorities readPriorities(String fileName, String yaml) {
        PolicyReader reader = new PolicyReader();
        YamlMap root = YamlMap.read(fileName, yaml, reader.errors);
        Priorities priorities = Priorities.NONE;
        if (root.has("priorities")) {
            priorities = reader.priorities(root.map("priorities"));
        } else {
            root.error("'priorities' is missing");
        }
        if (!reader.errors.isEmpty()) {
            throw new MatchingPolicyException(reader.errors);
        }
        return priorities;
    }

    private Priorities priorities(YamlMap map) {
        List<PriorityClass> classes = new ArrayList<>();
        for (String key : map.keys()) {
            YamlMap one = map.map(key);
            List<String> expected = new ArrayList<>(WORDING);
            expected.add("categories");
            one.requireKeys(Set.copyOf(expected));
            classes.add(new PriorityClass(key, wording(one), Set.copyOf(one.texts("categories"))));
        }
        return new Priorities(classes);
    }

    private @Nullable TravelTerms travel(YamlMap map) {
        List<String> expected = new ArrayList<>(WORDING);
        expected.addAll(List.of("least", "seats"));
        map.requireKeys(Set.copyOf(expected));
        int least = map.whole("least", 1, 1_000);
        int seats = map.whole("seats", 1, 1_000);
        if (errors.isEmpty() && seats < least) {
            map.error("seats", "'seats' is " + seats + ": expected " + least + " or more, as 'least'");
        }
        return errors.isEmpty() ? new TravelTerms(wording(map), least, seats) : null;
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
