package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far looking at everybody has come, kept so that it goes on where it stopped. */
@Component
public class WatchStates {
    private final JdbcClient jdbc;

    WatchStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where it stands.
     *
     * @param rules digest of the rules everybody is or was looked at by
     * @param upTo household it goes on after; null once it is through
     * @param asOf day of the last pass that came to its end
     * @param at when that was
     */
    public record State(
            String rules,
            @Nullable Long upTo,
            @Nullable LocalDate asOf,
            long households,
            long millis,
            @Nullable OffsetDateTime at) {}

    @Transactional(readOnly = true)
    public Optional<State> find() {
        return jdbc.sql("select rules, up_to, as_of, households, millis, at from monitoring.watch_state")
                .query(State.class)
                .optional();
    }

    /** Everybody is to be looked at by these rules. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String rules) {
        jdbc.sql("""
                insert into monitoring.watch_state (rules, up_to) values (?, 0)
                on conflict (one) do update set rules = excluded.rules, up_to = 0""").param(rules).update();
    }

    /** The next households after the last one looked at, by id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> next(long upTo, int most) {
        return jdbc.sql("select id from people.household where id > ? order by id limit ?")
                .params(upTo, most)
                .query(Long.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void goOnAfter(@Nullable Long household) {
        jdbc.sql("update monitoring.watch_state set up_to = :household")
                .param("household", household, java.sql.Types.BIGINT)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void finished(LocalDate day, long households, long millis) {
        jdbc.sql("update monitoring.watch_state set as_of = ?, households = ?, millis = ?, at = now()")
                .params(day, households, millis)
                .update();
    }

    /** How many households are still to be looked at. */
    @Transactional(readOnly = true)
    public long left(long upTo) {
        return jdbc.sql("select count(*) from people.household where id > ?")
                .param(upTo)
                .query(Long.class)
                .single();
    }
}
