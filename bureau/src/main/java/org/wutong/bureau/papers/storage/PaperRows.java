package org.wutong.bureau.papers.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Vault;
import org.wutong.bureau.papers.MediaKind;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.Paper;

/** SQL of papers. Runs inside the caller's transaction; bytes and numbers are encrypted here and nowhere else readable. */
@Component
public class PaperRows {
    private static final String PAPER = """
            select id, owner_kind, owner, region, kind, file_name, media, size, number_cipher, issued_on, valid_until, keep_until,
                   added_at, added_name, removed_at, removed_name, removal_reason, destroyed_at is not null as destroyed
            from papers.paper\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    PaperRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is written of a new paper. */
    public record Draft(
            String kind,
            String fileName,
            MediaKind media,
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate keepUntil) {}

    /** Empty when the same bytes lie at this record already. */
    public Optional<Long> add(Owner owner, Draft draft, byte[] content, String fingerprint) {
        Actor actor = Acting.now();
        Optional<Long> id = jdbc.sql("""
                insert into papers.paper (owner_kind, owner, region, kind, file_name, media, size, digest, number_cipher, issued_on,
                                          valid_until, keep_until, added_by, added_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(
                        owner.kind(),
                        owner.id(),
                        owner.region(),
                        draft.kind(),
                        draft.fileName(),
                        draft.media().name(),
                        content.length,
                        digest(fingerprint),
                        draft.number().isEmpty() ? null : vault.encrypt(draft.number()),
                        draft.issuedOn(),
                        draft.validUntil(),
                        draft.keepUntil(),
                        actor.staff(),
                        actor.name())
                .query(Long.class)
                .optional();
        id.ifPresent(paper -> jdbc.sql("insert into papers.content (paper, region, cipher) values (?, ?, ?)")
                .params(paper, owner.region(), vault.seal(content))
                .update());
        return id;
    }

    public Optional<Paper> sameBytes(Owner owner, String fingerprint) {
        return jdbc.sql(PAPER + "where owner_kind = ? and owner = ? and digest = ? and removed_at is null")
                .params(owner.kind(), owner.id(), digest(fingerprint))
                .query((row, i) -> paper(row))
                .optional();
    }

    public Optional<Paper> find(long id) {
        return jdbc.sql(PAPER + "where id = ?")
                .param(id)
                .query((row, i) -> paper(row))
                .optional();
    }

    /** The newest first, removed ones after those that lie there. */
    public List<Paper> of(String ownerKind, long owner) {
        return jdbc.sql(PAPER + "where owner_kind = ? and owner = ? order by removed_at is not null, id desc")
                .params(ownerKind, owner)
                .query((row, i) -> paper(row))
                .list();
    }

    public boolean has(Owner owner, String kind, LocalDate day) {
        return jdbc.sql("""
                select exists (select from papers.paper where owner_kind = ? and owner = ? and kind = ? and removed_at is null
                               and destroyed_at is null and (valid_until is null or valid_until >= ?))""")
                .params(owner.kind(), owner.id(), kind, day)
                .query(Boolean.class)
                .single();
    }

    public Optional<byte[]> content(long id) {
        return jdbc.sql("select cipher from papers.content where paper = ?")
                .param(id)
                .query((row, i) -> vault.unseal(row.getBytes(1)))
                .optional();
    }

    /** @return whether it lay there */
    public boolean remove(long id, String reason, LocalDate day) {
        Actor actor = Acting.now();
        return jdbc.sql("""
                update papers.paper set removed_at = now(), removed_on = ?, removed_by = ?, removed_name = ?, removal_reason = ?
                where id = ? and removed_at is null""")
                        .params(day, actor.staff(), actor.name(), reason, id)
                        .update()
                == 1;
    }

    /** @return whether it was removed, its bytes are there, and the same bytes were not attached again meanwhile */
    public boolean restore(long id) {
        return jdbc.sql("""
                update papers.paper p set removed_at = null, removed_on = null, removed_by = null, removed_name = '', removal_reason = ''
                where id = ? and removed_at is not null and destroyed_at is null
                  and not exists (select from papers.paper other where other.owner_kind = p.owner_kind and other.owner = p.owner
                                  and other.digest = p.digest and other.removed_at is null)""").param(id).update() == 1;
    }

    /** Papers whose time is over: removed on or before a day, or kept until before another. */
    public List<Paper> due(LocalDate removedBy, LocalDate today) {
        return jdbc.sql(PAPER + "where destroyed_at is null and (removed_on <= ? or keep_until < ?) order by id")
                .params(removedBy, today)
                .query((row, i) -> paper(row))
                .list();
    }

    public List<Paper> undestroyed(String ownerKind, Collection<Long> owners) {
        return jdbc.sql(PAPER + "where owner_kind = ? and owner = any (?) and destroyed_at is null order by id")
                .params(ownerKind, owners.toArray(Long[]::new))
                .query((row, i) -> paper(row))
                .list();
    }

    public void destroy(long id) {
        jdbc.sql("delete from papers.content where paper = ?").param(id).update();
        jdbc.sql("update papers.paper set destroyed_at = now() where id = ?")
                .param(id)
                .update();
    }

    public void move(String ownerKind, long owner, String region) {
        jdbc.sql("""
                update papers.content set region = ?
                where paper in (select id from papers.paper where owner_kind = ? and owner = ?)""").params(region, ownerKind, owner).update();
        jdbc.sql("update papers.paper set region = ? where owner_kind = ? and owner = ?")
                .params(region, ownerKind, owner)
                .update();
    }

    /** Gives papers of one record to another; what the other holds already, byte for byte, stays. @return ids of those given */
    public List<Long> give(String ownerKind, long from, long to, String region) {
        List<Long> given = jdbc.sql("""
                update papers.paper given set owner = ?, region = ? where owner_kind = ? and owner = ?
                  and not exists (select from papers.paper held where held.owner_kind = given.owner_kind and held.owner = ?
                    and held.digest = given.digest and held.removed_at is null)
                returning id""")
                .params(to, region, ownerKind, from, to)
                .query(Long.class)
                .list();
        guard(given, region);
        return given;
    }

    public void giveBack(Long[] papers, long owner, String region) {
        jdbc.sql("update papers.paper set owner = ?, region = ? where id = any (?)")
                .params(owner, region)
                .param(papers)
                .update();
        guard(List.of(papers), region);
    }

    private void guard(List<Long> papers, String region) {
        jdbc.sql("update papers.content set region = ? where paper = any (?)")
                .param(region)
                .param(papers.toArray(Long[]::new))
                .update();
    }

    private byte[] digest(String fingerprint) {
        return vault.digest(Vault.Kind.PAPER, fingerprint);
    }

    private Paper paper(ResultSet row) throws SQLException {
        byte[] number = row.getBytes("number_cipher");
        return new Paper(
                row.getLong("id"),
                new Owner(row.getString("owner_kind"), row.getLong("owner"), row.getString("region")),
                row.getString("kind"),
                row.getString("file_name"),
                MediaKind.valueOf(row.getString("media")),
                row.getLong("size"),
                number == null ? "" : new String(vault.unseal(number), StandardCharsets.UTF_8),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("keep_until", LocalDate.class),
                row.getObject("added_at", OffsetDateTime.class),
                row.getString("added_name"),
                row.getObject("removed_at", OffsetDateTime.class),
                row.getString("removed_name"),
                row.getString("removal_reason"),
                row.getBoolean("destroyed"));
    }
}
