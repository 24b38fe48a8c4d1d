package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import tools.jackson.databind.JsonNode;

/** The words and keys of the schemas are those of the engine: what is new in Java is missing here until a schema has it. */
class SchemaWordsTest {
    private static final JsonNode RULES = PolicySchema.RULES.json();
    private static final JsonNode CASES = PolicySchema.CASES.json();
    private static final JsonNode FACTS = PolicySchema.FACTS.json();
    private static final String RULE = "/$defs/rule/properties";
    private static final String FACT = "/$defs/fact/properties";

    @Test
    void knowsTheKeysOfARule() {
        assertThat(RULES.at(RULE).propertyNames()).containsExactlyInAnyOrder(RuleReader.KEYS);
    }

    @Test
    void knowsHowOftenAFamilyPays() {
        assertThat(words(RULES, RULE + "/frequency/enum")).isEqualTo(Frequency.words());
    }

    @Test
    void knowsHowRulesStandToEachOther() {
        assertThat(words(RULES, "/$defs/mode/enum")).containsExactlyInAnyOrderElementsOf(small(Stacking.Mode.values()));
    }

    @Test
    void knowsTheOutcomes() {
        assertThat(words(CASES, "/$defs/expected/properties/outcome/enum"))
                .containsExactlyElementsOf(
                        Stream.concat(Arrays.stream(Outcome.values()).map(Outcome::word), Stream.of("not_in_force"))
                                .toList());
    }

    @Test
    void knowsTheTypesOfFacts() {
        assertThat(words(FACTS, FACT + "/type/enum")).isEqualTo(small(FactType.values()));
    }

    @Test
    void knowsTheTypesOfParametersWhichAreNeverTrueOrFalseNorAChoice() {
        List<String> types = Arrays.stream(FactType.values())
                .filter(type -> type != FactType.BOOL && type != FactType.CHOICE)
                .map(SchemaWordsTest::small)
                .toList();
        assertThat(words(RULES, "/$defs/parameter/properties/type/enum")).isEqualTo(types);
        assertThat(branches("parameter", "type")).isEqualTo(types);
    }

    @Test
    void knowsTheWindows() {
        assertThat(words(FACTS, FACT + "/window/enum")).isEqualTo(Fact.WINDOWS);
    }

    @Test
    void knowsWhatIsProtected() {
        assertThat(words(FACTS, FACT + "/protected/enum")).isEqualTo(Fact.PROTECTED);
        assertThat(words(RULES, "/$defs/protected/enum")).isEqualTo(Fact.PROTECTED);
    }

    @Test
    void knowsTheKindsOfAmounts() {
        List<String> kinds = List.copyOf(kinds().keySet());
        assertThat(words(RULES, "/$defs/kind/enum")).isEqualTo(kinds);
        assertThat(branches("amount", "kind")).isEqualTo(kinds);
    }

    @TestFactory
    Stream<DynamicTest> knowsTheKeysOfEveryKindOfAmount() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    JsonNode branch = RULES.at("/$defs/" + kind.getKey());
                    assertThat(branch.at("/properties").propertyNames())
                            .containsExactlyInAnyOrderElementsOf(
                                    and(kind.getValue().keys(), "kind", "values"));
                    JsonNode value = branch.at("/properties/values/items");
                    JsonNode target = value.has("$ref")
                            ? RULES.at(value.get("$ref").asString().substring(1))
                            : value;
                    assertThat(target.at("/properties").propertyNames())
                            .containsExactlyInAnyOrderElementsOf(
                                    and(kind.getValue().valueKeys(), "from", "cite", "cap"));
                }));
    }

    private static Map<String, AmountReader.Kind> kinds() {
        return AmountReader.KINDS;
    }

    /** The words that have a branch of their own, in order. */
    private static List<String> branches(String definition, String key) {
        return RULES.at("/$defs/" + definition + "/allOf")
                .valueStream()
                .map(branch -> branch.at("/if/properties/" + key + "/const"))
                .filter(word -> !word.isMissingNode())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> words(JsonNode schema, String pointer) {
        return schema.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> small(Enum<?>[] values) {
        return Arrays.stream(values).map(SchemaWordsTest::small).toList();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }
}
