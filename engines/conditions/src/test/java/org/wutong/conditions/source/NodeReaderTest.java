package org.wutong.conditions.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What is read here is what a library for YAML 1.2 reads: the same values of the same types at the same places. */
class NodeReaderTest {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    @Test
    void readsEveryShippedFileAsTheLibraryDoes() throws IOException {
        Path policies = Path.of(System.getProperty("basedir", "."), "../../policies");
        try (Stream<Path> files = Files.walk(policies)) {
            List<Path> yaml =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(yaml).hasSizeGreaterThan(30);
            for (Path file : yaml) {
                isReadAsTheLibraryDoes(Files.readString(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[~, null, Null, NULL, nULL, '', '~', \"null\", ! null, !!str null, !!null x]",
                "{a: , ? b, c: !!str 12, d: ! 12, e: 12, m: 007, o: -0, p: '0.50', q: 0.50, f: -1.5, g: .5, h: 1e3, i: 0x1F, j: 0o17, k: .inf, l: .nan}",
                "[true, True, TRUE, tRUE, yes, false, '2024-01-01', 2024-01-01, $x, '${X}', +1, '1', n, t]",
                "a: &x [1, 2]\nb: *x\nc: &y word\nd: [*y, *y]",
                "a: |\n  two\n  lines\nb: >-\n  folded\n  text\nc: 'it''s'\n",
                "# a comment\n\na: 1 # another\n# and one\nb:\n- c # here\n# there\n- d\n",
                "--- # begins\na: !own {b: !!set {c, d}}\n... \n"
            })
    void isReadAsTheLibraryDoes(String text) {
        assertThat(shown(new NodeReader(text, text.length() + 1).single()))
                .isEqualTo(shown(new Compose(SETTINGS).composeString(text).orElseThrow()));
    }

    private static String shown(YamlNode node) {
        StringBuilder shown = new StringBuilder(node.line() + ":" + node.column() + " ");
        if (node instanceof YamlNode.Scalar scalar) {
            String end = scalar.endLine() + ":" + scalar.endColumn();
            shown.append(word(type(scalar), scalar.style().name(), scalar.value(), end));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> shown.append(shown(item)));
        } else if (node instanceof YamlNode.Mapping mapping) {
            for (int i = 0; i < mapping.keys().size(); i++) {
                shown.append(shown(mapping.keys().get(i)))
                        .append(shown(mapping.values().get(i)));
            }
        }
        return shown.append('\n').toString();
    }

    private static String type(YamlNode.Scalar scalar) {
        Object value = new YamlValue(new SourceFile("", ""), scalar, new Problems()).scalar();
        return value == null
                ? "null"
                : value instanceof Boolean ? "bool" : value instanceof BigDecimal ? "number" : "text";
    }

    private static String shown(Node node) {
        StringBuilder shown = new StringBuilder(place(node.getStartMark().orElseThrow()) + " ");
        if (node instanceof ScalarNode scalar) {
            String end = place(node.getEndMark().orElseThrow());
            shown.append(word(
                    type(node.getTag(), scalar.getValue()),
                    scalar.getScalarStyle().name(),
                    scalar.getValue(),
                    end));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> shown.append(shown(item)));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(pair -> shown.append(shown(pair.getKeyNode())).append(shown(pair.getValueNode())));
        }
        return shown.append('\n').toString();
    }

    /** Of the numbers of YAML files of law have decimal ones alone; others are texts to them. */
    private static String type(Tag tag, String value) {
        boolean decimal = value.matches("-?[0-9]+(\\.[0-9]+)?");
        return tag.equals(Tag.NULL)
                ? "null"
                : tag.equals(Tag.BOOL)
                        ? "bool"
                        : (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && decimal ? "number" : "text";
    }

    private static String word(String type, String style, String value, String end) {
        return type + " " + style + " " + value + " –" + end;
    }

    private static String place(Mark mark) {
        return mark.getLine() + ":" + mark.getColumn();
    }
}
