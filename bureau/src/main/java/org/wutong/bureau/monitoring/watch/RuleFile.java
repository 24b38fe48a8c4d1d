package org.wutong.bureau.monitoring.watch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.YamlMap;

/** How the files that say what is watched are read. */
public final class RuleFile {
    private RuleFile() {}

    /** One that travels with the program. */
    public static SourceFile shipped(String name) throws IOException {
        String file = "policies/" + name;
        try (InputStream in = RuleFile.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + file);
            }
            return new SourceFile(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** @throws IllegalStateException that names every problem, where there is one */
    public static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }

    public static String digest(SourceFile file) {
        return UUID.nameUUIDFromBytes(file.text().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The mapping itself in both languages. */
    public static Label label(YamlMap map) {
        return new Label(map.text("zh"), map.text("en"));
    }

    public static Label label(YamlMap map, String key) {
        return map.map(key).map(RuleFile::label).orElse(new Label("", ""));
    }

    public static boolean yes(YamlMap map, String key) {
        Object value = map.require(key).map(one -> one.scalar()).orElse(null);
        if (value instanceof Boolean yes) {
            return yes;
        }
        map.problem("'" + key + "' must be true or false");
        return false;
    }

    public static int number(YamlMap map, String key, int least, int most) {
        Object value = map.require(key).map(one -> one.scalar()).orElse(null);
        if (value instanceof BigDecimal number
                && number.scale() <= 0
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        map.problem("'" + key + "' must be a whole number from " + least + " to " + most);
        return least;
    }
}
