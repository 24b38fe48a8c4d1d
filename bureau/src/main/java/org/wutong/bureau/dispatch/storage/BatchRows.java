package org.wutong.bureau.dispatch.storage;

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
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.BatchDraft;
import org.wutong.bureau.dispatch.BatchState;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** SQL of batches. Runs inside the caller's transaction. */
@Component
public class BatchRows {
    private static final String COLUMNS = """
            b.id, b.version, b.number, b.title, b.region, b.state, b.destination, b.employer, b.employer_name, b.vacancy, b.job,
            b.industry, b.wage_fen, b.contract_signed, b.contract_months, b.organiser, b.agreement, b.station, b.departs_on,
            b.departs_from, b.insurer, b.policy_number, b.fare_fen, b.charter_fen, b.departed_on, b.arrived_on, b.note""";
    private static final String SELECT = "select " + COLUMNS + " from dispatch.batch b where ";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which batches are listed; null and empty mean no condition.
     *
     * @param text of number, title or employer
     */
    public record Wanted(
            @Nullable BatchState state,
            String text,
            @Nullable String destination,
            @Nullable Long organiser,
            @Nullable Long employer) {}

    public KeysetPage<Batch> page(Wanted wanted, @Nullable String cursor, int size) {
        return query(wanted).page(jdbc, cursor, size, BatchRows::read);
    }

    public List<Batch> all(Wanted wanted, int most) {
        return query(wanted).all(jdbc, most, BatchRows::read);
    }

    private static KeysetQuery query(Wanted wanted) {
        KeysetQuery query = new KeysetQuery(COLUMNS, "dispatch.batch b", "b.id").order("b.departs_on", "date", true);
        if (wanted.state() != null) {
            query.where("b.state = :state", "state", wanted.state().name());
        }
        if (!wanted.text().isBlank()) {
            query.where(
                    "strpos(b.number || ' ' || b.title || ' ' || b.employer_name, :text) > 0",
                    "text",
                    wanted.text().strip());
        }
        if (wanted.destination() != null) {
            query.where("starts_with(b.destination, :destination)", "destination", wanted.destination());
        }
        if (wanted.organiser() != null) {
            query.where("b.organiser = :organiser", "organiser", wanted.organiser());
        }
        if (wanted.employer() != null) {
            query.where("(b.employer = :employer or b.organiser = :employer)", "employer", wanted.employer());
        }
        return query;
    }

