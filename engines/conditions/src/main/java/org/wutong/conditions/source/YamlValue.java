package org.wutong.conditions.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

/**
 * A value of a YAML file at its place. The readers note a problem and answer a harmless stand-in when the value is of
 * another kind, so that reading goes on and all mistakes are found; what was read counts only if no problem was noted.
 */
public final class YamlValue {
    /** Reading a number takes as long as its digits squared. */
    private static final int MOST_DIGITS = 100;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** What a word without quotes may mean beside a text. */
    private static final ScalarResolver PLAIN_WORDS = new CoreScalarResolver();

    private final SourceFile file;
    private final Node node;
    private final Problems problems;

    /** Made once: what is in it is asked for by its reader and again by the checks that follow. */
    private @Nullable YamlMap map;

    private @Nullable List<YamlValue> items;

    YamlValue(SourceFile file, Node node, Problems problems) {
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
        Mark mark = mark();
        return file.problem(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    private Mark mark() {
        return node.getStartMark().orElseThrow();
    }

    public boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    public Optional<YamlMap> map() {
        if (node instanceof MappingNode mapping) {
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
        if (node instanceof SequenceNode sequence) {
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

    private List<YamlValue> items(SequenceNode sequence) {
        List<YamlValue> values = new ArrayList<>(sequence.getValue().size());
        for (Node item : sequence.getValue()) {
            values.add(new YamlValue(file, item, problems));
        }
        return Collections.unmodifiableList(values);
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !isNull() && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        problem("a text is expected here, not " + kind());
        return "";
    }

    public LocalDate date() {
        String text = text();
        if (text.isEmpty()) {
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem("'" + text + "' is not a date; expected as 2024-11-30");
            return LocalDate.EPOCH;
        }
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
        if (!(node instanceof ScalarNode scalar)) {
            problem("a single value is expected here, not " + kind());
            return null;
        }
        String text = scalar.getValue();
        if (isNull()) {
            return null;
        }
        Tag tag = node.getTag() == NodeReader.PLAIN ? PLAIN_WORDS.resolve(text, true) : node.getTag();
        if (tag.equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true");
        }
        boolean number = (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.length() <= MOST_DIGITS;
        return number && NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    /** The text with the place of each of its characters in the file. */
    public Snippet snippet() {
        ScalarStyle style = node instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        boolean below = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        Mark start = mark();
        Mark end = node.getEndMark().orElse(start);
        return Snippet.in(
                file,
                text(),
                start.getLine() + (below ? 2 : 1),
                below ? 1 : start.getColumn() + (quoted ? 2 : 1),
                end.getLine() + 1,
                end.getColumn() + 1);
    }

    private String kind() {
        if (isNull()) {
            return "nothing";
        }
        return node instanceof MappingNode ? "a mapping" : node instanceof SequenceNode ? "a list" : "a single value";
    }
}
