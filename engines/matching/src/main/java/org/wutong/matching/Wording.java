package org.wutong.matching;

/**
 * How a factor or a condition is named to people, and where it comes from.
 *
 * @param clause the clause id, such as {@code RS-12}; for a law outside the policy documents, its short name
 * @param source document number and article
 */
public record Wording(String zh, String en, String clause, String source) {}
