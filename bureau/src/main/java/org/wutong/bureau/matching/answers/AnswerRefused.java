package org.wutong.bureau.matching.answers;

import java.util.List;

/** An answer that cannot be recorded as given; the message says what is expected. */
public final class AnswerRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    AnswerRefused(String key, Object... args) {
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
