package org.wutong.bureau.messages;

import java.util.Map;
import org.wutong.vocabulary.PhoneNumber;

/**
 * A message a duty wants sent.
 *
 * @param cause why, as a key: one cause makes one message, however often it is asked for
 * @param template code of a {@link Template}
 * @param values for each of its placeholders
 */
public record MessageOrder(
        String cause, String template, Map<String, String> values, PhoneNumber phone, Recipient recipient) {}
