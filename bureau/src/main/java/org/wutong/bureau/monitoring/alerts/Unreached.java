package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.List;
import org.wutong.bureau.monitoring.watch.Days;
import org.wutong.bureau.monitoring.watch.Watched;

/** Days since somebody spoke with the person. Where no such day is on record, nobody has. */
final class Unreached {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private Unreached() {}

    static List<Cause> causes(Watched of, AlertRule rule) {
        LocalDate reached = of.reached();
        if (reached == null) {
            Days always = new Days(EVER, null);
            return List.of(new Cause(rule.id(), "never", null, always, always, List.of("")));
        }
        Days since = new Days(reached.plusDays(rule.figure("days") + 1L), null);
        return List.of(new Cause(rule.id(), reached.toString(), reached, since, since, List.of(reached.toString())));
    }
}