    /** How many batches stand in each state. */
    public java.util.Map<BatchState, Long> counts() {
        java.util.Map<BatchState, Long> counts = new java.util.EnumMap<>(BatchState.class);
        jdbc.sql("select state, count(*) from dispatch.batch group by state").query(row -> {
            counts.put(BatchState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    public List<Batch> byIds(Collection<Long> ids) {
        return jdbc.sql(SELECT + "b.id = any (?) order by b.departs_on, b.id")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    /** To these vacancies, those called off left out. */
    public List<Batch> toVacancies(Collection<Long> vacancies) {
        return jdbc.sql(SELECT + "b.vacancy = any (?) and b.state <> 'CANCELLED' order by b.departs_on, b.id")
                .param(vacancies.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    public Optional<Batch> find(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** Until the end of the transaction nobody else moves this batch or checks its people. */
    public void lock(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.batch', ?))")
                .param(id)
                .query((row, i) -> id)
                .list();
    }

    public long add(String number, BatchDraft draft, String by) {
        return jdbc.sql("""
                insert into dispatch.batch (number, title, region, destination, employer, employer_name, vacancy, job, industry,
                  wage_fen, contract_signed, contract_months, organiser, agreement, station, departs_on, departs_from, insurer,
                  policy_number, fare_fen, charter_fen, note, staff_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        number,
                        draft.title(),
                        draft.region(),
                        draft.destination(),
                        draft.employer(),
                        draft.employerName())
                .params(values(draft))
                .param(by)
                .query(Long.class)
                .single();
    }

    /** False when it is no longer at this version. */
    public boolean change(long id, int version, BatchDraft draft, String by) {
        return jdbc.sql("""
                update dispatch.batch set title = ?, region = ?, destination = ?, employer = ?, employer_name = ?, vacancy = ?, job = ?,
                  industry = ?, wage_fen = ?, contract_signed = ?, contract_months = ?, organiser = ?, agreement = ?, station = ?,
                  departs_on = ?, departs_from = ?, insurer = ?, policy_number = ?, fare_fen = ?, charter_fen = ?, note = ?,
                  staff_name = ?, at = now(), version = version + 1
                where id = ? and version = ?""")
                        .params(
                                draft.title(),
                                draft.region(),
                                draft.destination(),
                                draft.employer(),
                                draft.employerName())
                        .params(values(draft))
                        .params(by, id, version)
                        .update()
                == 1;
    }

    private static List<@Nullable Object> values(BatchDraft draft) {
        return java.util.Arrays.asList(
                draft.vacancy(),
                draft.job(),
                draft.industry(),
                draft.wageFen(),
                draft.contractSigned(),
                draft.contractMonths(),
                draft.organiser(),
                draft.agreement(),
                draft.station(),
                draft.departsOn(),
                draft.departsFrom(),
                draft.insurer(),
                draft.policyNumber(),
                draft.fareFen(),
                draft.charterFen(),
                draft.note());
    }

    /** The next number of a year: 2024-003. */
    public String nextNumber(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.number', ?))")
                .param((long) year)
                .query((row, i) -> 0)
                .list();
        Integer last = jdbc.sql("select max(substr(number, 6)::int) from dispatch.batch where number ~ ?")
                .param("^" + year + "-\\d{3,6}$")
                .query(Integer.class)
                .optional()
                .orElse(null);
        return String.format("%d-%03d", year, last == null ? 1 : last + 1);
    }

    /** A new state; days that are null stay as they are. */
    public void move(
            long id,
            BatchState state,
            @Nullable LocalDate departed,
            @Nullable LocalDate arrived,
            String reason,
            String by) {
        jdbc.sql("""
                update dispatch.batch set state = ?, departed_on = coalesce(?::date, departed_on), arrived_on = coalesce(?::date, arrived_on),
                  version = version + 1, at = now(), staff_name = ? where id = ?""").params(state.name(), departed, arrived, by, id).update();
        step(id, state, reason, by);
    }

    public void step(long id, BatchState state, String reason, String by) {
        jdbc.sql("insert into dispatch.batch_step (batch, state, reason, staff_name) values (?, ?, ?, ?)")
                .params(id, state.name(), reason, by)
                .update();
    }

    /** One state a batch took. */
    public record Step(BatchState state, String reason, OffsetDateTime at, String staffName) {}

    /** Newest first. */
    public List<Step> steps(long id) {
        return jdbc.sql(
                        "select state, reason, at, staff_name from dispatch.batch_step where batch = ? order by id desc")
                .param(id)
                .query((row, i) -> new Step(
                        BatchState.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class),
                        row.getString(4)))
                .list();
    }

    private static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("number"),
                row.getString("title"),
                row.getString("region"),
                BatchState.valueOf(row.getString("state")),
                row.getString("destination"),
                row.getObject("employer", Long.class),
                row.getString("employer_name"),
                row.getObject("vacancy", Long.class),
                row.getString("job"),
                row.getString("industry"),
                row.getObject("wage_fen", Long.class),
                row.getObject("contract_signed", Boolean.class),
                row.getObject("contract_months", Integer.class),
                row.getObject("organiser", Long.class),
                row.getObject("agreement", Long.class),
                row.getObject("station", Long.class),
                row.getObject("departs_on", LocalDate.class),
                row.getString("departs_from"),
                row.getString("insurer"),
                row.getString("policy_number"),
                row.getObject("fare_fen", Long.class),
                row.getObject("charter_fen", Long.class),
                row.getObject("departed_on", LocalDate.class),
                row.getObject("arrived_on", LocalDate.class),
                row.getString("note"));
    }
}
