package org.wutong.bench.rules;

/** The programmes of {@code facts.yaml}, in its order. */
public enum Programme {
    SKILLS_UPGRADE,
    RESTAURANT_BASE,
    SPECIAL_CAPABILITY,
    APPRENTICESHIP,
    TERM
}
