package org.wutong.bureau.register;

import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role.Right;

/**
 * An entry of the main menu, contributed by a duty as a bean.
 *
 * @param group heading it stands under
 * @param order place within the whole menu
 * @param labelKey message key
 * @param href path of its page; the entry is current on every page below it that no longer entry leads to
 * @param right who sees it; null for everyone signed in
 */
public record MenuItem(
        Group group,
        int order,
        String labelKey,
        String href,
        @Nullable Right right) {
    /** Headings in the order they stand. */
    public enum Group {
        DAILY,
        WORK,
        SERVICE,
        POLICY,
        STEERING,
        DATA;

        public String titleKey() {
            return "register.group." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
