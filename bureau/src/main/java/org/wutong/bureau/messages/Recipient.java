package org.wutong.bureau.messages;

/**
 * Whom a message is about and reaches.
 *
 * @param kind of record, as its {@link Recipients} names it: {@code worker}
 * @param region code of the place that guards the record, and with it its messages
 */
public record Recipient(String kind, long id, String region) {}
