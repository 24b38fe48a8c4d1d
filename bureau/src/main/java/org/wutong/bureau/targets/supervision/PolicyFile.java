package org.wutong.bureau.targets.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.YamlMap;

/** How the files of supervision and appraisal are read; a mistake is noted at its place and reading goes on. */
final class PolicyFile {
    private PolicyFile() {}

    static SourceFile shipped(String name) throws IOException {
        String file = "policies/" + name;
        try (InputStream in = PolicyFile.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + file);
            }
            return new SourceFile(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::withSource).collect(Collectors.joining("\n")));
        }
    }

    static Label label(YamlMap map) {
        return new Label(map.text("zh"), map.text("en"));
    }

    static boolean yes(YamlMap map, String key) {
        Object value = map.get(key).map(one -> one.scalar()).orElse(false);
        if (value instanceof Boolean yes) {
            return yes;
        }
        map.problem("'" + key + "' must be true or false");
        return false;
    }

    static int number(YamlMap map, String key, int least, int most) {
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

    static LocalDate day(YamlMap map, String key) {
        try {
            return LocalDate.parse(map.text(key));
        } catch (DateTimeException e) {
            map.problem("'" + key + "' must be a day as \"2022-01-01\"");
            return LocalDate.EPOCH;
        }
    }
}
