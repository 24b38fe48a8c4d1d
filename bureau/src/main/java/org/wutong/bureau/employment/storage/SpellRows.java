package org.wutong.bureau.employment.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.ContractKind;
import org.wutong.bureau.employment.LeaveReason;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.register.CopyRows;
import org.wutong.spells.Window;
import org.wutong.vocabulary.RegionCode;

/** Reads and writes {@code employment.spell}. */
@Component
public class SpellRows {
    /** Columns that keep what is told of a spell. */
    private static final Map<String, Function<Spell, @Nullable Object>> TOLD = told();

    /** Codes of townships and local townships have so many digits; those of villages more. */
    public static final int TOWNSHIP_DIGITS = RegionCode.Level.TOWNSHIP.digits();

    /** What spells are read from, schema first. */
    public static final Set<String> TABLES = Set.of("employment.spell", "employment.wage_slip");

    /** After a code: nothing below it any more. */
    private static final String JUST = " ";

    private static final String NAMES = String.join(", ", TOLD.keySet());
    private static final String SELECT = "select id, version, region, " + NAMES + " from employment.spell ";

    private final JdbcClient jdbc;
    private final DataSource source;

    SpellRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    public Optional<Spell> find(long id) {
        return paid(
                        jdbc.sql(SELECT + "where id = ?")
                                .param(id)
                                .query(SpellRows::read)
                                .list(),
                        slips(" where spell = ?", id))
                .stream()
                .findFirst();
    }

    /** By worker, earliest first. */
    public Map<Long, List<Spell>> of(Collection<Long> workers) {
        Long[] ids = workers.toArray(Long[]::new);
        return grouped(paid(
                jdbc.sql(SELECT + "where worker in (select unnest(?::bigint[])) order by worker, from_date, id")
                        .param(ids)
                        .query(SpellRows::read)
                        .list(),
                slips(" where worker in (select unnest(?::bigint[]))", (Object) ids)));
    }

    /** Townships of a place in which spells lie; a larger place stands for what lies in itself alone. A township or village is itself. */
    public List<String> townships(String place) {
        return place.length() >= TOWNSHIP_DIGITS
                ? List.of(place)
                : jdbc.sql("select distinct left(region, " + TOWNSHIP_DIGITS
                                + ") from employment.spell where region >= ? and region < ? order by 1")
                        .params(place, place + "~")
                        .query(String.class)
                        .list();
    }

    /** Those of every worker of a place, itself and below, that run on a day of the window; the empty code is everywhere. */
    public Map<Long, List<Spell>> everyones(Window window, String place) {
        return everyones(window, place, place + "~");
    }

    /** The same of a place itself, without what lies below it. */
    public Map<Long, List<Spell>> everyonesJustAt(Window window, String place) {
        return everyones(window, place, place + JUST);
    }

    private Map<Long, List<Spell>> everyones(Window window, String from, String end) {
        return grouped(paid(
                jdbc.sql(SELECT + "where from_date <= ? and coalesce(to_date >= ?, true) and region >= ? and region < ?"
                                + " order by worker, from_date, id")
                        .params(window.to(), window.from(), from, end)
                        .query(SpellRows::read)
                        .list(),
                slips(" where month <= ? and region >= ? and region < ?", window.to(), from, end)));
    }

    private Map<Long, Map<YearMonth, Long>> slips(String where, Object... parameters) {
        Map<Long, Map<YearMonth, Long>> slips = new HashMap<>();
        jdbc.sql("select spell, month, gross_fen from employment.wage_slip" + where)
                .params(parameters)
                .query(row -> {
                    slips.computeIfAbsent(row.getLong(1), spell -> new HashMap<>())
                            .put(YearMonth.from(row.getObject(2, LocalDate.class)), row.getLong(3));
                });
        return slips;
    }

    private static List<Spell> paid(List<Spell> spells, Map<Long, Map<YearMonth, Long>> slips) {
        if (slips.isEmpty()) {
            return spells;
        }
        return spells.stream()
                .map(spell -> slips.containsKey(spell.id()) ? spell.paying(slips.get(spell.id())) : spell)
                .toList();
    }

