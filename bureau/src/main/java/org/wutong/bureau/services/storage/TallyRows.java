package org.wutong.bureau.services.storage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceKind;

/** Keeps {@code services.tally}: what each worker had in each year, always worked out anew from all services of the worker. */
@Component
public class TallyRows {
    private static final String COLUMNS =
            Arrays.stream(Counted.values()).map(Counted::fact).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    TallyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these workers. Who records for one of them meanwhile waits, and then counts what is written here too. */
    public void rebuild(Collection<Long> workers, ServiceBook book) {
        Long[] ids = workers.toArray(Long[]::new);
        jdbc.sql("select id from people.worker where id = any (?) order by id for no key update")
                .param(ids)
                .query(Long.class)
                .list();
        jdbc.sql("delete from services.tally where worker = any (?)").param(ids).update();
        insert(book, "and s.worker = any (:workers)").param("workers", ids).update();
    }

    /** Tells the planner how many rows there are now. */
    public void refreshStatistics() {
        jdbc.sql("call services.refresh_statistics()").update();
    }

    /** Of everyone in sight. */
    public void rebuildAll(ServiceBook book) {
        jdbc.sql("delete from services.tally").update();
        insert(book, "").update();
    }

    private JdbcClient.StatementSpec insert(ServiceBook book, String which) {
        String counts = Arrays.stream(Counted.values())
                .map(one ->
                        "count(distinct s.kind || ' ' || s.counted_as) filter (where s.kind = any (:%1$s) or s.kind = any (:free_%1$s) and s.free)"
                                .formatted(one.fact()))
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec statement = jdbc.sql("""
                insert into services.tally (worker, year, region, %s, reached_on)
                select s.worker, s.year, min(s.region), %s, max(s.day) filter (where s.kind = any (:reaching))
                from services.service s where s.taken_back_reason is null and s.counts %s
                group by s.worker, s.year""".formatted(COLUMNS, counts, which));
        for (Counted one : Counted.values()) {
            statement = statement
                    .param(one.fact(), codes(book, kind -> kind.countsAs() == one))
                    .param("free_" + one.fact(), codes(book, kind -> kind.freeCountsAs() == one));
        }
        return statement.param("reaching", codes(book, ServiceKind::reaches));
    }

    private static String[] codes(ServiceBook book, java.util.function.Predicate<ServiceKind> which) {
        return book.kinds().stream().filter(which).map(ServiceKind::code).toArray(String[]::new);
    }

    /** What one worker had in a year. */
    public Map<Counted, Integer> of(long worker, int year) {
        return jdbc.sql("select " + COLUMNS + " from services.tally where worker = ? and year = ?")
                .params(worker, year)
                .query((row, i) -> {
                    Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
                    for (Counted one : Counted.values()) {
                        counts.put(one, row.getInt(one.fact()));
                    }
                    return counts;
                })
                .optional()
                .orElse(Map.of());
    }

    public Map<Long, LocalDate> reached(Collection<Long> workers) {
        Map<Long, LocalDate> reached = new HashMap<>();
        jdbc.sql("select worker, max(reached_on) as day from services.tally where worker = any (?) group by worker")
                .param(workers.toArray(Long[]::new))
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day != null) {
                        reached.put(row.getLong("worker"), day);
                    }
                });
        return reached;
    }

    public void remove(Collection<Long> workers) {
        jdbc.sql("delete from services.tally where worker = any (?)")
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** Every row, for comparing with one made from scratch. */
    public List<String> written() {
        return jdbc.sql("select t::text from services.tally t order by worker, year")
                .query(String.class)
                .list();
    }
}
