package org.wutong.bureau.analysis.figures;

import java.util.Locale;

/** What people of a place are told apart by. {@link #SKILL} and {@link #CATEGORY} give a person as many classes as they have. */
public enum Dimension {
    AGE,
    EDUCATION,
    CAPACITY,
    HEALTH,
    ACTIVITY,
    TRANSFER,
    CATEGORY,
    LEVEL,
    SKILL;

    /** Whether one person may stand in several classes. */
    public boolean several() {
        return this == SKILL || this == CATEGORY;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