    /** Main spells of the same worker that share a day with this one. */
    public List<Spell> overlapping(Spell spell) {
        return jdbc.sql(SELECT + """
                where worker = ? and id <> ? and main and from_date <= coalesce(?::date, 'infinity')
                  and coalesce(to_date, 'infinity') >= ?::date order by from_date""")
                .param(spell.worker())
                .param(spell.id())
                .param(spell.toDate())
                .param(spell.fromDate())
                .query(SpellRows::read)
                .list();
    }

    /** Places of these workers on the roster; who is not seen is absent. */
    public Map<Long, String> regions(Collection<Long> workers) {
        Map<Long, String> regions = new HashMap<>();
        jdbc.sql("select id, region from people.worker where id = any (?)")
                .param(workers.toArray(Long[]::new))
                .query(row -> {
                    regions.put(row.getLong(1), row.getString(2));
                });
        return regions;
    }

    /**
     * Until the end of the transaction nobody else writes jobs of this worker by hand: who looks for an overlap now still knows of all
     * of them when writing.
     */
    public void lock(long worker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('employment.spell', ?))")
                .param(worker)
                .query((row, i) -> worker)
                .list();
    }

    public List<Long> newIds(int count) {
        return jdbc.sql("select nextval('employment.spell_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    public void add(List<Spell> spells) {
        stage(spells);
        jdbc.sql("insert into employment.spell (id, version, region, " + NAMES
                        + ") overriding system value select id, version, region, " + NAMES + " from spell_staged")
                .update();
    }

    /** @return how many still had their version and lie within the edit scope; the others are untouched */
    public int changeAll(List<Spell> spells) {
        stage(spells);
        String sets = TOLD.keySet().stream().map(name -> name + " = n." + name).collect(Collectors.joining(", "));
        return jdbc.sql("update employment.spell s set version = s.version + 1, updated_at = now(), " + sets
                        + " from spell_staged n where s.id = n.id and s.version = n.version")
                .update();
    }

    public boolean remove(long id, int version) {
        return jdbc.sql("delete from employment.spell where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    public void removeOf(Collection<Long> workers) {
        jdbc.sql("delete from employment.spell where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** Employers that are no longer registered are known by name alone. */
    public void forget(Collection<Long> employers) {
        jdbc.sql(
                        "update employment.spell set employer = null, version = version + 1, updated_at = now() where employer = any (?)")
                .param(employers.toArray(Long[]::new))
                .update();
    }

    /** How many spells bear the name of a registered employer without its number. */
    public long named(String name) {
        return jdbc.sql("select count(*) from employment.spell where employer is null and employer_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** Ties spells of that name to a registered employer, within the edit scope. @return whose they are */
    public List<Long> tie(long employer, String name) {
        return jdbc.sql("""
                update employment.spell set employer = ?, version = version + 1, updated_at = now()
                where employer is null and employer_name = ? returning worker""").params(employer, name).query(Long.class).list();
    }

    public void move(long worker, String region) {
        jdbc.sql("update employment.spell set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }

    /** @param noLongerMain of these, those that share days with a main job of whoever has them now */
    public record GivenOver(List<Long> all, List<Long> noLongerMain) {}

    /** Gives spells to another worker, but for those that this one has on record too. */
    public GivenOver give(long from, long to, String region) {
        List<Long> beside = jdbc.sql("""
                update employment.spell s set main = false where s.worker = ? and s.main and exists (
                  select from employment.spell own where own.worker = ? and own.main
                    and daterange(own.from_date, own.to_date, '[]') && daterange(s.from_date, s.to_date, '[]'))
                returning id""").params(from, to).query(Long.class).list();
        List<Long> given =
                jdbc.sql("""
                update employment.spell s set worker = ?, region = ?, version = version + 1, updated_at = now() where s.worker = ?
                and not exists (select from employment.spell own where own.worker = ? and own.from_date = s.from_date
                  and own.employer_name = s.employer_name and own.to_date is not distinct from s.to_date)
                returning id""").params(to, region, from, to).query(Long.class).list();
        return new GivenOver(given, beside);
    }

    /** @param mainAgain of these, those that were main; what was changed meanwhile to share days with another main job stays beside it */
    public void giveBack(Long[] given, Long[] mainAgain, long to, String region) {
        jdbc.sql(
                        "update employment.spell set worker = ?, region = ?, version = version + 1, updated_at = now() where id = any (?)")
                .param(to)
                .param(region)
                .param(given)
                .update();
        for (Long id : mainAgain) {
            jdbc.sql("""
                    update employment.spell s set main = true where s.id = ? and not exists (
                      select from employment.spell other where other.worker = s.worker and other.main and other.id <> s.id
                        and daterange(other.from_date, other.to_date, '[]') && daterange(s.from_date, s.to_date, '[]'))""").param(id).update();
        }
    }

    private void stage(List<Spell> spells) {
        jdbc.sql("create temp table if not exists spell_staged (like employment.spell) on commit drop")
                .update();
        jdbc.sql("truncate spell_staged").update();
        CopyRows copy = new CopyRows();
        for (Spell spell : spells) {
            copy.add(spell.id()).add(spell.version()).add(spell.region()).add("epoch");
            TOLD.values().forEach(value -> copy.add(value.apply(spell)));
            copy.endRow();
        }
        copy.into("spell_staged", "id, version, region, updated_at, " + NAMES, source);
    }

    /** By place, since reading tens of thousands by name takes several times as long. */
    private static Spell read(ResultSet row, int index) throws SQLException {
        return new Spell(
                row.getLong(1),
                row.getInt(2),
                row.getLong(4),
                row.getString(3),
                row.getObject(5, Long.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getBoolean(13),
                row.getObject(14, Boolean.class),
                row.getBoolean(15),
                row.getObject(16, Boolean.class),
                row.getObject(17, Integer.class),
                row.getObject(18, Boolean.class),
                row.getObject(19, Boolean.class),
                row.getString(20),
                row.getString(21),
                row.getObject(22, Long.class),
                row.getObject(23, Long.class),
                row.getString(24),
                constant(ContractKind.class, row.getString(25)),
                row.getObject(26, LocalDate.class),
                row.getObject(27, LocalDate.class),
                constant(LeaveReason.class, row.getString(28)),
                Map.of());
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Map<Long, List<Spell>> grouped(List<Spell> spells) {
        return spells.stream().collect(Collectors.groupingBy(Spell::worker, HashMap::new, Collectors.toList()));
    }

    static Map<String, Function<Spell, @Nullable Object>> told() {
        Map<String, Function<Spell, @Nullable Object>> told = new LinkedHashMap<>();
        told.put("worker", Spell::worker);
        told.put("employer", Spell::employer);
        told.put("employer_name", Spell::employerName);
        told.put("work_region", Spell::workRegion);
        told.put("occupation_title", Spell::occupationTitle);
        told.put("occupation", Spell::occupation);
        told.put("industry", Spell::industry);
        told.put("from_date", Spell::fromDate);
        told.put("to_date", Spell::toDate);
        told.put("main", Spell::main);
        told.put("self_employed", Spell::selfEmployed);
        told.put("public_post", Spell::publicPost);
        told.put("contract_signed", Spell::contractSigned);
        told.put("contract_months", Spell::contractMonths);
        told.put("social_insurance", Spell::socialInsurance);
        told.put("organised", Spell::organised);
        told.put("organiser", Spell::organiser);
        told.put("channel", Spell::channel);
        told.put("monthly_wage_fen", Spell::monthlyWageFen);
        told.put("transport_cost_fen", Spell::transportCostFen);
        told.put("source", Spell::source);
        told.put("contract_kind", Spell::contractKind);
        told.put("contract_from", Spell::contractFrom);
        told.put("contract_until", Spell::contractUntil);
        told.put("leave_reason", Spell::leaveReason);
        return told;
    }
}
