package org.wutong.bureau.papers.web;

import java.util.List;
import org.wutong.bureau.papers.PaperRefused;

/**
 * What is told on the page after an attempt.
 *
 * @param kind {@code ok} or {@code bad}
 * @param key message key
 */
public record Told(String kind, String key, List<Object> args) {
    static Told of(PaperRefused refused) {
        return new Told("bad", refused.key(), refused.args());
    }

    static Told bad(String key, Object... args) {
        return new Told("bad", key, List.of(args));
    }

    static Told done(String key, Object... args) {
        return new Told("ok", key, List.of(args));
    }
}
