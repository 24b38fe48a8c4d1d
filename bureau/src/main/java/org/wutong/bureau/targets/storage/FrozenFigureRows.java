package org.wutong.bureau.targets.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single figures out of {@code targets.snapshot}: of one's own snapshots, and of those of places above that one may see. */
@Component
public class FrozenFigureRows {
    private final JdbcClient jdbc;

    FrozenFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A frozen figure of a target at a place, as of the end of a day. */
    public record Frozen(String target, String place, LocalDate day, long actual, long snapshot) {}

    /** Every known figure of a place within these days, the newest of each day and target, by target and day. */
    public List<Frozen> of(String place, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select distinct on (f.target, s.day) f.target, f.place, s.day, f.actual, s.id as snapshot
                        from targets.snapshot s
                        cross join lateral jsonb_to_recordset(s.body::jsonb -> 'figures') f (target text, place text, actual bigint)
                        where s.day between :first and :last and starts_with(:place, s.place)
                          and f.place = :place and f.actual is not null
                        order by f.target, s.day, s.id desc""")
                .param("place", place)
                .param("first", first)
                .param("last", last)
                .query(Frozen.class)
                .list();
    }

    /**
     * What reports that end with a year tell of places by one count: the newest entry of each, the year's own report before a shorter one,
     * a place's own before that of the place above.
     */
    public List<Frozen> ofYear(Collection<String> places, String counts, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct on (f.place) f.target, f.place, s.day, f.actual, s.id as snapshot
                        from targets.report r join targets.snapshot s on s.id = r.snapshot
                        cross join lateral jsonb_to_recordset(s.body::jsonb -> 'figures') f (target text, place text, actual bigint)
                        cross join lateral jsonb_array_elements(s.body::jsonb -> 'targets') t
                        where r.period_to = :to and not exists (select from targets.report n where n.corrects = r.id)
                          and f.place = any (:places) and f.actual is not null
                          and t ->> 'id' = f.target and t ->> 'counts' = :counts and t ->> 'from' = cast(cast(:from as date) as text)
                        order by f.place, (r.period_from = :from) desc, length(r.place) desc, r.id desc""")
                .param("to", to)
                .param("from", from)
                .param("places", places.toArray(String[]::new))
                .param("counts", counts)
                .query(Frozen.class)
                .list();
    }
}
