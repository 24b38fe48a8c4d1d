package org.wutong.bureau.messages.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.messages.OptOut;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Vault;

/** SQL of numbers that are not written to. */
@Component
public class OptOutRows {
    private static final String OPT_OUT =
            "select id, phone_cipher, reason, since, by_name, ended_at, ended_name, ended_reason from messages.opt_out ";

    private final JdbcClient jdbc;
    private final Vault vault;

    OptOutRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return empty when the number has opted out already */
    public Optional<Long> add(String phone, String reason, Instant now) {
        return jdbc.sql("""
                insert into messages.opt_out (phone_cipher, phone_digest, reason, since, by_name) values (?, ?, ?, ?, ?)
                on conflict do nothing returning id""")
                .params(
                        vault.encrypt(phone),
                        vault.digest(Vault.Kind.PHONE, phone),
                        reason,
                        MessageRows.at(now),
                        Acting.now().name())
                .query(Long.class)
                .optional();
    }

    /** @return whether it stood */
    public boolean end(long id, String reason, Instant now) {
        return jdbc.sql(
                                "update messages.opt_out set ended_at = ?, ended_name = ?, ended_reason = ? where id = ? and ended_at is null")
                        .params(MessageRows.at(now), Acting.now().name(), reason, id)
                        .update()
                == 1;
    }

    /** Those that stand first, the newest first; older than an id. */
    public List<OptOut> before(long id, boolean endedToo, int most) {
        return jdbc.sql(OPT_OUT + "where id < ? and (ended_at is null or ?) order by id desc limit ?")
                .params(id, endedToo, most)
                .query((row, i) -> new OptOut(
                        row.getLong("id"),
                        MessageRows.tail(vault.decrypt(row.getBytes("phone_cipher"))),
                        row.getString("reason"),
                        row.getObject("since", java.time.OffsetDateTime.class),
                        row.getString("by_name"),
                        row.getObject("ended_at", java.time.OffsetDateTime.class),
                        row.getString("ended_name"),
                        row.getString("ended_reason")))
                .list();
    }
}
