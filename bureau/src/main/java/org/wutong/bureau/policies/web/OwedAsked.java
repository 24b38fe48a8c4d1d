package org.wutong.bureau.policies.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.Papers;
import org.wutong.bureau.register.PageLink;

/**
 * What a list of decisions was asked for, as it stands in an address.
 *
 * @param paper named by one of the facts it settles
 * @param changed what this refresh wrote last
 */
record OwedAsked(
        @Nullable String rule,
        OwedRow.@Nullable Outcome outcome,
        @Nullable String place,
        @Nullable String missing,
        @Nullable String paper,
        @Nullable Long changed) {
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    OwedAsked {
        rule = given(rule);
        place = given(place);
        missing = given(missing);
        paper = given(paper);
    }

    OwedAsked fresh() {
        return new OwedAsked(null, OwedRow.Outcome.ELIGIBLE, null, null, null, null);
    }

    /** A paper that nothing is settled by leads to nobody. */
    OwedFilter filter(Papers papers) {
        List<String> facts = paper == null ? List.of() : papers.settledTogether(paper);
        return new OwedFilter(
                rule, outcome, place, missing, paper != null && facts.isEmpty() ? List.of(paper) : facts, changed);
    }

    PageLink link(String path) {
        return PageLink.to(path)
                .with("rule", rule)
                .with("outcome", outcome)
                .with("place", place)
                .with("missing", missing)
                .with("paper", paper)
                .with("changed", changed);
    }
}
