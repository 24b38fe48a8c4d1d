package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Actor;

/** Samples of paid cases and what was found. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SampleRows {
    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Sample(
            long id,
            String rule,
            LocalDate fromDay,
            LocalDate toDay,
            long seed,
            int paid,
            LocalDate drawnOn,
            String drawnBy,
            long drawn,
            long seen,
            long unsound) {}

    /** @param sound null until somebody looked */
    public record Sampled(
            long grantCase,
            long worker,
            String region,
            long fen,
            @Nullable Boolean sound,
            String finding,
            @Nullable String foundBy,
            @Nullable LocalDate replyBy,
            String reply,
            @Nullable LocalDate repliedOn) {}

    private static final String SAMPLES = """
            select s.id, s.rule, s.from_day, s.to_day, s.seed, s.paid, s.drawn_on, s.drawn_by,
              (select count(*) from grants.sampled x where x.sample = s.id) as drawn,
              (select count(*) from grants.sampled x where x.sample = s.id and x.sound is not null) as seen,
              (select count(*) from grants.sampled x where x.sample = s.id and not x.sound) as unsound
            from grants.sample s""";

    /** Cases of a rule that were paid between two days, in ascending order. */
    public List<Long> paid(String rule, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select c.id from grants.grant_case c join grants.payment p on p.grant_case = c.id
                where c.rule = ? and p.state = 'PAID' and p.settled_on between ?::date and ?::date order by c.id""").params(rule, from, to).query(Long.class).list();
    }

    public long add(
            String rule, String region, LocalDate from, LocalDate to, long seed, int paid, LocalDate day, Actor by) {
        return jdbc.sql("""
                insert into grants.sample (rule, region, from_day, to_day, seed, paid, drawn_on, drawn_by)
                values (?, ?, ?::date, ?::date, ?, ?, ?::date, ?) returning id""")
                .params(rule, region, from, to, seed, paid, day, by.name())
                .query(Long.class)
                .single();
    }

    public void put(long sample, List<Long> cases) {
        jdbc.sql("""
                insert into grants.sampled (sample, grant_case, region) select ?, id, region from grants.grant_case where id = any (?)""").params(sample, cases.toArray(Long[]::new)).update();
    }

    public List<Sample> newest(int most) {
        return jdbc.sql(SAMPLES + " order by s.id desc limit ?")
                .param(most)
                .query(Sample.class)
                .list();
    }

    public Optional<Sample> find(long id) {
        return jdbc.sql(SAMPLES + " where s.id = ?")
                .param(id)
                .query(Sample.class)
                .optional();
    }

    public List<Sampled> cases(long sample) {
        return jdbc.sql("""
                select x.grant_case, coalesce(-c.employer, c.worker) as worker, c.region, c.fen, x.sound, x.finding, x.found_by, x.reply_by, x.reply, x.replied_on
                from grants.sampled x join grants.grant_case c on c.id = x.grant_case where x.sample = ? order by x.grant_case""").param(sample).query(Sampled.class).list();
    }

    public void found(
            long sample,
            long grantCase,
            boolean sound,
            String finding,
            LocalDate day,
            @Nullable LocalDate replyBy,
            Actor by) {
        jdbc.sql("""
                update grants.sampled set sound = ?, finding = ?, found_by = ?, found_on = ?::date, reply_by = ?::date
                where sample = ? and grant_case = ?""")
                .params(sound, finding, by.name(), day, replyBy, sample, grantCase)
                .update();
    }

    public void reply(long sample, long grantCase, String reply, LocalDate day) {
        jdbc.sql("""
                update grants.sampled set reply = ?, replied_on = ?::date where sample = ? and grant_case = ? and not sound""").params(reply, day, sample, grantCase).update();
    }
}
