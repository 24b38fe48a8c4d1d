package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Actor;

/** Batches with their control totals, the file that left, the files that came back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BatchRows {
    private static final String COLUMNS = """
            select b.id, b.number, b.region, b.fund, b.layout, b.state, b.lines, b.fen, b.made_on, b.made_by, b.made_name, b.released_at,
              b.released_name, b.sent_at, b.digest from grants.batch b""";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a batch has come. */
    public enum State {
        /** Waits for a second person. */
        MADE,
        RELEASED,
        /** The file for the bank was taken. */
        SENT,
        /** The bank has told of every line. */
        SETTLED,
        CANCELLED
    }

    public record Batch(
            long id,
            String number,
            String region,
            String fund,
            String layout,
            State state,
            int lines,
            long fen,
            LocalDate madeOn,
            @Nullable Long madeBy,
            String madeName,
            @Nullable OffsetDateTime releasedAt,
            @Nullable String releasedName,
            @Nullable OffsetDateTime sentAt,
            @Nullable String digest) {}

    /** What became of the lines of a batch. */
    public record Outcome(String state, long lines, long fen) {}

    public record ResultFile(
            String digest, String name, int paid, int failed, int refused, OffsetDateTime at, String staffName) {}

    public long add(String region, String fund, String layout, int lines, long fen, LocalDate day, Actor by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('grants.batch'))")
                .query()
                .listOfRows();
        return jdbc.sql("""
                insert into grants.batch (number, region, fund, layout, state, lines, fen, made_on, made_by, made_name)
                select 'FF' || ? || '-' || lpad((count(*) + 1)::text, 4, '0'), ?, ?, ?, 'MADE', ?, ?, ?::date, ?, ?
                from grants.batch where extract(year from made_on) = ? returning id""")
                .params(day.getYear(), region, fund, layout, lines, fen, day, by.staff(), by.name(), day.getYear())
                .query(Long.class)
                .single();
    }

    public Optional<Batch> find(long id) {
        return jdbc.sql(COLUMNS + " where b.id = ?")
                .param(id)
                .query(Batch.class)
                .optional();
    }

    /** The same, held until the transaction ends. */
    public Optional<Batch> held(long id) {
        return jdbc.sql(COLUMNS + " where b.id = ? for update")
                .param(id)
                .query(Batch.class)
                .optional();
    }

    public List<Batch> newest(int most) {
        return jdbc.sql(COLUMNS + " order by b.id desc limit ?")
                .param(most)
                .query(Batch.class)
                .list();
    }

    public List<Outcome> outcomes(long id) {
        return jdbc.sql("""
                select state, count(*) as lines, sum(fen)::bigint as fen from grants.payment where batch = ? group by state order by state""").param(id).query(Outcome.class).list();
    }

    public void release(long id, Actor by) {
        jdbc.sql("""
                update grants.batch set state = 'RELEASED', released_at = now(), released_by = ?, released_name = ? where id = ?""").params(by.staff(), by.name(), id).update();
    }

    public void become(long id, State state) {
        jdbc.sql("update grants.batch set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    /** @param file sealed bytes */
    public void send(long id, String digest, byte[] file) {
        jdbc.sql("update grants.batch set state = 'SENT', sent_at = now(), digest = ?, file = ? where id = ?")
                .params(digest, file, id)
                .update();
    }

    public byte[] file(long id) {
        return jdbc.sql("select file from grants.batch where id = ?")
                .param(id)
                .query((row, i) -> row.getBytes(1))
                .single();
    }

    public Optional<ResultFile> result(long batch, String digest) {
        return jdbc.sql("""
                select digest, name, paid, failed, refused, at, staff_name from grants.result_file where batch = ? and digest = ?""").params(batch, digest).query(ResultFile.class).optional();
    }

    public List<ResultFile> results(long batch) {
        return jdbc.sql("""
                select digest, name, paid, failed, refused, at, staff_name from grants.result_file where batch = ? order by at""").param(batch).query(ResultFile.class).list();
    }

    public void addResult(Batch batch, String digest, String name, int paid, int failed, int refused, Actor by) {
        jdbc.sql("""
                insert into grants.result_file (digest, batch, region, name, paid, failed, refused, staff_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(digest, batch.id(), batch.region(), name, paid, failed, refused, by.name())
                .update();
    }
}
