package org.wutong.bureau.monitoring.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.alerts.Alerts.View;
import org.wutong.bureau.monitoring.alerts.Alerts.Wanted;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.PageLink;

/** Which alerts a request asks for: an officer’s own first, everything in sight for who may only look. */
@Component
class AlertAsked {
    private final QualityPlaces places;

    AlertAsked(QualityPlaces places) {
        this.places = places;
    }

    List<View> views(Officer me) {
        return me.editScope() == null
                ? List.of(View.OPEN, View.OVERDUE, View.SNOOZED, View.CLOSED, View.GONE)
                : Arrays.asList(View.values());
    }

    Wanted wanted(Officer me, @Nullable View view, @Nullable String place, @Nullable String rule) {
        String office = me.editScope();
        return new Wanted(
                view == null ? View.OPEN : view,
                office == null ? "-" : office,
                places.wanted(me, place).code(),
                rule == null || rule.isBlank() ? null : rule);
    }

    PageLink link(Wanted wanted) {
        return PageLink.to("/monitoring/alerts")
                .with("view", wanted.view())
                .with("place", wanted.place())
                .with("rule", wanted.rule());
    }
}
