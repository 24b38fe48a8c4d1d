package org.wutong.bureau.monitoring.quality;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** Surely wrong. */
    ERROR("bad"),
    /** Most likely wrong. */
    WARN("act"),
    /** Worth a look. */
    HINT("unk");

    private final String badge;

    Severity(String badge) {
        this.badge = badge;
    }

    /** Kind of badge that pages show. */
    public String badge() {
        return badge;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
