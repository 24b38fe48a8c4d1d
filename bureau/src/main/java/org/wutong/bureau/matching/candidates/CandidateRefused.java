package org.wutong.bureau.matching.candidates;

import java.util.List;

/** Something about a candidate that cannot be recorded as given; the message says what to do. */
public final class CandidateRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    CandidateRefused(String key, Object... args) {
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
