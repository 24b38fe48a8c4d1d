package org.wutong.bureau.surveys;

import java.util.Locale;

/** What kind of record a survey asks about. */
public enum About {
    WORKER,
    HOUSEHOLD,
    EMPLOYER,
    /** No duty keeps ventures yet: such a survey is read and shown, and has nobody to be filled in for. */
    VENTURE;

    /** As files and addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "surveys.about." + name();
    }
}
