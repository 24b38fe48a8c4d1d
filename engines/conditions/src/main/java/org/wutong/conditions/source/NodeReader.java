package org.wutong.conditions.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The nodes of a YAML file, made from the library's events. Its own composer gathers comments around every node and settles by five
 * patterns what type each plain word has, which for files of law took longer than parsing; here a word has no type until it is asked.
 */
final class NodeReader {
    /** A few kilobytes of brackets would otherwise be nested deeper than the stack reaches. */
    private static final int DEEPEST = 60;

    /** The tag of a word without quotes that is not null; {@link YamlValue} settles what it may mean when asked. */
    static final Tag PLAIN = new Tag("!plain");

    private final Parser parser;
    private final LoadSettings settings;
    private final Map<Anchor, Node> anchored = new HashMap<>();
    private int aliases;

    NodeReader(LoadSettings settings, String text) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.settings = settings;
    }

    /** The only document of the file; null when there is none. */
    @Nullable
    Node single() {
        parser.next(); // the stream begins
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        parser.next(); // the document begins
        Node root = node(parser.next(), 1);
        parser.next(); // the document is over
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new ComposerException(
                    "expected a single document in the stream",
                    root.getStartMark(),
                    "but found another document",
                    parser.next().getStartMark());
        }
        return root;
    }

    private Node node(Event event, int depth) {
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case SequenceStart -> sequence((CollectionStartEvent) event, depth);
            default -> mapping((CollectionStartEvent) event, depth);
        };
    }

    private Node scalar(ScalarEvent event) {
        Tag tag = explicit(event.getTag());
        if (tag == null) {
            boolean isPlain = event.getImplicit().canOmitTagInPlainScalar();
            tag = !isPlain ? Tag.STR : isNull(event.getValue()) ? Tag.NULL : PLAIN;
        }
        Node node = new ScalarNode(
                tag, true, event.getValue(), event.getScalarStyle(), event.getStartMark(), event.getEndMark());
        anchor(event.getAnchor(), node);
        return node;
    }

    private Node sequence(CollectionStartEvent start, int depth) {
        refuseBelowDeepest(start, depth);
        List<Node> items = new ArrayList<>();
        Tag tag = explicit(start.getTag());
        SequenceNode node = new SequenceNode(
                tag == null ? Tag.SEQ : tag, true, items, start.getFlowStyle(), start.getStartMark(), Optional.empty());
        anchor(start.getAnchor(), node);
        Event next = parser.next();
        for (; next.getEventId() != Event.ID.SequenceEnd; next = parser.next()) {
            items.add(node(next, depth + 1));
        }
        node.setEndMark(next.getEndMark());
        return node;
    }

    private Node mapping(CollectionStartEvent start, int depth) {
        refuseBelowDeepest(start, depth);
        List<NodeTuple> pairs = new ArrayList<>();
        Tag tag = explicit(start.getTag());
        MappingNode node = new MappingNode(
                tag == null ? Tag.MAP : tag, true, pairs, start.getFlowStyle(), start.getStartMark(), Optional.empty());
        anchor(start.getAnchor(), node);
        Event next = parser.next();
        for (; next.getEventId() != Event.ID.MappingEnd; next = parser.next()) {
            Node key = node(next, depth + 1);
            pairs.add(new NodeTuple(key, node(parser.next(), depth + 1)));
        }
        node.setEndMark(next.getEndMark());
        return node;
    }

    private static void refuseBelowDeepest(Event start, int depth) {
        if (depth > DEEPEST) {
            throw new ParserException(
                    "", Optional.empty(), "nested deeper than " + DEEPEST + " levels", start.getStartMark());
        }
    }

    private Node alias(AliasEvent event) {
        Node node = anchored.get(event.getAlias());
        if (node == null) {
            throw new ComposerException("found undefined alias " + event.getAlias(), event.getStartMark());
        }
        if (!(node instanceof ScalarNode) && ++aliases > settings.getMaxAliasesForCollections()) {
            throw new YamlEngineException("Number of aliases for non-scalar nodes exceeds the specified max="
                    + settings.getMaxAliasesForCollections());
        }
        return node;
    }

    private void anchor(Optional<Anchor> anchor, Node node) {
        if (anchor.isPresent()) {
            anchored.put(anchor.get(), node);
        }
    }

    /** The type somebody wrote before the value, if any. */
    private static @Nullable Tag explicit(Optional<String> tag) {
        return tag.isEmpty() || tag.get().equals("!") ? null : new Tag(tag.get());
    }

    /** As the core schema of YAML 1.2 has it. */
    private static boolean isNull(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }
}
