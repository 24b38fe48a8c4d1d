package org.wutong.conditions.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.source.YamlNode.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The nodes of a YAML file, made from the library's events. Its own composer gathers comments around every node and settles by patterns
 * what type each plain word has, which for files of law took longer than parsing, and by the rules of YAML 1.1, where {@code no} is
 * false; here a word has no type until it is asked, and then one of YAML 1.2.
 */
final class NodeReader {
    /** A few kilobytes of brackets would otherwise be nested deeper than the stack reaches. */
    private static final int DEEPEST = 60;

    /** A list that is named ten times by one that is named ten times … would fill the memory. */
    private static final int MOST_ALIASES = 50;

    private final Parser parser;
    private final Map<String, YamlNode> anchored = new HashMap<>();
    private int aliases;

    /** @param longest the most characters a file may have */
    NodeReader(String text, int longest) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(longest);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    /** The only document of the file; null when there is none. */
    @Nullable
    YamlNode single() {
        parser.getEvent(); // the stream begins
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        Event begin = parser.getEvent(); // the document begins
        YamlNode root = node(parser.getEvent(), 1);
        parser.getEvent(); // the document is over
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new ParserException(
                    "expected a single document in the stream",
                    begin.getStartMark(),
                    "but found another document",
                    parser.getEvent().getStartMark());
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case SequenceStart -> sequence((CollectionStartEvent) event, depth);
            default -> mapping((CollectionStartEvent) event, depth);
        };
    }

    private YamlNode scalar(ScalarEvent event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        return anchored(
                event.getAnchor(),
                new YamlNode.Scalar(
                        kind(event),
                        event.getValue(),
                        event.getScalarStyle(),
                        start.getLine(),
                        start.getColumn(),
                        end.getLine(),
                        end.getColumn()));
    }

    private static Kind kind(ScalarEvent event) {
        String tag = event.getTag();
        if (tag != null) { // the type somebody wrote before the value; a mere ! says that it is a text
            return switch (tag) {
                case "tag:yaml.org,2002:null" -> Kind.NULL;
                case "tag:yaml.org,2002:bool" -> Kind.BOOL;
                case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> Kind.NUMBER;
                default -> Kind.TEXT;
            };
        }
        if (!event.getImplicit().canOmitTagInPlainScalar()) {
            return Kind.TEXT;
        }
        return isNull(event.getValue()) ? Kind.NULL : Kind.PLAIN;
    }

    /** As the core schema of YAML 1.2 has it. */
    private static boolean isNull(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    private YamlNode sequence(CollectionStartEvent begin, int depth) {
        refuseBelowDeepest(begin, depth);
        List<YamlNode> items = new ArrayList<>();
        Mark start = begin.getStartMark();
        YamlNode node = anchored(begin.getAnchor(), new YamlNode.Sequence(items, start.getLine(), start.getColumn()));
        Event next = parser.getEvent();
        for (; !next.is(Event.ID.SequenceEnd); next = parser.getEvent()) {
            items.add(node(next, depth + 1));
        }
        return node;
    }

    private YamlNode mapping(CollectionStartEvent begin, int depth) {
        refuseBelowDeepest(begin, depth);
        List<YamlNode> keys = new ArrayList<>();
        List<YamlNode> values = new ArrayList<>();
        Mark start = begin.getStartMark();
        YamlNode node =
                anchored(begin.getAnchor(), new YamlNode.Mapping(keys, values, start.getLine(), start.getColumn()));
        Event next = parser.getEvent();
        for (; !next.is(Event.ID.MappingEnd); next = parser.getEvent()) {
            keys.add(node(next, depth + 1));
            values.add(node(parser.getEvent(), depth + 1));
        }
        return node;
    }

    private static void refuseBelowDeepest(Event start, int depth) {
        if (depth > DEEPEST) {
            throw new ParserException("", null, "nested deeper than " + DEEPEST + " levels", start.getStartMark());
        }
    }

    private YamlNode alias(AliasEvent event) {
        YamlNode node = anchored.get(event.getAnchor());
        if (node == null) {
            throw new ParserException("", null, "found undefined alias " + event.getAnchor(), event.getStartMark());
        }
        if (!(node instanceof YamlNode.Scalar) && ++aliases > MOST_ALIASES) {
            throw new YAMLException("more than " + MOST_ALIASES + " aliases of lists and mappings");
        }
        return node;
    }

    private YamlNode anchored(@Nullable String anchor, YamlNode node) {
        if (anchor != null) {
            anchored.put(anchor, node);
        }
        return node;
    }
}
