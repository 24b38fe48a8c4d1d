package org.wutong.matching;

import java.util.Optional;

/** Schooling finished, as files write it. Senior school and vocational school stand on the same step. */
public enum Education {
    NONE("none", 0),
    PRIMARY("primary", 1),
    JUNIOR("junior", 2),
    SENIOR("senior", 3),
    VOCATIONAL("vocational", 3),
    COLLEGE("college", 4),
    BACHELOR_OR_HIGHER("bachelor+", 5);

    private final String code;
    private final int step;

    Education(String code, int step) {
        this.code = code;
        this.step = step;
    }

    public String code() {
        return code;
    }

    /** Steps of the ladder from no school (0) to a degree (5). */
    public int step() {
        return step;
    }

    public static Optional<Education> ofCode(String code) {
        for (Education education : values()) {
            if (education.code.equals(code)) {
                return Optional.of(education);
            }
        }
        return Optional.empty();
    }
}
