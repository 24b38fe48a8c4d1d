package org.wutong.bureau.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wutong.bureau.offices.Scope;

/** One reading of one spreadsheet: what holds for all its rows, and what parts remember from row to row. */
public final class ImportContext {
    private final long importId;
    private final String source;
    private final LocalDate today;
    private final Scope scope;
    private final Map<Class<?>, Object> states = new ConcurrentHashMap<>();

    public ImportContext(long importId, String source, LocalDate today, Scope scope) {
        this.importId = importId;
        this.source = source;
        this.today = today;
        this.scope = scope;
    }

    public long importId() {
        return importId;
    }

    /** Name of the file, as a cause in histories. */
    public String source() {
        return source;
    }

    /** The business date. */
    public LocalDate today() {
        return today;
    }

    /** Where the officer may change records. */
    public Scope scope() {
        return scope;
    }

    /** What was put there by {@link #remember} before. */
    public <T> T remembered(Class<T> type) {
        Object state = states.get(type);
        if (state == null) {
            throw new IllegalStateException("nothing of " + type.getSimpleName() + " is remembered");
        }
        return type.cast(state);
    }

    /** What a part remembers during this reading, made on first asking. */
    public <T> T remember(Class<T> type, Supplier<T> made) {
        return type.cast(states.computeIfAbsent(type, t -> made.get()));
    }
}
