package org.wutong.bureau.papers;

import java.util.List;

/** A paper that cannot be taken, opened or removed as asked; nothing was written. The message says what was expected and the cure. */
public final class PaperRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    PaperRefused(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    /** Message key, with {@link #args}. */
    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
