package org.wutong.bureau.matching.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.matching.drives.Why;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;

/** SQL that turns the lines of a plan into offers, and lets lines follow their workers. Runs inside the caller's transaction. */
@Component
public class OfferRows {
    private static final String LINES = "matching.drive_line";
    private static final List<String> OF_A_WORKER = List.of(LINES, "matching.drive_hand");

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks who is offered what was planned. @param held by worker, why the others are not. @return how many are */
    public int mark(long plan, Map<Long, Why> held) {
        List<Long> workers = new ArrayList<>(held.keySet());
        jdbc.sql("""
                update matching.drive_line l set offered = false, held_by = h.why
                from unnest(?::bigint[], ?::text[]) as h (worker, why) where l.plan = ? and l.worker = h.worker""")
                .params(
                        workers.toArray(Long[]::new),
                        workers.stream()
                                .map(worker -> String.valueOf(held.get(worker)))
                                .toArray(String[]::new),
                        plan)
                .update();
        return jdbc.sql("""
                update matching.drive_line set offered = true where plan = ? and vacancy is not null and offered is null""").param(plan).update();
    }

    /** Puts whoever is offered a vacancy on its shortlist; who stands there stays as they are. @return how many are new */
    public int shortlist(long plan, String note, String by) {
        return jdbc.sql("""
                with added as (
                  insert into matching.shortlisted (vacancy, worker, region, status, note, staff_name)
                  select vacancy, worker, region, :status, :note, :by from matching.drive_line where plan = :plan and offered
                  on conflict (vacancy, worker) do nothing returning id, region)
                insert into matching.shortlist_step (entry, region, status, note, staff_name)
                select id, region, :status, :note, :by from added""")
                .param("plan", plan)
                .param("status", Status.RECOMMENDED.name())
                .param("note", note)
                .param("by", by)
                .update();
    }

    /** Workers with an offer that waits for an answer, and where they live. */
    public Map<Long, String> waiting(long plan, String place) {
        Map<Long, String> waiting = new java.util.LinkedHashMap<>();
        jdbc.sql("""
                select l.worker, l.region from matching.drive_line l
                  left join matching.answer a on a.worker = l.worker and a.vacancy = l.vacancy and a.ended_at is null
                where l.plan = ? and l.offered and a.choice is null and l.region >= ? and l.region < ? || '~' order by l.region, l.worker""").params(plan, place, place).query(row -> {
            waiting.put(row.getLong(1), row.getString(2));
        });
        return waiting;
    }

    /** An offer of a confirmed drive. */
    public record Offer(long drive, String name, long worker, long vacancy, boolean accepted) {}

    /** All for a vacancy, as far as whoever acts may see, those who accepted first. */
    public List<Offer> of(long vacancy) {
        return jdbc.sql("""
                select d.id as drive, d.name, l.worker, l.vacancy, coalesce(a.choice = 'ACCEPTED' or s.status = 'HIRED', false) as accepted
                from matching.drive d join matching.drive_line l on l.plan = d.plan
                  left join matching.answer a on a.worker = l.worker and a.vacancy = l.vacancy and a.ended_at is null
                  left join matching.shortlisted s on s.worker = l.worker and s.vacancy = l.vacancy
                where l.vacancy = ? and l.offered and d.state in ('CONFIRMED', 'CLOSED') and a.choice is distinct from 'DECLINED'
                  and s.status is distinct from 'REFUSED' and s.status is distinct from 'WITHDRAWN'
                order by accepted desc, d.id desc, l.worker""").param(vacancy).query(Offer.class).list();
    }

    /** By vacancy, who accepted it in a drive. */
    public Map<Long, List<Long>> accepted(long drive) {
        Map<Long, List<Long>> accepted = new java.util.HashMap<>();
        jdbc.sql("""
                select l.vacancy, l.worker from matching.drive d join matching.drive_line l on l.plan = d.plan
                  left join matching.answer a on a.worker = l.worker and a.vacancy = l.vacancy and a.ended_at is null
                  left join matching.shortlisted s on s.worker = l.worker and s.vacancy = l.vacancy
                where d.id = ? and d.state in ('CONFIRMED', 'CLOSED') and l.offered and (a.choice = 'ACCEPTED' or s.status = 'HIRED')
                order by l.region, l.worker""").param(drive).query(row -> {
            accepted.computeIfAbsent(row.getLong(1), vacancy -> new ArrayList<>())
                    .add(row.getLong(2));
        });
        return accepted;
    }

    public void moved(long worker, String region) {
        for (String table : OF_A_WORKER) {
            jdbc.sql("update " + table + " set region = ? where worker = ?")
                    .params(region, worker)
                    .update();
        }
    }

    public void removed(List<Long> workers) {
        for (String table : OF_A_WORKER) {
            jdbc.sql("delete from " + table + " where worker = any (?)")
                    .param(workers.toArray(Long[]::new))
                    .update();
        }
    }

    /** Where the kept record has a line of its own in a plan, the other's stays with the closed record. */
    public void give(WorkersMerged merged) {
        merged.moved(
                LINES,
                jdbc.sql("""
                update matching.drive_line one set worker = :kept, region = :region where worker = :dropped
                and not exists (select from matching.drive_line own where own.plan = one.plan and own.worker = :kept) returning id""")
                        .param("kept", merged.kept())
                        .param("dropped", merged.dropped())
                        .param("region", merged.region())
                        .query(Long.class)
                        .list());
    }

    public void giveBack(WorkersParted parted) {
        jdbc.sql("update matching.drive_line set worker = ?, region = ? where id = any (?)")
                .param(parted.dropped())
                .param(parted.region())
                .param(parted.of(LINES))
                .update();
    }
}
