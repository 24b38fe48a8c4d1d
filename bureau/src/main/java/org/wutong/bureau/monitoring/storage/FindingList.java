package org.wutong.bureau.monitoring.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.quality.Finding;
import org.wutong.bureau.monitoring.quality.Quality.Wanted;
import org.wutong.bureau.monitoring.quality.Severity;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** Lists findings, village by village. */
@Component
public class FindingList {
    private static final String COLUMNS =
            "f.id, f.rule, f.kind, f.subject, f.region, f.severity, f.found_on, s.reason, s.staff_name, s.at";
    private static final String FROM = "monitoring.finding f left join monitoring.set_aside s"
            + " on s.kind = f.kind and s.subject = f.subject and s.rule = f.rule and s.digest = f.digest";

    private final JdbcClient jdbc;

    FindingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public KeysetPage<Finding> page(Wanted wanted, @Nullable String cursor, int size) {
        return query(wanted).page(jdbc, cursor, size, FindingList::read);
    }

    public List<Finding> all(Wanted wanted, int most) {
        return query(wanted).all(jdbc, most, FindingList::read);
    }

    public long count(Wanted wanted) {
        return query(wanted).count(jdbc);
    }

    /** Of these workers and households: what waits first, then what was set aside. */
    public List<Finding> of(Collection<Long> workers, Collection<Long> households) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + """
                 where f.kind = 'worker_record' and f.subject = any (?) or f.kind = 'household_record' and f.subject = any (?)
                order by s.reason is not null, array_position(array['ERROR', 'WARN', 'HINT'], f.severity), f.rule, f.id""")
                .param(workers.toArray(Long[]::new))
                .param(households.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    private static KeysetQuery query(Wanted wanted) {
        KeysetQuery query = new KeysetQuery(COLUMNS, FROM, "f.id")
                .where("starts_with(f.region, :place)", "place", wanted.place())
                .where(wanted.aside() ? "s.reason is not null" : "s.reason is null");
        String rule = wanted.rule();
        if (rule != null) {
            query.where("f.rule = :rule", "rule", rule);
        }
        Severity severity = wanted.severity();
        if (severity != null) {
            query.where("f.severity = :severity", "severity", severity.name());
        }
        return query.order("f.region", "text", false);
    }

    private static Finding read(ResultSet row) throws SQLException {
        return new Finding(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("kind"),
                row.getLong("subject"),
                row.getString("region"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("found_on", LocalDate.class),
                row.getString("reason"),
                row.getString("staff_name"),
                row.getObject("at", OffsetDateTime.class));
    }
}
