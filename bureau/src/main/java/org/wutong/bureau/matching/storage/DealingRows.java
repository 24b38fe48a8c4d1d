package org.wutong.bureau.matching.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;

/** What was agreed with a worker — answers, consents, places on shortlists — goes along when two records become one, and back. */
@Component
public class DealingRows {
    private static final String ANSWERS = "matching.answer";
    private static final String CONSENTS = "matching.consent";
    private static final String SHORTLISTS = "matching.shortlisted";

    private final JdbcClient jdbc;

    DealingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the kept record has one of its own that stands, the other's stays with the closed record. */
    public void give(WorkersMerged merged) {
        merged.moved(ANSWERS, give(merged, """
                update matching.answer one set worker = :kept, region = :region where worker = :dropped
                and (ended_at is not null or not exists (select from matching.answer own
                  where own.worker = :kept and own.vacancy = one.vacancy and own.ended_at is null)) returning id"""));
        merged.moved(CONSENTS, give(merged, """
                update matching.consent one set worker = :kept, region = :region where worker = :dropped
                and (withdrawn_at is not null or not exists (select from matching.consent own
                  where own.worker = :kept and own.vacancy is not distinct from one.vacancy and own.withdrawn_at is null)) returning id"""));
        merged.moved(SHORTLISTS, give(merged, """
                update matching.shortlisted one set worker = :kept, region = :region where worker = :dropped
                and not exists (select from matching.shortlisted own where own.worker = :kept and own.vacancy = one.vacancy) returning id"""));
        steps(merged.kept(), merged.region());
    }

    public void giveBack(WorkersParted parted) {
        for (String table : List.of(ANSWERS, CONSENTS, SHORTLISTS)) {
            jdbc.sql("update " + table + " set worker = ?, region = ? where id = any (?)")
                    .param(parted.dropped())
                    .param(parted.region())
                    .param(parted.of(table))
                    .update();
        }
        steps(parted.dropped(), parted.region());
    }

    /** A worker stands elsewhere now. */
    public void moved(long worker, String region) {
        for (String table : List.of(CONSENTS, SHORTLISTS)) {
            jdbc.sql("update " + table + " set region = ? where worker = ?")
                    .params(region, worker)
                    .update();
        }
        steps(worker, region);
    }

    private void steps(long worker, String region) {
        jdbc.sql("""
                update matching.shortlist_step set region = ? where entry in (select id from matching.shortlisted where worker = ?)""").params(region, worker).update();
    }

    private List<Long> give(WorkersMerged merged, String sql) {
        return jdbc.sql(sql)
                .param("kept", merged.kept())
                .param("dropped", merged.dropped())
                .param("region", merged.region())
                .query(Long.class)
                .list();
    }
}
