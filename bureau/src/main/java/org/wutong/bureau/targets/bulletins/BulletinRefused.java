package org.wutong.bureau.targets.bulletins;

import java.util.List;

/** Something about a bulletin that cannot be done as asked; nothing was changed, and the message says what to do. */
public final class BulletinRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    public BulletinRefused(String key, Object... args) {
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
