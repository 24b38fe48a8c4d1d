package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.monitoring.households.ZeroCase;
import org.wutong.bureau.register.CopyRows;

/** Writes the cases of households with nobody in work, many at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ZeroRows {
    private final JdbcClient jdbc;

    ZeroRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A household that appears. @param since day its last work ended, where one is known */
    public record Appearing(
            long household, String region, @Nullable LocalDate since, int able) {}

    /** A case that was opened. @param who the responsibility it waits for */
    public record Opened(
            long id,
            long household,
            String region,
            @Nullable Long who) {}

    /** Too little is known of a household. @param doubts as worker and what, by a space */
    public record Doubtful(long household, String region, List<String> doubts) {}

    /** The case that stands of each of these households: one that is open, or was closed for a reason that still holds. */
    public Map<Long, ZeroCase> standing(Collection<Long> households) {
        Map<Long, ZeroCase> found = new HashMap<>();
        jdbc.sql(ZeroList.SELECT + " where z.standing and z.household = any (?)")
                .param(households.toArray(Long[]::new))
                .query((row, i) -> ZeroList.read(row))
                .list()
                .forEach(one -> found.put(one.household(), one));
        return found;
    }

    public List<Opened> open(List<Appearing> appearing, LocalDate today, LocalDate due) {
        return jdbc.sql("""
                insert into monitoring.zero_household (household, region, number, appeared_on, since, able, due_on, who)
                select told.household, told.region,
                  1 + coalesce((select max(z.number) from monitoring.zero_household z where z.household = told.household), 0),
                  :today, told.since, told.able, :due, %s
                from unnest(:households::bigint[], :regions::text[], :sinces::text[]::date[], :able::int[]) as told (household, region, since, able)
                on conflict do nothing returning id, household, region, who""".formatted(WhoAnswers.ofHousehold("told.household", "told.region")))
                .param("today", today)
                .param("due", due)
                .param(
                        "households",
                        appearing.stream().map(Appearing::household).toArray(Long[]::new))
                .param("regions", appearing.stream().map(Appearing::region).toArray(String[]::new))
                .param("sinces", DateArray.of(appearing, Appearing::since))
                .param("able", appearing.stream().map(Appearing::able).toArray(Integer[]::new))
                .query(Opened.class)
                .list();
    }

    /** The household is none any more. @param how by case: JOB, POST or GONE */
    public void end(Map<Long, String> how, LocalDate today) {
        jdbc.sql("""
                update monitoring.zero_household z set state = 'CLOSED', standing = false, closed_on = :today, closed_how = told.how
                from unnest(:ids::bigint[], :how::text[]) as told (id, how) where z.id = told.id and z.state = 'OPEN'""")
                .param("today", today)
                .param("ids", how.keySet().toArray(Long[]::new))
                .param("how", how.values().toArray(String[]::new))
                .update();
    }

    /** What was closed for a reason stands no longer: the household has changed, or the reason has ended. */
    public void settle(Collection<Long> cases) {
        jdbc.sql("update monitoring.zero_household set standing = false where id = any (?) and state = 'CLOSED'")
                .param(cases.toArray(Long[]::new))
                .update();
    }

    public void keepAble(Map<Long, Integer> ableByCase) {
        jdbc.sql("""
                update monitoring.zero_household z set able = told.able from unnest(:ids::bigint[], :able::int[]) as told (id, able)
                where z.id = told.id and z.able <> told.able""")
                .param("ids", ableByCase.keySet().toArray(Long[]::new))
                .param("able", ableByCase.values().toArray(Integer[]::new))
                .update();
    }

    /** @return region of the case; null where it is open no longer, or may not be changed */
    public @Nullable String close(long id, String reason, LocalDate until, String note, String by, LocalDate today) {
        return jdbc.sql("""
                update monitoring.zero_household set state = 'CLOSED', closed_on = :today, closed_how = 'REASON', reason = :reason,
                  reason_until = :until, note = :note, closed_by = :by where id = :id and state = 'OPEN' returning region""")
                .param("today", today)
                .param("reason", reason)
                .param("until", until)
                .param("note", note)
                .param("by", by)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Open cases that wait for nobody, or for somebody who no longer answers, wait for who does now. */
    public void reroute(LocalDate today) {
        String now = WhoAnswers.ofHousehold("z.household", "z.region");
        jdbc.sql("update monitoring.zero_household z set who = " + now
                        + " where z.state = 'OPEN' and (z.who is null or " + WhoAnswers.nobody("z.who")
                        + ") and z.who is distinct from " + now)
                .param("today", today)
                .update();
    }

    /** The day its reason ends is one to look again on. */
    public void lookAgain(long household) {
        jdbc.sql("""
                insert into monitoring.watch_stale (worker, region) select worker, region from monitoring.watched where household = ?""").param(household).update();
    }

    /** Of these households exactly those are in doubt. */
    public void doubt(Collection<Long> households, List<Doubtful> doubtful, LocalDate today) {
        Long[] in = doubtful.stream().map(Doubtful::household).toArray(Long[]::new);
        jdbc.sql("delete from monitoring.zero_doubt where household = any (:all) and not (household = any (:in))")
                .param("all", households.toArray(Long[]::new))
                .param("in", in)
                .update();
        jdbc.sql("""
                insert into monitoring.zero_doubt as d (household, region, found_on, doubts)
                select told.household, told.region, :today, told.doubts::text[]
                from unnest(:in::bigint[], :regions::text[], :doubts::text[]) as told (household, region, doubts)
                on conflict (household) do update set region = excluded.region, doubts = excluded.doubts
                  where (d.region, d.doubts) is distinct from (excluded.region, excluded.doubts)""")
                .param("in", in)
                .param("today", today)
                .param("regions", doubtful.stream().map(Doubtful::region).toArray(String[]::new))
                .param(
                        "doubts",
                        doubtful.stream()
                                .map(one -> CopyRows.written(one.doubts()))
                                .toArray(String[]::new))
                .update();
    }
}
