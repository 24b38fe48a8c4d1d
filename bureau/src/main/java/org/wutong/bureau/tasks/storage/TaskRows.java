package org.wutong.bureau.tasks.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks.Synced;

/** Writes {@code tasks.task}, always many rows at a time. */
@Component
public class TaskRows {
    /** The office that answers for a place: the nearest at or above it where somebody with the right works, else that of its county. */
    private static final String ANSWERS = """
            coalesce((select s.edit_scope from offices.staff s where not s.locked and s.role = any (:roles)
              and starts_with(%s, s.edit_scope) order by length(s.edit_scope) desc limit 1),
              case when starts_with(%<s, :county) then :county else left(%<s, 6) end)""";

    /** 包联: who answers for a place today, its specialist first. */
    private static final String WHO = """
            (select r.id from offices.responsibility r where r.region = %s
              and r.since <= :today and (r.until is null or r.until >= :today)
              order by array_position(array['SPECIALIST', 'GRID_WORKER', 'CADRE', 'LEADER'], r.kind), r.since, r.id limit 1)""";

    private static final String TOLD =
            "unnest(:causes::text[], :regions::text[], :words::text[], :hrefs::text[], :amounts::bigint[], :whos::bigint[])"
                    + " as told (cause, region, words, href, amount, who)";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kind, who may do its tasks, and the last day for one that begins today. */
    public record Deadline(String kind, List<String> roles, String county, LocalDate today, LocalDate due) {}

    public record Touched(String cause, String region) {}

    /** Nobody else syncs this kind until the end of the transaction. */
    public void waitForTheOther(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tasks.sync ' || ?, 0))")
                .param(kind)
                .query((row, i) -> true)
                .list();
    }

    public int open(Deadline deadline, Collection<TaskDraft> drafts) {
        return told("""
                insert into tasks.task (cause, kind, region, answers, words, href, amount, opened_on, due_on, raise_on, who)
                select told.cause, :kind, told.region, %s, told.words::jsonb, told.href, told.amount, :today, :due, :due,
                  coalesce(told.who, %s)
                from %s on conflict (cause) where standing do nothing""".formatted(ANSWERS.formatted("told.region"), WHO.formatted("told.region"), TOLD), drafts)
                .param("kind", deadline.kind())
                .param("roles", deadline.roles().toArray(String[]::new))
                .param("county", deadline.county())
                .param("today", deadline.today())
                .param("due", deadline.due())
                .update();
    }

    public Synced sync(Deadline deadline, Collection<TaskDraft> drafts) {
        int withdrawn = jdbc.sql("""
                update tasks.task set state = 'WITHDRAWN', standing = false, closed_at = now(), version = version + 1
                where kind = :kind and state = 'OPEN' and not (cause = any (:causes))""")
                .param("kind", deadline.kind())
                .param("causes", causes(drafts))
                .update();
        jdbc.sql("""
                update tasks.task set standing = false, version = version + 1
                where kind = :kind and state = 'DONE' and standing and not (cause = any (:causes))""")
                .param("kind", deadline.kind())
                .param("causes", causes(drafts))
                .update();
        int changed =
                told("""
                update tasks.task t set words = told.words::jsonb, href = told.href, amount = told.amount, version = version + 1
                from %s where t.cause = told.cause and t.kind = :kind and t.state = 'OPEN'
                  and (t.words, t.href, t.amount) is distinct from (told.words::jsonb, told.href, told.amount)""".formatted(TOLD), drafts).param("kind", deadline.kind()).update();
        return new Synced(open(deadline, drafts), changed, withdrawn);
    }

    /** These causes are dealt with. @return the tasks that were open for them */
    public List<Touched> settle(Collection<String> causes, String note) {
        String[] all = causes.toArray(String[]::new);
        List<Touched> touched = jdbc.sql("""
                update tasks.task set state = 'DONE', standing = false, closed_at = now(), closed_by = :staff, closed_name = :name,
                  note = :note, version = version + 1
                where cause = any (:causes) and standing and state = 'OPEN' returning cause, region""")
                .param("staff", Acting.now().staff())
                .param("name", Acting.now().name())
                .param("note", note)
                .param("causes", all)
                .query(Touched.class)
                .list();
        jdbc.sql("update tasks.task set standing = false where cause = any (?) and standing")
                .param(all)
                .update();
        return touched;
    }

