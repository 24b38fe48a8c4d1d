package org.wutong.bureau.surveys;

import java.util.List;

/** A sheet that cannot be kept as asked; nothing was written. */
public final class SheetRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    SheetRefused(String key, Object... args) {
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
