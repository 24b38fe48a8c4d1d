package org.wutong.bureau.policies.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.rules.files.Frozen;

/** When decisions were brought up to date, on which law, and what that changed. */
@Component
public class Refreshes {
    /** So many are kept, the newest. */
    private static final long KEPT = 200;

    private static final String SELECT = """
            select id, at, asked_by, as_of, policy_set, engine, of_everyone, looked_at, decided, written, newly_owed, no_longer_owed,
                   sum_changed, nanos
            from policies.refresh""";

    private final JdbcClient jdbc;

    Refreshes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param lookedAt people whose facts were read
     * @param decided people of households that were decided again
     */
    public record Refresh(
            long id,
            OffsetDateTime at,
            String askedBy,
            LocalDate asOf,
            String policySet,
            String engine,
            boolean ofEveryone,
            long lookedAt,
            long decided,
            long written,
            long newlyOwed,
            long noLongerOwed,
            long sumChanged,
            long nanos) {

        /** Whether decisions stand on this day, this set and this engine, so that only changed facts can change them. */
        public boolean standsOn(LocalDate day, String hash) {
            return asOf.equals(day) && policySet.equals(hash) && engine.equals(Frozen.ENGINE);
        }
    }

    /** Two refreshes at once would each miss what the other does. @return whether this transaction is the only one now */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('policies.refresh'))")
                .query(Boolean.class)
                .single();
    }

    /** Waits until this transaction is the only one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('policies.refresh'))")
                .query((row, i) -> true)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(String askedBy, LocalDate asOf, String policySet, boolean ofEveryone) {
        long id = jdbc.sql("""
                insert into policies.refresh (asked_by, as_of, policy_set, engine, of_everyone) values (?, ?, ?, ?, ?) returning id""")
                .params(askedBy, asOf, policySet, Frozen.ENGINE, ofEveryone)
                .query(Long.class)
                .single();
        jdbc.sql("delete from policies.refresh where id <= ?").param(id - KEPT).update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long id, long lookedAt, long decided, Written written, long nanos) {
        jdbc.sql("""
                update policies.refresh set at = clock_timestamp(), looked_at = ?, decided = ?, written = ?, newly_owed = ?,
                       no_longer_owed = ?, sum_changed = ?, nanos = ? where id = ?""")
                .params(
                        lookedAt,
                        decided,
                        written.written(),
                        written.newlyOwed(),
                        written.noLongerOwed(),
                        written.sumChanged(),
                        nanos,
                        id)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Refresh> last() {
        return jdbc.sql(SELECT + " order by id desc limit 1")
                .query(Refresh.class)
                .optional();
    }

    /** The newest one that changed anything. */
    @Transactional(readOnly = true)
    public Optional<Refresh> lastChange() {
        return jdbc.sql(SELECT + " where written > 0 order by id desc limit 1")
                .query(Refresh.class)
                .optional();
    }
}
