package org.wutong.bureau.messages;

import java.time.OffsetDateTime;

/**
 * One try to send a message.
 *
 * @param outcome {@code SENT}, {@code LOGGED}, {@code LATER}, {@code REFUSED} or {@code UNSURE}
 * @param detail what the gateway answered, for people
 */
public record Attempt(int no, OffsetDateTime at, String gateway, String outcome, String detail) {}
