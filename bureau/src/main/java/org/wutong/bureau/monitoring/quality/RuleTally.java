package org.wutong.bureau.monitoring.quality;

/** How often a rule is broken below a place, and how often that was found right as it is. */
public record RuleTally(String rule, long waiting, long aside) {}
