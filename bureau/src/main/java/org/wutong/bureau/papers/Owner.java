package org.wutong.bureau.papers;

/**
 * The record a paper belongs to.
 *
 * @param kind of record, as its {@link PaperOwners} names it: {@code worker}
 * @param region code of the place that guards the record, and with it its papers
 */
public record Owner(String kind, long id, String region) {}
