package org.wutong.rules;

/**
 * Where a rule or a figure stands written.
 *
 * @param document key of the document in the register
 * @param article the article by its own number, as 六
 */
public record Cite(String document, String article) {}
