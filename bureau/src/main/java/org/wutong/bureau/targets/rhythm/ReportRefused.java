package org.wutong.bureau.targets.rhythm;

import java.util.List;

/** Why a report was not taken: a message key and what fills it. Nothing was written. */
public final class ReportRefused extends RuntimeException {
    private final String key;
    private final List<Object> args;

    ReportRefused(String key, Object... args) {
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
