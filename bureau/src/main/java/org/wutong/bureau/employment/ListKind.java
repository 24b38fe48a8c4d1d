package org.wutong.bureau.employment;

import java.util.Locale;

/** The lists drawn from the roster for a day: 就业人员, 失业人员, 有意愿外出, and those of whom it is not known. */
public enum ListKind {
    EMPLOYED("status = 'EMPLOYED'"),
    UNEMPLOYED("status = 'UNEMPLOYED'"),
    WILLING_OUT("willing_out"),
    NO_RECORD("status = 'NO_RECORD'"),
    WISH_UNKNOWN("willing_out is null");

    private final String condition;

    ListKind(String condition) {
        this.condition = condition;
    }

    /** On a row of {@link ListsOn}. */
    String condition() {
        return condition;
    }

    public String labelKey() {
        return "employment.list." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
