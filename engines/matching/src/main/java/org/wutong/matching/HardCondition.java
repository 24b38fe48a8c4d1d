package org.wutong.matching;

import java.util.Optional;

/** What bars a vacancy from a person's list whatever the points. The unknown never bars. */
public enum HardCondition {
    /** The place surely lies outside every region the person is willing to go to. */
    REGION("region"),
    /** The wage ceiling is below the person's floor. */
    WAGE("wage"),
    /** A certificate asked for is lacking. */
    CERTIFICATE("certificate"),
    /** A language asked for is lacking. */
    LANGUAGE("language"),
    /** The vacancy is past its last day, or has no seat left. */
    CLOSED("closed"),
    /** The person becomes free after the work begins, or, where its beginning is unknown, after the vacancy closes. */
    NOT_FREE("not_free"),
    /** The age is outside what the law admits; never an employer's wish. */
    STATUTORY_AGE("statutory_age");

    private final String id;

    HardCondition(String id) {
        this.id = id;
    }

    /** The name in the policy file. */
    public String id() {
        return id;
    }

    static Optional<HardCondition> ofId(String id) {
        for (HardCondition condition : values()) {
            if (condition.id.equals(id)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
