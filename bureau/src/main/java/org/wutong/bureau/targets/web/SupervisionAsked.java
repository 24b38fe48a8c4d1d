package org.wutong.bureau.targets.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.targets.supervision.About;
import org.wutong.bureau.targets.supervision.CaseState;
import org.wutong.bureau.targets.supervision.Wanted;

/** What a request narrows the cases to; words that mean nothing are passed over. */
record SupervisionAsked(
        @Nullable String view,
        @Nullable String place,
        @Nullable String level,
        @Nullable String about,
        @Nullable String state) {
    Wanted wanted(Officer me) {
        Wanted.View shown = named(Wanted.View.values(), view);
        String edit = me.editScope();
        return new Wanted(
                shown == null ? Wanted.View.OPEN : shown,
                blank(place),
                blank(level),
                named(About.values(), about),
                named(CaseState.values(), state),
                edit == null ? "" : edit);
    }

    PageLink link() {
        return PageLink.to("/supervision")
                .with("view", view)
                .with("place", place)
                .with("level", level)
                .with("about", about)
                .with("state", state);
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(all)
                        .filter(one -> one.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }
}
