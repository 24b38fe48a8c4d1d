package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Registered;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.vocabulary.IdentityNumber;

/** Reads workers by what names them. */
@Component
public class WorkerRows {
    private final JdbcClient jdbc;
    private final WorkerReading reading;
    private final WorkerColumns columns;

    WorkerRows(JdbcClient jdbc, WorkerReading reading, WorkerColumns columns) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.columns = columns;
    }

    public List<Worker> all(Collection<Long> ids) {
        return jdbc.sql(WorkerReading.SELECT + "where w.id = any (?) order by w.id")
                .param(ids.toArray(Long[]::new))
                .query(reading)
                .list();
    }

    public List<Worker> ofHouseholds(Collection<Long> households) {
        return jdbc.sql(WorkerReading.SELECT
                        + "where w.household = any (?) order by w.household, w.birth_date nulls last, w.id")
                .param(households.toArray(Long[]::new))
                .query(reading)
                .list();
    }

    /** Who of all workers, inside the scope or not, has which of these numbers. */
    public Map<IdentityNumber, Registered> byIdentity(Collection<IdentityNumber> numbers) {
        Map<String, IdentityNumber> byDigest = numbers.parallelStream()
                .collect(Collectors.toMap(
                        number -> HexFormat.of().formatHex(columns.digest(number)),
                        number -> number,
                        (one, same) -> same));
        Map<IdentityNumber, Registered> found = new HashMap<>();
        byte[][] digests =
                byDigest.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        jdbc.sql("select encode(digest, 'hex') digest, worker, region, closed_on from people.find_by_id_digests(?)")
                .param(digests)
                .query(row -> {
                    IdentityNumber number = byDigest.get(row.getString("digest"));
                    if (number != null) {
                        found.put(
                                number,
                                new Registered(
                                        row.getLong("worker"),
                                        row.getString("region"),
                                        row.getObject("closed_on", LocalDate.class)));
                    }
                });
        return found;
    }

    /** Locks those of these workers that may be changed, until the transaction ends. */
    public Set<Long> lock(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql("select id from people.worker where id = any (?) order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** The whole of a secret field by worker, where it is recorded. Callers record who asked and why. */
    public Map<Long, String> secrets(Collection<Long> workers, WorkerField field) {
        Map<Long, String> found = new HashMap<>();
        String column = field.column() + "_cipher";
        jdbc.sql("select id, " + column + " from people.worker where id = any (?) and " + column + " is not null")
                .param(workers.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong(1), columns.open(row.getBytes(2)));
                });
        return found;
    }
}
