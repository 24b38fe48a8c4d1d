package org.wutong.bureau.register;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message shown once on the next page.
 *
 * @param kind {@code ok} or {@code bad}
 * @param key message key
 */
public record Flash(String kind, String key, List<Object> args) {
    public static void done(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute("flash", new Flash("ok", key, List.of(args)));
    }

    public static void refused(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute("flash", new Flash("bad", key, List.of(args)));
    }
}
