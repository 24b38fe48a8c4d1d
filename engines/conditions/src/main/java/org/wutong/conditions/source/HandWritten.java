package org.wutong.conditions.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Parses YAML as people write it; a few kilobytes of brackets would otherwise be nested deeper than the stack reaches. */
final class HandWritten implements Parser {
    private static final int DEEPEST = 60;

    private final Parser parser;
    private int depth;

    HandWritten(LoadSettings settings, String text) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new ParserException(
                    "", Optional.empty(), "nested deeper than " + DEEPEST + " levels", event.getStartMark());
        }
        return event;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }
}
