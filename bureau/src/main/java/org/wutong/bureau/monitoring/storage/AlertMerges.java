package org.wutong.bureau.monitoring.storage;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts follow when two records become one, and back. One whose cause the kept worker has an alert of already stays. */
@Component
public class AlertMerges {
    private final JdbcClient jdbc;

    AlertMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return ids of those that moved */
    public List<Long> give(long from, long to, String region) {
        List<Long> moved = jdbc.sql("""
                update monitoring.alert a set worker = :to, region = :region where a.worker = :from
                  and not exists (select from monitoring.alert b where b.worker = :to and b.rule = a.rule and b.cause = a.cause)
                returning a.id""")
                .param("to", to)
                .param("from", from)
                .param("region", region)
                .query(Long.class)
                .list();
        steps(moved, region);
        return moved;
    }

    public void giveBack(Collection<Long> alerts, long to, String region) {
        jdbc.sql("update monitoring.alert set worker = ?, region = ? where id = any (?)")
                .param(to)
                .param(region)
                .param(alerts.toArray(Long[]::new))
                .update();
        steps(alerts, region);
    }

    private void steps(Collection<Long> alerts, String region) {
        jdbc.sql("update monitoring.alert_step set region = ? where alert = any (?)")
                .param(region)
                .param(alerts.toArray(Long[]::new))
                .update();
    }
}
