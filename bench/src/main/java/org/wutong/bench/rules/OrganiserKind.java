package org.wutong.bench.rules;

/** The kinds of organiser of {@code facts.yaml}, in its order. */
public enum OrganiserKind {
    HR_COMPANY,
    AGENCY,
    BROKER
}
