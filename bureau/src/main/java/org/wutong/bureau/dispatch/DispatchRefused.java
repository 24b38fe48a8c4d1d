package org.wutong.bureau.dispatch;

import java.util.List;

/** Something about a departure or a sharing that cannot be done as asked; the message says what to do. */
public final class DispatchRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    public DispatchRefused(String key, Object... args) {
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
