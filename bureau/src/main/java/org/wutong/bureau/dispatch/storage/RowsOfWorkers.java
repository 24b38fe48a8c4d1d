package org.wutong.bureau.dispatch.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;

/** Rows about workers go where the workers go. Runs inside the caller's transaction. */
@Component
public class RowsOfWorkers {
    private static final String PASSENGER = "dispatch.passenger";
    private static final String SHARED = "dispatch.shared_worker";
    private static final List<String> OF_PASSENGERS =
            List.of("dispatch.passenger_step", "dispatch.follow_up", "dispatch.early_return");

    private final JdbcClient jdbc;

    RowsOfWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void moved(long worker, String region) {
        for (String table : List.of(PASSENGER, SHARED)) {
            jdbc.sql("update " + table + " set region = ? where worker = ?")
                    .params(region, worker)
                    .update();
        }
        for (String table : OF_PASSENGERS) {
            jdbc.sql("update " + table
                            + " set region = ? where passenger in (select id from dispatch.passenger where worker = ?)")
                    .params(region, worker)
                    .update();
        }
    }

    public void removed(Collection<Long> workers) {
        for (String table : List.of(PASSENGER, SHARED)) {
            jdbc.sql("delete from " + table + " where worker = any (?)")
                    .param(workers.toArray(Long[]::new))
                    .update();
        }
    }

    /** Where both stand in one batch or sharing, each keeps its own. */
    public void give(WorkersMerged merged) {
        List<Long> given = new ArrayList<>(jdbc.sql("""
                update dispatch.passenger p set worker = ?, region = ? where p.worker = ?
                  and not exists (select from dispatch.passenger own where own.batch = p.batch and own.worker = ?) returning id""")
                .params(merged.kept(), merged.region(), merged.dropped(), merged.kept())
                .query(Long.class)
                .list());
        follow(given.toArray(Long[]::new), merged.region());
        merged.moved(PASSENGER, given);
        merged.moved(
                SHARED,
                jdbc.sql("""
                update dispatch.shared_worker s set worker = ?, region = ? where s.worker = ?
                  and not exists (select from dispatch.shared_worker own where own.sharing = s.sharing and own.worker = ?) returning id""")
                        .params(merged.kept(), merged.region(), merged.dropped(), merged.kept())
                        .query(Long.class)
                        .list());
    }

    public void giveBack(WorkersParted parted) {
        for (String table : List.of(PASSENGER, SHARED)) {
            jdbc.sql("update " + table + " set worker = ?, region = ? where id = any (?)")
                    .param(parted.dropped())
                    .param(parted.region())
                    .param(parted.of(table))
                    .update();
        }
        follow(parted.of(PASSENGER), parted.region());
    }

    private void follow(Long[] passengers, String region) {
        for (String table : OF_PASSENGERS) {
            jdbc.sql("update " + table + " set region = ? where passenger = any (?)")
                    .param(region)
                    .param(passengers)
                    .update();
        }
    }
}
