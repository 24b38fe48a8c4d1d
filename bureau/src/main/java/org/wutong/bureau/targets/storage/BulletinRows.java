package org.wutong.bureau.targets.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.targets.bulletins.Bulletin;
import org.wutong.bureau.targets.bulletins.BulletinState;
import org.wutong.bureau.targets.bulletins.FrozenFigures;
import org.wutong.bureau.targets.bulletins.Section;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of bulletins. Runs inside the caller's transaction. */
@Component
public class BulletinRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Section>> SECTIONS = new TypeReference<>() {};
    private static final String COLUMNS = """
            b.id, b.region, b.kind, b.period, b.day, b.title, b.issuer, b.code, b.recipients, b.copies, b.number, b.state, b.sections,
            b.figures, b.figures_digest, b.replaces, b.replaces_as, b.reason, b.returned, b.made_by, b.made_by_name, b.made_at, b.hands,
            b.signed_by_name, b.signed_at, b.sent_on, b.version""";

    private final JdbcClient jdbc;

    BulletinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a new bulletin consists of.
     *
     * @param figures frozen, as text
     * @param digest SHA-256 of that text in hexadecimal
     */
    public record New(
            String region,
            String kind,
            String period,
            LocalDate day,
            Words words,
            String figures,
            String digest,
            @Nullable Long replaces,
            @Nullable BulletinState replacesAs,
            String reason) {}

    /** What is edited. */
    public record Words(
            String title, String issuer, String code, String recipients, String copies, List<Section> sections) {}

    /** Which bulletins are listed. @param state null for every one @param text of title or number; blank for all */
    public record Wanted(@Nullable BulletinState state, String text) {}

    public KeysetPage<Bulletin> page(Wanted wanted, @Nullable String cursor, int size) {
        return query(wanted).page(jdbc, cursor, size, BulletinRows::read);
    }

    public List<Bulletin> all(Wanted wanted, int most) {
        return query(wanted).all(jdbc, most, BulletinRows::read);
    }

    private static KeysetQuery query(Wanted wanted) {
        KeysetQuery query = new KeysetQuery(COLUMNS, "targets.bulletin b", "b.id").order("b.day", "date", true);
        if (wanted.state() != null) {
            query.where("b.state = :state", "state", wanted.state().name());
        }
        if (!wanted.text().isBlank()) {
            query.where(
                    "strpos(coalesce(b.number, '') || ' ' || replace(b.title, chr(10), ''), :text) > 0",
                    "text",
                    wanted.text().strip());
        }
        return query;
    }

    public Map<BulletinState, Long> counts() {
        Map<BulletinState, Long> counts = new EnumMap<>(BulletinState.class);
        jdbc.sql("select state, count(*) from targets.bulletin group by state").query(row -> {
            counts.put(BulletinState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    public Optional<Bulletin> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from targets.bulletin b where b.id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The one that takes the place of this one, be it sent or not. */
    public Optional<Bulletin> replacing(long id) {
        return jdbc.sql("select " + COLUMNS + " from targets.bulletin b where b.replaces = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The last one of a place whose head a new one takes over. */
    public Optional<Bulletin> last(String region) {
        return jdbc.sql("select " + COLUMNS + " from targets.bulletin b where b.region = ? order by b.id desc limit 1")
                .param(region)
                .query((row, i) -> read(row))
                .optional();
    }

    public long add(New made, Actor by) {
        Words words = made.words();
        return jdbc.sql("""
                insert into targets.bulletin (region, kind, period, day, title, issuer, code, recipients, copies, sections, figures,
                  figures_digest, replaces, replaces_as, reason, made_by, made_by_name, hands)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        made.region(),
                        made.kind(),
                        made.period(),
                        made.day(),
                        words.title(),
                        words.issuer(),
                        words.code(),
                        words.recipients(),
                        words.copies(),
                        JSON.writeValueAsString(words.sections()),
                        made.figures(),
                        made.digest(),
                        made.replaces(),
                        made.replacesAs() == null ? null : made.replacesAs().name(),
                        made.reason(),
                        by.staff(),
                        by.name(),
                        by.staff() == null ? new Long[0] : new Long[] {by.staff()})
                .query(Long.class)
                .single();
    }

    /** False when it is no longer a draft at this version. */
    public boolean write(long id, int version, Words words, Actor by) {
        return jdbc.sql("""
                update targets.bulletin set title = ?, issuer = ?, code = ?, recipients = ?, copies = ?, sections = ?,
                  hands = case when cast(? as bigint) = any (hands) then hands else hands || cast(? as bigint) end, version = version + 1
                where id = ? and version = ? and state = 'DRAFT'""")
                        .params(
                                words.title(),
                                words.issuer(),
                                words.code(),
                                words.recipients(),
                                words.copies(),
                                JSON.writeValueAsString(words.sections()),
                                by.staff(),
                                by.staff(),
                                id,
                                version)
                        .update()
                == 1;
    }

    /** Hands it in, or back. False when it does not stand where it should. */
    public boolean move(long id, BulletinState from, BulletinState to, String returned, Actor by) {
        return jdbc.sql("""
                update targets.bulletin set state = :to, returned = :returned, version = version + 1,
                  hands = case when :to = 'SUBMITTED' and not cast(:staff as bigint) = any (hands) then hands || cast(:staff as bigint) else hands end
                where id = :id and state = :from""")
                        .param("to", to.name())
                        .param("returned", returned)
                        .param("staff", by.staff())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** The next running number of a place's bulletins under these letters; nobody else gets one until the transaction ends. */
    public int nextNumber(String region, String code, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('targets.bulletin ' || ?, 0))")
                .param(region)
                .query((row, i) -> region)
                .list();
        return jdbc.sql(
                        "select coalesce(max(seq), 0) + 1 from targets.bulletin where region = ? and code = ? and year = ?")
                .params(region, code, year)
                .query(Integer.class)
                .single();
    }

    public boolean send(long id, int seq, String number, LocalDate day, Actor by) {
        return jdbc.sql("""
                update targets.bulletin set state = 'SENT', year = ?, seq = ?, number = ?, sent_on = ?, signed_by = ?, signed_by_name = ?,
                  signed_at = now(), version = version + 1
                where id = ? and state = 'SUBMITTED'""")
                        .params(day.getYear(), seq, number, day, by.staff(), by.name(), id)
                        .update()
                == 1;
    }

    /** What is replaced stays as it was, under the sign of what became of it. */
    public void replaced(long id, BulletinState as) {
        jdbc.sql("update targets.bulletin set state = ?, version = version + 1 where id = ? and state = 'SENT'")
                .params(as.name(), id)
                .update();
    }

    public boolean discard(long id) {
        return jdbc.sql("delete from targets.bulletin where id = ? and state = 'DRAFT'")
                        .param(id)
                        .update()
                == 1;
    }

    private static Bulletin read(ResultSet row) throws SQLException {
        String as = row.getString("replaces_as");
        return new Bulletin(
                row.getLong("id"),
                row.getString("region"),
                row.getString("kind"),
                row.getString("period"),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("code"),
                row.getString("recipients"),
                row.getString("copies"),
                row.getString("number"),
                BulletinState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("sections"), SECTIONS),
                FrozenFigures.read(row.getString("figures")),
                row.getString("figures_digest"),
                row.getObject("replaces", Long.class),
                as == null ? null : BulletinState.valueOf(as),
                row.getString("reason"),
                row.getString("returned"),
                row.getObject("made_by", Long.class),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class),
                Arrays.asList((Long[]) row.getArray("hands").getArray()),
                row.getString("signed_by_name"),
                row.getObject("signed_at", OffsetDateTime.class),
                row.getObject("sent_on", LocalDate.class),
                row.getInt("version"));
    }
}
