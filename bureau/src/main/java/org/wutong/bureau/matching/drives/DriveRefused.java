package org.wutong.bureau.matching.drives;

import java.util.List;

/** Something about a drive that cannot be done as asked; the message says what to do. */
public final class DriveRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    DriveRefused(String key, Object... args) {
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