    /** These tasks wait for another person now, while they have not gone up. */
    public void giveTo(Map<String, Long> whoByCause) {
        jdbc.sql("""
                update tasks.task t set who = told.who from unnest(:causes::text[], :whos::bigint[]) as told (cause, who)
                where t.cause = told.cause and t.state = 'OPEN' and t.raised = 0 and t.who is distinct from told.who""")
                .param("causes", whoByCause.keySet().toArray(String[]::new))
                .param("whos", whoByCause.values().toArray(Long[]::new))
                .update();
    }

    /** What waits for nobody, or for somebody who no longer answers for the place, waits for who does now. */
    public void renewWho(Deadline deadline) {
        String now = WHO.formatted("case when t.raised = 0 then t.region else t.answers end");
        jdbc.sql("""
                update tasks.task t set who = %s where t.kind = :kind and t.state = 'OPEN'
                  and not exists (select from offices.responsibility h where h.id = t.who and h.since <= :today
                    and (h.until is null or h.until >= :today)) and (t.who is not null or %s is not null)""".formatted(now, now))
                .param("kind", deadline.kind())
                .param("today", deadline.today())
                .update();
    }

    /** @param but kinds whose tasks stay open */
    public List<Touched> done(Collection<Long> tasks, Collection<String> but, String note) {
        return jdbc.sql("""
                update tasks.task set state = 'DONE', closed_at = now(), closed_by = :staff, closed_name = :name, note = :note,
                  version = version + 1
                where id = any (:tasks) and state = 'OPEN' and not (kind = any (:but)) returning cause, region""")
                .param("but", but.toArray(String[]::new))
                .param("staff", Acting.now().staff())
                .param("name", Acting.now().name())
                .param("note", note)
                .param("tasks", tasks.toArray(Long[]::new))
                .query(Touched.class)
                .list();
    }

    public List<Touched> reopen(long task) {
        return jdbc.sql("""
                update tasks.task set state = 'OPEN', closed_at = null, closed_by = null, closed_name = null, note = '',
                  version = version + 1
                where id = ? and state = 'DONE' and standing returning cause, region""").param(task).query(Touched.class).list();
    }

    /** Tasks that have not gone up wait at the office that answers for their place today. */
    public void reroute(Deadline deadline) {
        String answers = ANSWERS.formatted("t.region");
        jdbc.sql("update tasks.task t set answers = " + answers
                        + " where kind = :kind and state = 'OPEN' and raised = 0 and answers <> " + answers)
                .param("kind", deadline.kind())
                .param("roles", deadline.roles().toArray(String[]::new))
                .param("county", deadline.county())
                .update();
    }

    /** Moves what is overdue to the office above the one where it waits. @return how many were moved */
    public int raise(Deadline deadline) {
        return jdbc.sql("""
                update tasks.task t set answers = %s, who = null, raise_on = :due, raised = raised + 1, version = version + 1
                from offices.node n
                where n.code = t.answers and n.code <> :county and n.parent is not null
                  and (n.level in ('TOWNSHIP', 'VILLAGE') or starts_with(n.code, :county))
                  and t.kind = :kind and t.state = 'OPEN' and t.raise_on < :today""".formatted(ANSWERS.formatted("n.parent")))
                .param("kind", deadline.kind())
                .param("roles", deadline.roles().toArray(String[]::new))
                .param("county", deadline.county())
                .param("today", deadline.today())
                .param("due", deadline.due())
                .update();
    }

    private JdbcClient.StatementSpec told(String sql, Collection<TaskDraft> drafts) {
        return jdbc.sql(sql)
                .param("causes", causes(drafts))
                .param("regions", drafts.stream().map(TaskDraft::region).toArray(String[]::new))
                .param(
                        "words",
                        drafts.stream()
                                .map(draft -> TaskWords.written(draft.words()))
                                .toArray(String[]::new))
                .param("hrefs", drafts.stream().map(TaskDraft::href).toArray(String[]::new))
                .param("amounts", drafts.stream().map(TaskDraft::amount).toArray(Long[]::new))
                .param("whos", drafts.stream().map(TaskDraft::who).toArray(Long[]::new));
    }

    private static String[] causes(Collection<TaskDraft> drafts) {
        return drafts.stream().map(TaskDraft::cause).toArray(String[]::new);
    }
}
