package org.wutong.bureau.messages.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.messages.Attempt;
import org.wutong.bureau.messages.Message;
import org.wutong.bureau.messages.MessageFilter;
import org.wutong.bureau.messages.Recipient;
import org.wutong.bureau.messages.State;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Vault;

/** SQL of messages as people see them. Runs inside the caller's transaction; whole numbers leave only to {@link Queue}. */
@Component
public class MessageRows {
    static final int TAIL = 4;

    private static final String MESSAGE = """
            select id, cause, template, owner_kind, owner, region, phone_cipher, text_cipher, state, attempts, next_at, ended_at, gateway,
                   problem, resend_of, reason, asked_at, asked_name
            from messages.message\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    MessageRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return empty when the cause has its message already */
    public Optional<Long> add(
            String cause,
            String template,
            Recipient to,
            String phone,
            String text,
            Instant now,
            @Nullable Long resendOf,
            String reason) {
        Actor actor = Acting.now();
        return jdbc.sql("""
                insert into messages.message (cause, template, owner_kind, owner, region, phone_cipher, phone_digest, phone_tail_digest,
                                              text_cipher, state, next_at, resend_of, reason, asked_at, asked_by, asked_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?) on conflict (cause) do nothing returning id""")
                .params(
                        cause,
                        template,
                        to.kind(),
                        to.id(),
                        to.region(),
                        vault.encrypt(phone),
                        vault.digest(Vault.Kind.PHONE, phone),
                        vault.digest(Vault.Kind.PHONE_TAIL, tail(phone)),
                        vault.encrypt(text),
                        at(now),
                        resendOf,
                        reason,
                        at(now),
                        actor.staff(),
                        actor.name())
                .query(Long.class)
                .optional();
    }

    public Optional<Long> ofCause(String cause) {
        return jdbc.sql("select id from messages.message where cause = ?")
                .param(cause)
                .query(Long.class)
                .optional();
    }

    /** The very number and text, for sending the same again. */
    public record Content(String phone, String text) {}

    public Optional<Content> content(long id) {
        return jdbc.sql("select phone_cipher, text_cipher from messages.message where id = ?")
                .param(id)
                .query((row, i) -> new Content(vault.decrypt(row.getBytes(1)), vault.decrypt(row.getBytes(2))))
                .optional();
    }

    public Optional<Message> find(long id) {
        return jdbc.sql(MESSAGE + "where id = ?")
                .param(id)
                .query((row, i) -> message(row))
                .optional();
    }

    public Optional<Long> resentAs(long id) {
        return jdbc.sql("select id from messages.message where resend_of = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    public List<Message> of(String ownerKind, long owner, int most) {
        return jdbc.sql(MESSAGE + "where owner_kind = ? and owner = ? order by id desc limit ?")
                .params(ownerKind, owner, most)
                .query((row, i) -> message(row))
                .list();
    }

    /** The newest first, those older than an id. */
    public List<Message> before(long id, MessageFilter filter, int most) {
        StringBuilder sql = new StringBuilder(MESSAGE).append("where id < ?");
        List<Object> params = new ArrayList<>(List.of(id));
        narrow(sql, params, filter, true);
        params.add(most);
        return jdbc.sql(sql.append(" order by id desc limit ?").toString())
                .params(params)
                .query((row, i) -> message(row))
                .list();
    }

    /** How many of each state, narrowed by everything but the state. */
    public List<Count> counts(MessageFilter filter) {
        StringBuilder sql = new StringBuilder("select state, count(*) as number from messages.message where true");
        List<Object> params = new ArrayList<>();
        narrow(sql, params, filter, false);
        return jdbc.sql(sql.append(" group by state").toString())
                .params(params)
                .query(Count.class)
                .list();
    }

    public record Count(State state, long number) {}

    private void narrow(StringBuilder sql, List<Object> params, MessageFilter filter, boolean byState) {
        if (byState && filter.state() != null) {
            sql.append(" and state = ?");
            params.add(filter.state().name());
        }
        if (!filter.template().isEmpty()) {
            sql.append(" and template = ?");
            params.add(filter.template());
        }
        if (!filter.place().isEmpty()) {
            sql.append(" and region >= ? and region < ?");
            params.add(filter.place());
            params.add(filter.place() + "~");
        }
        if (!filter.tail().isEmpty()) {
            sql.append(" and phone_tail_digest = ?");
            params.add(vault.digest(Vault.Kind.PHONE_TAIL, filter.tail()));
        }
        LocalDate from = filter.from();
        if (from != null) {
            sql.append(" and asked_at >= ?::date::timestamp at time zone 'Asia/Shanghai'");
            params.add(from);
        }
        LocalDate to = filter.to();
        if (to != null) {
            sql.append(" and asked_at < ?::date::timestamp at time zone 'Asia/Shanghai'");
            params.add(to.plusDays(1));
        }
    }

    public List<Attempt> attempts(long id) {
        return jdbc.sql("select no, at, gateway, outcome, detail from messages.attempt where message = ? order by no")
                .param(id)
                .query(Attempt.class)
                .list();
    }

    /** @return whether it was still waiting */
    public boolean cancel(long id, String reason, Instant now) {
        return jdbc.sql(
                                "update messages.message set state = 'CANCELLED', reason = ?, ended_at = ? where id = ? and state = 'WAITING'")
                        .params(reason, at(now), id)
                        .update()
                == 1;
    }

    public void cancelOf(String ownerKind, Collection<Long> owners, Instant now) {
        jdbc.sql("""
                update messages.message set state = 'CANCELLED', ended_at = ?
                where owner_kind = ? and owner = any (?) and state = 'WAITING'""")
                .param(at(now))
                .param(ownerKind)
                .param(owners.toArray(Long[]::new))
                .update();
    }

    public void move(String ownerKind, long owner, String region) {
        jdbc.sql("""
                update messages.attempt set region = ?
                where message in (select id from messages.message where owner_kind = ? and owner = ?)""").params(region, ownerKind, owner).update();
        jdbc.sql("update messages.message set region = ? where owner_kind = ? and owner = ?")
                .params(region, ownerKind, owner)
                .update();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static String tail(String phone) {
        return phone.substring(Math.max(0, phone.length() - TAIL));
    }

    private Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("cause"),
                row.getString("template"),
                new Recipient(row.getString("owner_kind"), row.getLong("owner"), row.getString("region")),
                tail(vault.decrypt(row.getBytes("phone_cipher"))),
                vault.decrypt(row.getBytes("text_cipher")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("gateway"),
                row.getString("problem"),
                row.getObject("resend_of", Long.class),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getString("asked_name"));
    }
}
