package org.wutong.bureau.messages.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.messages.State;
import org.wutong.bureau.offices.Vault;

/** SQL of sending. The rows are the queue: two programs on one database take different ones. */
@Component
public class Queue {
    private final JdbcClient jdbc;
    private final Vault vault;

    Queue(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A message whose turn it is, locked until the transaction ends. */
    public record Due(long id, String region, int attempts, String phone, String text) {}

    public Optional<Due> next(Instant now) {
        return jdbc.sql("""
                select id, region, attempts, phone_cipher, text_cipher from messages.message
                where state = 'WAITING' and next_at <= ? order by next_at, id limit 1 for update skip locked""")
                .param(MessageRows.at(now))
                .query((row, i) -> new Due(
                        row.getLong("id"),
                        row.getString("region"),
                        row.getInt("attempts"),
                        vault.decrypt(row.getBytes("phone_cipher")),
                        vault.decrypt(row.getBytes("text_cipher"))))
                .optional();
    }

    /** One at a time for each number, until the transaction ends: or two would both be the last of the day. */
    public void alone(String phone) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(encode(?, 'hex')))")
                .param(vault.digest(Vault.Kind.PHONE, phone))
                .query((row, i) -> true)
                .single();
    }

    /** How many were handed over for this number on a day. */
    public int handedOver(String phone, LocalDate day) {
        return jdbc.sql("""
                select count(*) from messages.message where phone_digest = ? and claimed_on = ?
                and state in ('SENDING', 'SENT', 'LOGGED', 'UNSURE')""")
                .params(vault.digest(Vault.Kind.PHONE, phone), day)
                .query(Integer.class)
                .single();
    }

    public boolean optedOut(String phone) {
        return jdbc.sql("select exists (select from messages.opt_out where phone_digest = ? and ended_at is null)")
                .param(vault.digest(Vault.Kind.PHONE, phone))
                .query(Boolean.class)
                .single();
    }

    public void handOver(long id, String gateway, Instant now, LocalDate day) {
        jdbc.sql("""
                update messages.message set state = 'SENDING', attempts = attempts + 1, claimed_at = ?, claimed_on = ?, gateway = ?
                where id = ?""").params(MessageRows.at(now), day, gateway, id).update();
    }

    public void wait(long id, Instant until, String problem) {
        jdbc.sql("update messages.message set state = 'WAITING', next_at = ?, problem = ? where id = ?")
                .params(MessageRows.at(until), problem, id)
                .update();
    }

    public void end(long id, State state, String problem, Instant now) {
        jdbc.sql("update messages.message set state = ?, problem = ?, ended_at = ? where id = ?")
                .params(state.name(), problem, MessageRows.at(now), id)
                .update();
    }

    public void attempt(long id, String region, int no, Instant now, String gateway, String outcome, String detail) {
        jdbc.sql("""
                insert into messages.attempt (message, no, region, at, gateway, outcome, detail) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, no, region, MessageRows.at(now), gateway, outcome, detail)
                .update();
    }

    /** A message that was handed over without an answer. */
    public record Lost(long id, String region, int attempts, String gateway) {}

    /** Messages handed over longer ago than this. */
    public List<Lost> lost(Instant now, Duration after) {
        return jdbc.sql("""
                select id, region, attempts, gateway from messages.message where state = 'SENDING' and claimed_at < ?
                order by id for update skip locked""")
                .param(MessageRows.at(now.minus(after)))
                .query(Lost.class)
                .list();
    }

    /** Whether it still stands as handed over: an answer that comes after it was given up changes nothing. */
    public boolean isHandedOver(long id, int attempts) {
        return jdbc.sql(
                        "select exists (select from messages.message where id = ? and state = 'SENDING' and attempts = ?)")
                .params(id, attempts)
                .query(Boolean.class)
                .single();
    }
}
