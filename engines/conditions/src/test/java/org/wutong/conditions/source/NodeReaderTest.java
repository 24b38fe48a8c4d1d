package org.wutong.conditions.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The nodes made here are those of the library's own composer: the same values of the same types at the same places. */
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
                "{a: , ? b, c: !!str 12, d: ! 12, e: 12, f: -1.5, g: .5, h: 1e3, i: 0x1F, j: 0o17, k: .inf, l: .nan}",
                "[true, True, TRUE, tRUE, yes, false, '2024-01-01', 2024-01-01, $x, '${X}', +1, '1', n, t]",
                "a: &x [1, 2]\nb: *x\nc: &y word\nd: [*y, *y]",
                "a: |\n  two\n  lines\nb: >-\n  folded\n  text\nc: 'it''s'\n",
                "# a comment\n\na: 1 # another\n# and one\nb:\n- c # here\n# there\n- d\n",
                "--- # begins\na: !own {b: !!set {c, d}}\n... \n"
            })
    void isReadAsTheLibraryDoes(String text) {
        Node ours = new NodeReader(SETTINGS, text).single();
        assertThat(shown(ours))
                .isEqualTo(shown(new Compose(SETTINGS).composeString(text).orElseThrow()));
    }

    private static String shown(Node node) {
        String tag = node instanceof ScalarNode scalar && node.getTag() == NodeReader.PLAIN
                ? new CoreScalarResolver().resolve(scalar.getValue(), true).getValue()
                : node.getTag().getValue();
        return tag + " " + place(node.getStartMark().orElseThrow()) + "–"
                + place(node.getEndMark().orElseThrow()) + " " + content(node) + "\n";
    }

    private static String content(Node node) {
        StringBuilder shown = new StringBuilder();
        if (node instanceof ScalarNode scalar) {
            shown.append(scalar.getScalarStyle()).append(scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> shown.append(shown(item)));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(pair -> shown.append(shown(pair.getKeyNode())).append(shown(pair.getValueNode())));
        }
        return shown.toString();
    }

    private static String place(Mark mark) {
        return mark.getLine() + ":" + mark.getColumn();
    }
}
