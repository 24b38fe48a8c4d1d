package org.wutong.bureau.policies.drafts;

import java.util.List;

/** What somebody asked for is not possible as things stand; the key says why and what to do. */
public final class DraftRefused extends RuntimeException {
    private final String key;
    private final List<Object> args;

    public DraftRefused(String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
