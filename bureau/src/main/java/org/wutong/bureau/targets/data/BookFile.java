package org.wutong.bureau.targets.data;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** One file of this duty under {@code policies/} while it is read; what is wrong with it is gathered with line and column. */
public final class BookFile {
    private final Problems problems = new Problems();
    private final SourceFile file;

    public BookFile(SourceFile file) {
        this.file = file;
    }

    /** A file that travels with the program. */
    public static SourceFile shipped(String name) throws IOException {
        try (InputStream in = BookFile.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + name);
            }
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public Optional<YamlMap> root() {
        return Yaml.read(file, problems);
    }

    /** What the register of documents calls each of them: its number, else its title. */
    public Map<String, String> documents(SourceFile register) {
        Map<String, String> called = new LinkedHashMap<>();
        Yaml.read(register, problems)
                .flatMap(root -> root.map("documents"))
                .ifPresent(all -> all.keys()
                        .forEach(id -> all.map(id)
                                .ifPresent(one -> called.put(
                                        id,
                                        one.get("number").isPresent()
                                                ? one.text("number")
                                                : "《" + Label.read(one, "title").zh() + "》"))));
        return called;
    }

    /** @throws IllegalStateException with every mistake at its place */
    public void sound() {
        refuse(problems);
    }

    /** @throws IllegalStateException with every mistake at its place */
    public static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::withSource).collect(Collectors.joining("\n")));
        }
    }

    /** A constant written in small letters with hyphens; what is none is noted and the first one stands in. */
    public static <E extends Enum<E>> E word(YamlMap map, String key, Class<E> type) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        String text = map.text(key);
        int at = known.indexOf(text);
        if (at < 0) {
            unknown(map, key, text, known);
            return type.getEnumConstants()[0];
        }
        return type.getEnumConstants()[at];
    }

    /** Notes that a name is not among those known, with the nearest one. */
    public static void unknown(YamlMap map, String key, String text, Collection<String> known) {
        map.get(key).ifPresent(value -> value.problem("'" + text + "' is not known here" + Nearest.hint(text, known)));
    }

    /** What a thing is called, by {@code zh} and {@code en} beside its other keys. */
    public static Label label(YamlMap map) {
        return new Label(map.text("zh"), map.text("en"));
    }

    /** False where nothing stands; what is neither true nor false is noted. */
    public static boolean flag(YamlMap map, String key) {
        Optional<YamlValue> value = map.get(key);
        value.filter(one -> !(one.scalar() instanceof Boolean))
                .ifPresent(one -> one.problem("'" + key + "' must be true or false"));
        return Boolean.TRUE.equals(value.map(YamlValue::scalar).orElse(null));
    }

    /** A whole number from 1 to a limit; what is none is noted and 1 stands in. */
    public static int whole(YamlMap map, String key, int most) {
        return whole(map, key, 1, most);
    }

    /** A whole number within limits; what is none is noted and the least stands in. */
    public static int whole(YamlMap map, String key, int least, int most) {
        return map.require(key).map(value -> whole(value, least, most)).orElse(least);
    }

    private static int whole(YamlValue value, int least, int most) {
        if (value.scalar() instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValueExact();
        }
        value.problem("a whole number from " + least + " to " + most + " is expected here");
        return least;
    }

    /** A day; what is none is noted and the first day of 1970 stands in. */
    public static LocalDate day(YamlMap map, String key) {
        try {
            return LocalDate.parse(map.text(key));
        } catch (DateTimeException e) {
            map.problem("'" + key + "' must be a day as \"2022-01-01\"");
            return LocalDate.EPOCH;
        }
    }
}
