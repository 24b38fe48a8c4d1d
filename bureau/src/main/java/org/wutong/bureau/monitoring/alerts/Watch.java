package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wutong.bureau.monitoring.watch.Next;
import org.wutong.bureau.monitoring.watch.Watched;

/** Holds one record against the rules on a day. Pure: the same record and day always give the same. */
public final class Watch {
    private final List<AlertRule> rules;

    public Watch(List<AlertRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * A cause that counts on the day.
     *
     * @param opens whether it opens an alert, or only keeps one that is there
     */
    public record Standing(AlertRule rule, Cause cause, boolean opens) {}

    /** @param next takes the days on which this may come out otherwise though nobody writes anything */
    public List<Standing> standing(Watched of, LocalDate day, Next next) {
        List<Standing> standing = new ArrayList<>();
        for (AlertRule rule : rules) {
            List<Cause> causes = rule.watches().causes(of, rule);
            if (causes.isEmpty()) {
                continue;
            }
            boolean meant = rule.who().means(of, day);
            rule.who().turns(of, next);
            for (Cause cause : causes) {
                next.or(cause.opens()).or(cause.stands());
                if (meant && cause.stands().covers(day)) {
                    standing.add(new Standing(rule, cause, cause.opens().covers(day)));
                }
            }
        }
        return standing;
    }
}
