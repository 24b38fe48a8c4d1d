package org.wutong.bureau.grants.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.grants.OrganisationsOwed.Wanted;
import org.wutong.bureau.grants.OwedCase.Readiness;
import org.wutong.bureau.register.PageLink;

/** Which of the organisations owed a request asks for: those of every readiness, unless it says otherwise. */
public record OrganisationsAsked(
        @Nullable String readiness,
        @Nullable String rule,
        @Nullable String fund,
        @Nullable String place) {
    public @Nullable Readiness which() {
        return Arrays.stream(Readiness.values())
                .filter(one -> one.name().equals(readiness))
                .findFirst()
                .orElse(null);
    }

    Wanted wanted() {
        return new Wanted(which(), OwedPages.blank(rule), OwedPages.blank(fund), OwedPages.blank(place));
    }

    Wanted anyReadiness() {
        return new Wanted(null, OwedPages.blank(rule), OwedPages.blank(fund), OwedPages.blank(place));
    }

    PageLink link() {
        return PageLink.to("/grants/owed/organisations")
                .with("readiness", readiness)
                .with("rule", rule)
                .with("fund", fund)
                .with("place", place);
    }
}
