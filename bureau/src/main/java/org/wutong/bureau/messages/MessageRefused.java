package org.wutong.bureau.messages;

import java.util.List;

/** A message that cannot be sent, sent again or cancelled as asked; nothing was written. */
public final class MessageRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    public MessageRefused(String key, Object... args) {
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
