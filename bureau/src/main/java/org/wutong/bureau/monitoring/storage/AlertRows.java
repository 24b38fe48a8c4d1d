package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.register.CopyRows;

/** Keeps alerts in step with the causes that stand: opens, ends and renews them, many at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AlertRows {
    private static final String TOLD = """
            unnest(:rules::text[], :of::bigint[], :households::bigint[], :regions::text[], :causes::text[], :sinces::text[]::date[],
                :words::text[], :opens::boolean[], :dues::text[]::date[])
              as told (rule, worker, household, region, cause, since, words, opens, due)""";

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cause that stands. @param opens whether it opens an alert, or only keeps one */
    public record Told(
            String rule,
            long worker,
            long household,
            String region,
            String cause,
            @Nullable LocalDate since,
            List<String> words,
            boolean opens,
            LocalDate due) {}

    /** What {@link #follow} did. */
    public record Followed(int opened, int gone) {}

    /** Of these workers exactly these causes stand on the day. */
    public Followed follow(Collection<Long> workers, List<Told> told, LocalDate today, String county) {
        int gone = jdbc.sql("""
                with ended as (
                  update monitoring.alert a set state = 'GONE', closed_on = :today, closed_by = null, snoozed_until = null, version = version + 1
                  where a.worker = any (:workers) and a.state = 'OPEN' and not exists (select from unnest(:of::bigint[], :rules::text[],
                    :causes::text[]) as told (worker, rule, cause) where (told.worker, told.rule, told.cause) = (a.worker, a.rule, a.cause))
                  returning a.id, a.region)
                insert into monitoring.alert_step (alert, region, kind, day, staff_name) select id, region, 'GONE', :today, '-' from ended""")
                .param("today", today)
                .param("workers", workers.toArray(Long[]::new))
                .param("of", told.stream().map(Told::worker).toArray(Long[]::new))
                .param("rules", told.stream().map(Told::rule).toArray(String[]::new))
                .param("causes", told.stream().map(Told::cause).toArray(String[]::new))
                .update();
        if (told.isEmpty()) {
            return new Followed(0, gone);
        }
        bound(told, """
                update monitoring.alert a set region = told.region, household = told.household, words = told.words::text[]
                from %s where (told.worker, told.rule, told.cause) = (a.worker, a.rule, a.cause) and a.state = 'OPEN'
                  and (a.region, a.household, a.words) is distinct from (told.region, told.household, told.words::text[])""".formatted(TOLD)).update();
        int opened = bound(told, """
                with opened as (
                  insert into monitoring.alert as a (rule, worker, household, region, cause, since, words, opened_on, due_on, raise_on, answers, who)
                  select told.rule, told.worker, told.household, told.region, told.cause, told.since, told.words::text[], :today, told.due,
                    told.due, %s, %s from %s where told.opens
                  on conflict (worker, rule, cause) do update set state = 'OPEN', closed_on = null, opened_on = excluded.opened_on,
                    due_on = excluded.due_on, raise_on = excluded.raise_on, raised = 0, answers = excluded.answers, who = excluded.who,
                    words = excluded.words, region = excluded.region, household = excluded.household, times = a.times + 1,
                    version = a.version + 1
                  where a.state = 'GONE' returning a.id, a.region, a.times),
                again as (insert into monitoring.alert_step (alert, region, kind, day, staff_name)
                  select id, region, 'AGAIN', :today, '-' from opened where times > 1)
                select count(*) from opened""".formatted(
                                WhoAnswers.office("told.region"),
                                WhoAnswers.ofHousehold("told.household", "told.region"),
                                TOLD))
                .param("today", today)
                .param("roles", WhoAnswers.ROLES)
                .param("county", county)
                .query(Integer.class)
                .single();
        return new Followed(opened, gone);
    }

    /** Alerts of workers who left the roster have lost their cause. */
    public void left(Collection<Long> workers, LocalDate today) {
        if (!workers.isEmpty()) {
            follow(workers, List.of(), today, "");
        }
    }

    /** Overdue alerts go one level up the reporting tree, to who answers for the place there, and have the same time. @param dues by rule */
    public int raise(Collection<String> rules, Collection<LocalDate> dues, LocalDate today, String county) {
        return jdbc.sql("""
                with up as (
                  update monitoring.alert a set answers = %s, raised = a.raised + 1, raise_on = due.day, who = null, version = a.version + 1
                  from offices.node n, unnest(:rules::text[], :dues::text[]::date[]) as due (rule, day)
                  where n.code = a.answers and n.code <> :county and n.parent is not null and due.rule = a.rule
                    and (n.level in ('TOWNSHIP', 'VILLAGE') or starts_with(n.code, :county))
                    and a.state = 'OPEN' and a.raise_on < :today and (a.snoozed_until is null or a.snoozed_until < :today)
                  returning a.id, a.region)
                insert into monitoring.alert_step (alert, region, kind, day, staff_name) select id, region, 'RAISED', :today, '-' from up""".formatted(WhoAnswers.office("n.parent")))
                .param("rules", rules.toArray(String[]::new))
                .param("dues", DateArray.of(dues, day -> day))
                .param("roles", WhoAnswers.ROLES)
                .param("today", today)
                .param("county", county)
                .update();
    }

    /** What waits at an office nobody works at any more, or for somebody who no longer answers, waits where and for whom it does now. */
    public void reroute(LocalDate today, String county) {
        String office = WhoAnswers.office("a.region");
        jdbc.sql("update monitoring.alert a set answers = " + office
                        + " where state = 'OPEN' and raised = 0 and answers <> " + office)
                .param("roles", WhoAnswers.ROLES)
                .param("county", county)
                .update();
        String now = "case when a.raised = 0 then " + WhoAnswers.ofHousehold("a.household", "a.region") + " else "
                + WhoAnswers.of("a.answers") + " end";
        jdbc.sql("update monitoring.alert a set who = " + now + " where state = 'OPEN' and (a.who is null or "
                        + WhoAnswers.nobody("a.who") + ") and a.who is distinct from " + now)
                .param("today", today)
                .update();
    }

    private JdbcClient.StatementSpec bound(List<Told> told, String sql) {
        return jdbc.sql(sql)
                .param("rules", told.stream().map(Told::rule).toArray(String[]::new))
                .param("of", told.stream().map(Told::worker).toArray(Long[]::new))
                .param("households", told.stream().map(Told::household).toArray(Long[]::new))
                .param("regions", told.stream().map(Told::region).toArray(String[]::new))
                .param("causes", told.stream().map(Told::cause).toArray(String[]::new))
                .param("sinces", DateArray.of(told, Told::since))
                .param(
                        "words",
                        told.stream().map(one -> CopyRows.written(one.words())).toArray(String[]::new))
                .param("opens", told.stream().map(Told::opens).toArray(Boolean[]::new))
                .param("dues", DateArray.of(told, Told::due));
    }
}
