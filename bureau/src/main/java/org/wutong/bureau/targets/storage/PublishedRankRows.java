package org.wutong.bureau.targets.storage;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.rhythm.PlaceRank;
import org.wutong.bureau.targets.rhythm.PublishedRanks.Published;

/** {@code targets.published_rank}, which only ever grows. */
@Component
public class PublishedRankRows {
    private final JdbcClient jdbc;

    PublishedRankRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long snapshot, String region, LocalDate day, List<PlaceRank> ranks) {
        for (PlaceRank one : ranks) {
            jdbc.sql("""
                            insert into targets.published_rank (snapshot, region, day, place, place_name, rank, shared, score, small, moved)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            snapshot,
                            region,
                            day,
                            one.place(),
                            one.placeName(),
                            one.rank(),
                            one.shared(),
                            one.score(),
                            one.small(),
                            one.moved())
                    .update();
        }
    }

    /** The newest ranking up to a day in which the place, or the one it lies in, is ranked by the nearest place above; best first. */
    public List<Published> around(String place, LocalDate day) {
        return jdbc.sql("""
                        with newest as (
                          select p.snapshot from targets.published_rank p
                          where starts_with(:place, p.place) and p.day <= :day
                          order by length(p.region) desc, p.day desc, p.snapshot desc limit 1)
                        select p.region, p.day, p.place, p.place_name, p.rank, p.shared, p.score, p.small, p.moved,
                          starts_with(:place, p.place) as own
                        from targets.published_rank p join newest using (snapshot) order by p.rank = 0, p.rank, p.place""")
                .param("place", place)
                .param("day", day)
                .query((row, i) -> new Published(
                        row.getString("region"),
                        row.getObject("day", LocalDate.class),
                        new PlaceRank(
                                row.getString("place"),
                                row.getString("place_name"),
                                row.getInt("rank"),
                                row.getBoolean("shared"),
                                row.getObject("score", Integer.class),
                                row.getBoolean("small"),
                                row.getObject("moved", Integer.class)),
                        row.getBoolean("own")))
                .list();
    }
}
