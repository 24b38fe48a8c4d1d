package org.wutong.conditions.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.IsoDate;
import org.wutong.vocabulary.RegionCode;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * A value of a YAML file at its place. The readers note a problem and answer a harmless stand-in when the value is of
 * another kind, so that reading goes on and all mistakes are found; what was read counts only if no problem was noted.
 */
public final class YamlValue {
    /** Reading a number takes as long as its digits squared. */
    private static final int MOST_DIGITS = 100;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final SourceFile file;
    private final YamlNode node;
    private final Problems problems;

    /** Made once: what is in it is asked for by its reader and again by the checks that follow. */
    private @Nullable YamlMap map;

    private @Nullable List<YamlValue> items;

    YamlValue(SourceFile file, YamlNode node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** Notes a problem at the start of this value. */
    public void problem(String message) {
        problems.add(problemHere(message));
    }

    /** A problem at the start of this value, not noted: for warnings, which are collected apart. */
    public Problem problemHere(String message) {
        return file.problem(node.line() + 1, node.column() + 1, message);
    }

    public boolean isNull() {
        return node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NULL;
    }

    public boolean isList() {
        return node instanceof YamlNode.Sequence;
    }

    public boolean isScalar() {
        return node instanceof YamlNode.Scalar;
    }

    public Optional<YamlMap> map() {
        if (node instanceof YamlNode.Mapping mapping) {
            YamlMap known = map;
            if (known == null) {
                known = new YamlMap(this, file, mapping, problems);
                map = known;
            }
            return Optional.of(known);
        }
        problem("a mapping is expected here, not " + kind());
        return Optional.empty();
    }

    public List<YamlValue> list() {
        if (node instanceof YamlNode.Sequence sequence) {
            List<YamlValue> known = items;
            if (known == null) {
                known = items(sequence);
                items = known;
            }
            return known;
        }
        problem("a list is expected here, not " + kind());
        return List.of();
    }

    private List<YamlValue> items(YamlNode.Sequence sequence) {
        List<YamlValue> values = new ArrayList<>(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            values.add(new YamlValue(file, item, problems));
        }
        return Collections.unmodifiableList(values);
    }

    public String text() {
        if (node instanceof YamlNode.Scalar scalar
                && !isNull()
                && !scalar.value().isBlank()) {
            return scalar.value();
        }
        problem("a text is expected here, not " + kind());
        return "";
    }

    public LocalDate date() {
        String text = text();
        if (text.isEmpty()) {
            return LocalDate.EPOCH;
        }
        Optional<LocalDate> date = IsoDate.read(text);
        if (date.isEmpty()) {
            problem("'" + text + "' is not a date; expected as 2024-11-30");
        }
        return date.orElse(LocalDate.EPOCH);
    }

    /** Yuan as fen. */
    public long yuan() {
        String text = text();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            long fen = text.length() <= MOST_DIGITS ? Fen.ofYuan(text) : -1;
            if (fen >= 0) {
                return fen;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // falls through to the one message
        }
        problem("'" + text + "' is not yuan; expected 0 or more with at most two decimals, as 1400 or 1400.00");
        return 0;
    }

    public RegionCode region() {
        String text = text();
        if (text.isEmpty()) {
            return RegionCode.NATION;
        }
        return RegionCode.tryParse(text).orElseGet(() -> {
            problem("'" + text + "' is not a region code; expected 2, 4, 6, 9 or 12 digits in quotes, as \"990106\"");
            return RegionCode.NATION;
        });
    }

    /** The plain content: {@code Boolean}, {@code BigDecimal}, {@code String}, or null. */
    public @Nullable Object scalar() {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            problem("a single value is expected here, not " + kind());
            return null;
        }
        String text = scalar.value();
        if (isNull()) {
            return null;
        }
        return switch (scalar.kind()) {
            case PLAIN -> isBool(text) ? (Object) text.equalsIgnoreCase("true") : number(text);
            case BOOL -> text.equalsIgnoreCase("true");
            case NUMBER -> number(text);
            case TEXT, NULL -> text;
        };
    }

    /** As the core schema of YAML 1.2 has it: no yes and no, no on and off. */
    private static boolean isBool(String plain) {
        return switch (plain) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }

    /** The number that the text can be read as, failing that the text. */
    private static Object number(String text) {
        boolean isNumber = text.length() <= MOST_DIGITS && NUMBER.matcher(text).matches();
        return isNumber ? new BigDecimal(text) : text;
    }

    /** The text with the place of each of its characters in the file. */
    public Snippet snippet() {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return Snippet.in(file, text(), node.line() + 1, node.column() + 1, node.line() + 1, node.column() + 1);
        }
        ScalarStyle style = scalar.style();
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        boolean below = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        return Snippet.in(
                file,
                text(),
                scalar.line() + (below ? 2 : 1),
                below ? 1 : scalar.column() + (quoted ? 2 : 1),
                scalar.endLine() + 1,
                scalar.endColumn() + 1);
    }

    private String kind() {
        if (isNull()) {
            return "nothing";
        }
        return node instanceof YamlNode.Mapping
                ? "a mapping"
                : node instanceof YamlNode.Sequence ? "a list" : "a single value";
    }
}
