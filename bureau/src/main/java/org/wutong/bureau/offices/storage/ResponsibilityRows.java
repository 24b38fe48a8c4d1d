package org.wutong.bureau.offices.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.offices.Vault;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode.Level;

/** Reads and writes {@code offices.responsibility}. */
@Component
public class ResponsibilityRows {
    private static final int TAIL = 4;
    private static final String SELECT = """
            select id, version, region, level, kind, name, post, phone_cipher, staff, since, until, reason, end_reason, recorded_by
            from offices.responsibility """;
    private static final String ORDER =
            " order by length(region), region, array_position(array['LEADER', 'CADRE', 'SPECIALIST', 'GRID_WORKER'], kind), since desc, id";

    private final JdbcClient jdbc;
    private final Vault vault;

    ResponsibilityRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public List<Responsibility> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + " where id = any (?)" + ORDER)
                .param(ids.toArray(Long[]::new))
                .query(this::read)
                .list();
    }

    public List<Responsibility> of(Collection<String> places) {
        return jdbc.sql(SELECT + " where region = any (?)" + ORDER)
                .param(places.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    public List<Responsibility> under(Scope scope) {
        return jdbc.sql(SELECT + " where region >= ? and region < ?" + ORDER)
                .params(scope.from(), scope.to())
                .query(this::read)
                .list();
    }

    public long add(ResponsibilityDraft draft, String by) {
        PhoneNumber phone = draft.phone();
        return jdbc.sql("""
                insert into offices.responsibility (region, level, kind, name, post, phone_cipher, staff, since, until, reason, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        draft.region(),
                        draft.level().name(),
                        draft.kind().name(),
                        draft.name(),
                        draft.post(),
                        phone == null ? null : vault.encrypt(phone.digits()),
                        draft.staff(),
                        draft.since(),
                        draft.until(),
                        draft.reason(),
                        by)
                .query(Long.class)
                .single();
    }

    /** @return whether it still had its version and lies within the edit scope */
    public boolean change(long id, int version, ResponsibilityDraft draft, String by) {
        PhoneNumber phone = draft.phone();
        return jdbc.sql("""
                        update offices.responsibility set region = ?, level = ?, kind = ?, name = ?, post = ?,
                          phone_cipher = coalesce(?::bytea, phone_cipher), staff = ?, since = ?, until = ?, reason = ?, recorded_by = ?,
                          version = version + 1, updated_at = now()
                        where id = ? and version = ?""")
                        .params(
                                draft.region(),
                                draft.level().name(),
                                draft.kind().name(),
                                draft.name(),
                                draft.post(),
                                phone == null ? null : vault.encrypt(phone.digits()),
                                draft.staff(),
                                draft.since(),
                                draft.until(),
                                draft.reason(),
                                by,
                                id,
                                version)
                        .update()
                == 1;
    }

    public boolean end(long id, int version, LocalDate last, String reason) {
        return jdbc.sql("""
                        update offices.responsibility set until = ?, end_reason = ?, version = version + 1, updated_at = now()
                        where id = ? and version = ?""").params(last, reason, id, version).update() == 1;
    }

    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from offices.responsibility where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    public @Nullable String phone(long id) {
        return jdbc.sql("select phone_cipher from offices.responsibility where id = ? and phone_cipher is not null")
                .param(id)
                .query((row, i) -> row.getBytes(1))
                .optional()
                .map(vault::decrypt)
                .orElse(null);
    }

    private Responsibility read(ResultSet row, int index) throws SQLException {
        byte[] cipher = row.getBytes("phone_cipher");
        String phone = cipher == null ? null : vault.decrypt(cipher);
        return new Responsibility(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("region"),
                Level.valueOf(row.getString("level")),
                ResponsibilityKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("post"),
                phone == null ? null : phone.substring(Math.max(0, phone.length() - TAIL)),
                row.getObject("staff", Long.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("end_reason"),
                row.getString("recorded_by"));
    }
}
