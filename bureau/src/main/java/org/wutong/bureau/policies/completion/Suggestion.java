package org.wutong.bureau.policies.completion;

/**
 * Something that may be written.
 *
 * @param text the word itself
 * @param insert what is written when it is chosen
 * @param kind what it is: {@code key word fact figure function rule document reading note}
 * @param about what it means, in the language of the page
 */
public record Suggestion(String text, String insert, String kind, String about) {}
