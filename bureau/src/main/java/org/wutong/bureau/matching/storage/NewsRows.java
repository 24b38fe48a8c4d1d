package org.wutong.bureau.matching.storage;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what is new on lists and who looked. Runs inside the caller's transaction. */
@Component
public class NewsRows {
    private static final String NEW = """
             from matching.match m left join matching.look l on l.worker = m.worker and l.staff = :me
            where m.fresh_at is not null and m.fresh_at > coalesce(l.at, '-infinity')""";

    private final JdbcClient jdbc;

    NewsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param jobs how many are new */
    public record News(long worker, String name, String region, int jobs, OffsetDateTime at) {}

    public Set<Long> freshOf(long worker, long me) {
        return new HashSet<>(jdbc.sql("select m.vacancy" + NEW + " and m.worker = :worker")
                .param("me", me)
                .param("worker", worker)
                .query(Long.class)
                .list());
    }

    public List<News> all(long me, int most) {
        return jdbc.sql(
                        "select n.worker, w.name, w.region, n.jobs, n.at from (select m.worker, count(*) as jobs, max(m.fresh_at) as at"
                                + NEW
                                + " group by m.worker) n join people.worker w on w.id = n.worker order by n.at desc, n.worker limit :most")
                .param("me", me)
                .param("most", most)
                .query(News.class)
                .list();
    }

    public int count(long me) {
        return jdbc.sql("select count(distinct m.worker)" + NEW)
                .param("me", me)
                .query(Integer.class)
                .single();
    }

    public void looked(long worker, String region, long me) {
        jdbc.sql("""
                insert into matching.look (staff, worker, region) values (?, ?, ?)
                on conflict (staff, worker) do update set at = clock_timestamp(), region = excluded.region""").params(me, worker, region).update();
    }
}
