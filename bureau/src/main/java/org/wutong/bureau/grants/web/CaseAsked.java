package org.wutong.bureau.grants.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.grants.CaseFilter;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.register.PageLink;

/** Which cases a request asks for; what no filter knows is passed over. */
public record CaseAsked(
        @Nullable String state,
        @Nullable String rule,
        @Nullable String fund,
        @Nullable String place,
        @Nullable String view) {
    CaseFilter filter() {
        CaseState wanted = Arrays.stream(CaseState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        return new CaseFilter(wanted, blank(rule), blank(fund), blank(place), "mine".equals(view), "late".equals(view));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    PageLink link() {
        return PageLink.to("/grants")
                .with("view", view)
                .with("state", state)
                .with("rule", rule)
                .with("fund", fund)
                .with("place", place);
    }
}
