package org.wutong.conditions.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever a file holds: every value can be asked to be anything, and answers or notes a problem that can be shown. */
class YamlFuzzTest {
    /** A list may hold itself; the readers of real files never go deeper than this. */
    private static final int DEEP = 5;

    private static final int WIDE = 20;

    @FuzzTest
    void readsAnyTextOrSaysWhatIsWrong(byte[] bytes) {
        Problems problems = new Problems();
        Yaml.read(new SourceFile("any.yaml", new String(bytes, StandardCharsets.UTF_8)), problems)
                .ifPresent(map -> read(map, DEEP));
        problems.sorted().forEach(Problem::withSource);
    }

    private static void read(YamlMap map, int depth) {
        map.allowing("a", "list");
        map.require("missing");
        map.keys().stream().limit(WIDE).forEach(key -> map.get(key).ifPresent(value -> read(value, depth)));
    }

    private static void read(YamlValue value, int depth) {
        value.text();
        value.date();
        value.yuan();
        value.region();
        value.scalar();
        Snippet snippet = value.snippet();
        snippet.problem(snippet.text().length() / 2, "here");
        if (depth > 0) {
            value.list().stream().limit(WIDE).forEach(item -> read(item, depth - 1));
            value.map().ifPresent(map -> read(map, depth - 1));
        }
    }
}
