package org.wutong.bureau.people.storage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.duplicates.Merge;
import org.wutong.bureau.people.duplicates.Suspicion;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds pairs of records that may be of one person, remembers those that are not, and keeps merges. */
@Component
public class DuplicateRows {
    private static final String PAIRS = """
            (select row_number() over (order by one, other) as id, one, other, region, other_region, why from (
              select one, other, min(region) as region, min(other_region) as other_region, string_agg(distinct why, ',' order by why) as why from (
                select a.id as one, b.id as other, a.region, b.region as other_region,
                  case when a.region = b.region then 'SAME_VILLAGE' else 'SAME_BIRTH' end as why
                from people.worker a join people.worker b on b.name = a.name and b.birth_date = a.birth_date and b.id > a.id
                where a.region = b.region or a.id_kind = 'NONE' or b.id_kind = 'NONE'
                union all
                select a.id, b.id, a.region, b.region, 'SAME_PHONE'
                from people.worker a join people.worker b on b.phone_digest = a.phone_digest and b.name = a.name and b.id > a.id) found
              where not exists (select from people.not_same told where told.one = found.one and told.other = found.other)
              group by one, other) pair) p""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DuplicateRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public record Pair(long one, long other, List<Suspicion> why) {}

    /** Pairs of which either stands in a place. */
    public KeysetPage<Pair> page(String place, @org.jspecify.annotations.Nullable String at, int size) {
        return new KeysetQuery("p.one, p.other, p.why", PAIRS, "p.id")
                .where(
                        "(p.region >= :from and p.region < :to or p.other_region >= :from and p.other_region < :to)",
                        "from",
                        place)
                .where("cast(:to as text) is not null", "to", place + "~")
                .page(
                        jdbc,
                        at,
                        size,
                        row -> new Pair(
                                row.getLong("one"),
                                row.getLong("other"),
                                Arrays.stream(row.getString("why").split(","))
                                        .map(Suspicion::valueOf)
                                        .toList()));
    }

    public void notSame(long one, long other, String region, String reason) {
        jdbc.sql("""
                insert into people.not_same (one, other, region, reason, staff_name) values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        Math.min(one, other),
                        Math.max(one, other),
                        region,
                        reason,
                        Acting.now().name())
                .update();
    }

    /** Proposes them again. @return whether anything was remembered */
    public boolean forget(long one, long other) {
        return jdbc.sql("delete from people.not_same where one = ? and other = ?")
                        .params(Math.min(one, other), Math.max(one, other))
                        .update()
                > 0;
    }

    public long keep(
            String region,
            long kept,
            long dropped,
            String keptBefore,
            String droppedBefore,
            int keptVersion,
            Map<String, List<Long>> moved) {
        return jdbc.sql("""
                insert into people.merge (region, kept, dropped, kept_before, dropped_before, kept_version, moved, staff, staff_name)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?) returning id""")
                .params(
                        region,
                        kept,
                        dropped,
                        keptBefore,
                        droppedBefore,
                        keptVersion,
                        json.writeValueAsString(moved),
                        Acting.now().staff(),
                        Acting.now().name())
                .query(Long.class)
                .single();
    }

    public Optional<Merge> find(long id) {
        return jdbc.sql(
                        "select id, region, kept, dropped, kept_version, at, staff_name, undone_at from people.merge where id = ?")
                .param(id)
                .query(Merge.class)
                .optional();
    }

    /** The merge that closed this record and still stands. */
    public Optional<Merge> ofDropped(long worker) {
        return jdbc.sql("""
                select id, region, kept, dropped, kept_version, at, staff_name, undone_at from people.merge
                where dropped = ? and undone_at is null order by id desc limit 1""").param(worker).query(Merge.class).optional();
    }

    public List<Merge> latest(String place, int most) {
        return jdbc.sql("""
                select id, region, kept, dropped, kept_version, at, staff_name, undone_at from people.merge
                where region >= ? and region < ? order by id desc limit ?""").params(place, place + "~", most).query(Merge.class).list();
    }

    /** What stood before: of the kept and of the dropped record. */
    public List<String> images(long merge) {
        return jdbc.sql("select kept_before::text, dropped_before::text from people.merge where id = ?")
                .param(merge)
                .query((row, i) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    public Map<String, List<Long>> moved(long merge) {
        return json.readValue(
                jdbc.sql("select moved::text from people.merge where id = ?")
                        .param(merge)
                        .query(String.class)
                        .single(),
                new TypeReference<LinkedHashMap<String, List<Long>>>() {});
    }

    /** @return false when somebody took it back meanwhile */
    public boolean undone(long merge) {
        return jdbc.sql("update people.merge set undone_at = now(), undone_by = ? where id = ? and undone_at is null")
                        .params(Acting.now().name(), merge)
                        .update()
                == 1;
    }

    /** Categories of kinds that the kept record has none of go over. */
    public void moveCategories(long from, long to, long household, String region) {
        jdbc.sql("""
                update people.category c set worker = ?, household = ?, region = ? where worker = ?
                and not exists (select from people.category own where own.worker = ? and own.kind = c.kind)""").params(to, household, region, from, to).update();
    }

    /** @return ids of the rows that went over */
    public List<Long> moveConfirmations(long from, long to, String region) {
        return jdbc.sql("update people.confirmation set worker = ?, region = ? where worker = ? returning id")
                .params(to, region, from)
                .query(Long.class)
                .list();
    }

    public void moveConfirmationsBack(Long[] ids, long to, String region) {
        jdbc.sql("update people.confirmation set worker = ?, region = ? where id = any (?)")
                .param(to)
                .param(region)
                .param(ids)
                .update();
    }
}
