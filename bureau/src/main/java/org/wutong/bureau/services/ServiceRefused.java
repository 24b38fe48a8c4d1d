package org.wutong.bureau.services;

import java.util.List;

/** A service cannot be recorded or corrected so; the message says why and what to do. */
public final class ServiceRefused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    public ServiceRefused(String key, Object... args) {
        super(key + " " + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    /** Message key. */
    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
