package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Every mapping of the good files in turn is given a key nobody knows, and loses each of its own. */
class SchemaAgreementTest {
    private static final String NOBODY_KNOWS = "no such key";

    private final Dump dump =
            new Dump(DumpSettings.builder().setSchema(new CoreSchema()).build());

    @ParameterizedTest
    @EnumSource
    void refusesAnUnknownKeyEverywhereAsTheLoaderDoes(PolicySchema schema) {
        Object tree = PolicySchema.read(GoodFiles.text(schema));
        mappings(tree, (place, map) -> {
            map.put(NOBODY_KNOWS, 1);
            String text = dump.dumpToString(tree);
            assertThat(schema.complaints(text)).as("schema at " + place).isNotEmpty();
            assertThat(GoodFiles.errors(schema, text)).as("loader at " + place).isNotEmpty();
            map.remove(NOBODY_KNOWS);
        });
    }

    @ParameterizedTest
    @EnumSource
    void asksForNoKeyThatTheLoaderDoesWithout(PolicySchema schema) {
        Object tree = PolicySchema.read(GoodFiles.text(schema));
        mappings(tree, (place, map) -> {
            Map<Object, Object> whole = new LinkedHashMap<>(map);
            for (Object key : whole.keySet()) {
                map.remove(key);
                String text = dump.dumpToString(tree);
                if (!schema.complaints(text).isEmpty()) {
                    assertThat(GoodFiles.errors(schema, text))
                            .as("loader at " + place + "/" + key)
                            .isNotEmpty();
                }
                map.clear();
                map.putAll(whole);
            }
        });
    }

    private static void mappings(Object tree, BiConsumer<String, Map<Object, Object>> visitor) {
        mappings(tree, "", new HashSet<>(), visitor);
    }

    /** Mappings of one place, kind and set of keys are alike: one of them is visited. */
    private static void mappings(
            Object node, String place, Set<String> seen, BiConsumer<String, Map<Object, Object>> visitor) {
        if (node instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // YAML has no other keys and values
            Map<Object, Object> own = (Map<Object, Object>) map;
            String here = own.containsKey("kind") ? place + "(" + own.get("kind") + ")" : place;
            if (seen.add(here + own.keySet())) {
                visitor.accept(here, own);
            }
            own.forEach((key, value) -> mappings(value, here + "/" + key, seen, visitor));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> mappings(item, place + "/*", seen, visitor));
        }
    }
}
