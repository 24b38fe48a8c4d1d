package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom something changed of, under which household everybody was looked at last, and when to look again though nothing changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WatchMarks {
    private final JdbcClient jdbc;

    WatchMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the edit scope of whoever acts; before anybody was looked at there is nothing to mark. */
    public void add(Collection<Long> workers) {
        jdbc.sql("""
                insert into monitoring.watch_stale (worker, region)
                select told.id, coalesce(w.region, d.region) from unnest(?::bigint[]) as told (id)
                  left join people.worker w on w.id = told.id left join monitoring.watched d on d.worker = told.id
                where exists (select from monitoring.watch_state)
                  and coalesce(w.region, d.region) >= (select current_setting('wutong.edit_from', true))
                  and coalesce(w.region, d.region) < (select current_setting('wutong.edit_to', true))""").param(workers.toArray(Long[]::new)).update();
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select from monitoring.watch_stale)")
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody’s day has come. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public boolean anyDue(LocalDate day) {
        return jdbc.sql("select exists (select from monitoring.watched where next_on <= ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    /** Households to look at again, by id: of marked workers, those they were in before too, and those whose day has come. */
    public List<Long> due(LocalDate day) {
        return jdbc.sql("""
                select household from monitoring.watched where next_on <= ?
                union select d.household from monitoring.watched d join monitoring.watch_stale m on m.worker = d.worker
                union select w.household from people.worker w join monitoring.watch_stale m on m.worker = w.id
                order by household""").param(day).query(Long.class).list();
    }

    /**
     * Takes the marks of these households away. What is read hereafter in this transaction is at least as new as they are.
     *
     * @return these and every household that one of the marked workers was in or is in now
     */
    public Collection<Long> take(Collection<Long> households) {
        TreeSet<Long> all = new TreeSet<>(households);
        jdbc.sql("""
                with taken as (delete from monitoring.watch_stale m where m.worker in (
                    select d.worker from monitoring.watched d where d.household = any (:homes)
                    union all select w.id from people.worker w where w.household = any (:homes)) returning m.worker)
                select d.household from monitoring.watched d join taken on taken.worker = d.worker
                union select w.household from people.worker w join taken on taken.worker = w.id""").param("homes", households.toArray(Long[]::new)).query(row -> {
            all.add(row.getLong(1));
        });
        return all;
    }

    /** Marks of workers nobody knows any more. */
    public void dropLost() {
        jdbc.sql("""
                delete from monitoring.watch_stale m where not exists (select from people.worker w where w.id = m.worker)
                  and not exists (select from monitoring.watched d where d.worker = m.worker)""").update();
    }

    /** Everybody of these households was looked at now. */
    public void looked(Collection<Looked> all) {
        jdbc.sql("""
                insert into monitoring.watched as d (worker, household, region, next_on)
                select * from unnest(:workers::bigint[], :households::bigint[], :regions::text[], :nexts::text[]::date[])
                on conflict (worker) do update set household = excluded.household, region = excluded.region, next_on = excluded.next_on
                  where (d.household, d.region, d.next_on) is distinct from (excluded.household, excluded.region, excluded.next_on)""")
                .param("workers", all.stream().map(Looked::worker).toArray(Long[]::new))
                .param("households", all.stream().map(Looked::household).toArray(Long[]::new))
                .param("regions", all.stream().map(Looked::region).toArray(String[]::new))
                .param("nexts", DateArray.of(all, Looked::next))
                .update();
    }

    /** Workers looked at under these households who are no longer on the roster; they are forgotten. */
    public List<Long> forgetGone(Collection<Long> households) {
        return jdbc.sql("""
                delete from monitoring.watched d where d.household = any (?)
                  and not exists (select from people.worker w where w.id = d.worker) returning d.worker""")
                .param(households.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public void moved(long worker, String to) {
        for (String table : List.of("watched", "watch_stale", "reached", "alert")) {
            jdbc.sql("update monitoring." + table + " set region = ? where worker = ?")
                    .params(to, worker)
                    .update();
        }
        jdbc.sql(
                        "update monitoring.alert_step s set region = ? from monitoring.alert a where a.id = s.alert and a.worker = ?")
                .params(to, worker)
                .update();
    }

    public void removed(Collection<Long> workers) {
        for (String table : List.of("reached", "alert")) {
            jdbc.sql("delete from monitoring." + table + " where worker = any (?)")
                    .param(workers.toArray(Long[]::new))
                    .update();
        }
    }

    /** @param next null where no day changes anything */
    public record Looked(
            long worker,
            long household,
            String region,
            @org.jspecify.annotations.Nullable LocalDate next) {}
}
