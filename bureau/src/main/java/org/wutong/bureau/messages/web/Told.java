package org.wutong.bureau.messages.web;

import java.util.List;
import org.wutong.bureau.messages.MessageRefused;

/**
 * What is told on the next page.
 *
 * @param kind {@code ok} or {@code bad}
 * @param key message key
 */
public record Told(String kind, String key, List<Object> args) {
    static Told of(MessageRefused refused) {
        return new Told("bad", refused.key(), refused.args());
    }

    static Told bad(String key, Object... args) {
        return new Told("bad", key, List.of(args));
    }

    static Told done(String key, Object... args) {
        return new Told("ok", key, List.of(args));
    }
}
