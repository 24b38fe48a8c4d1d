package org.wutong.bureau.matching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.drives.DriveLine;
import org.wutong.bureau.matching.drives.Hand;
import org.wutong.bureau.matching.drives.PlanKind;
import org.wutong.bureau.matching.drives.StoredPlan;
import org.wutong.bureau.matching.drives.StoredPlan.OfClass;
import org.wutong.bureau.matching.drives.StoredPlan.OfVacancy;
import org.wutong.bureau.register.CopyRows;
import org.wutong.matching.plan.Certificate;
import org.wutong.matching.plan.Loss;

/** SQL of stored plans of drives. Runs inside the caller's transaction. */
@Component
public class DrivePlanRows {
    private static final String SELECT = """
            select id, drive, parent, kind, as_of, at, staff_name, millis, seekers, seats, placed, total, bound, price_least, price_most,
                   ungrouped_total, ungrouped_placed, journeys, vehicles, cost_least, cost_most
            from matching.drive_plan where\s""";

    private final JdbcClient jdbc;
    private final DataSource source;

    DrivePlanRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Stores a plan, whole. @param plan its id counts for nothing. @return the id */
    public long add(
            StoredPlan plan,
            List<OfClass> classes,
            List<OfVacancy> vacancies,
            List<DriveLine> lines,
            List<Hand> hands) {
        long id = jdbc.sql("""
                insert into matching.drive_plan (drive, parent, kind, as_of, staff_name, millis, seekers, seats, placed, total, bound,
                    price_least, price_most, ungrouped_total, ungrouped_placed, journeys, vehicles, cost_least, cost_most)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        plan.drive(),
                        plan.parent(),
                        plan.kind().name(),
                        plan.asOf(),
                        plan.staffName(),
                        plan.millis(),
                        plan.seekers(),
                        plan.seats(),
                        plan.placed(),
                        plan.certificate().total(),
                        plan.certificate().bound(),
                        least(plan.price()),
                        most(plan.price()),
                        plan.ungroupedTotal(),
                        plan.ungroupedPlaced(),
                        plan.journeys(),
                        plan.vehicles(),
                        least(plan.cost()),
                        most(plan.cost()))
                .query(Long.class)
                .single();
        CopyRows rows = new CopyRows();
        classes.forEach(one -> rows.add(id)
                .add(one.rank())
                .add(one.id())
                .add(one.people())
                .add(one.placed())
                .add(one.withoutAny())
                .add(least(one.price()))
                .add(most(one.price()))
                .endRow());
        rows.intoGuarded(
                "matching.drive_class",
                "plan, rank, class, people, placed, without_any, price_least, price_most",
                source);
        vacancies.forEach(one -> rows.add(id)
                .add(one.vacancy())
                .add(one.seats())
                .add(one.filled())
                .add(one.price())
                .endRow());
        rows.intoGuarded("matching.drive_vacancy", "plan, vacancy, seats, filled, price", source);
        lines.forEach(one -> rows.add(id)
                .add(one.worker())
                .add(one.region())
                .add(one.rank())
                .add(one.vacancy())
                .add(one.score())
                .add(one.why())
                .add(one.fixed())
                .endRow());
        rows.intoGuarded("matching.drive_line", "plan, worker, region, rank, vacancy, score, why, fixed", source);
        hands.forEach(one -> rows.add(id)
                .add(one.worker())
                .add(one.region())
                .add(one.kind())
                .add(one.vacancy())
                .add(one.staffName())
                .endRow());
        rows.intoGuarded("matching.drive_hand", "plan, worker, region, kind, vacancy, staff_name", source);
        return id;
    }

    private static @Nullable Long least(@Nullable Loss loss) {
        return loss == null ? null : loss.least();
    }

    private static @Nullable Long most(@Nullable Loss loss) {
        return loss == null ? null : loss.most();
    }

    public Optional<StoredPlan> find(long id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    public Map<Long, StoredPlan> byIds(Collection<Long> ids) {
        return jdbc.sql(SELECT + "id = any (?)").param(ids.toArray(Long[]::new)).query((row, i) -> read(row)).stream()
                .collect(Collectors.toMap(StoredPlan::id, Function.identity()));
    }

    /** All of a drive, newest first. */
    public List<StoredPlan> of(long drive) {
        return jdbc.sql(SELECT + "drive = ? order by id desc")
                .param(drive)
                .query((row, i) -> read(row))
                .list();
    }

    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from matching.drive_plan where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** Keeps only the figures of the other plans of a drive. */
    public void clear(long drive, long plan) {
        for (String table : List.of("drive_line", "drive_hand", "drive_vacancy")) {
            jdbc.sql("delete from matching." + table
                            + " where plan in (select id from matching.drive_plan where drive = ? and id <> ?)")
                    .params(drive, plan)
                    .update();
        }
    }

    public List<OfClass> classes(long plan) {
        return jdbc.sql("""
                select rank, class, people, placed, without_any, price_least, price_most from matching.drive_class
                where plan = ? order by rank""")
                .param(plan)
                .query((row, i) -> new OfClass(
                        row.getInt(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        loss(row, "price")))
                .list();
    }

    /** Those that most want first. */
    public List<OfVacancy> vacancies(long plan) {
        return jdbc.sql("""
                select vacancy, seats, filled, price from matching.drive_vacancy where plan = ? order by price desc, filled desc, vacancy""").param(plan).query(OfVacancy.class).list();
    }

    public List<Hand> hands(long plan) {
        return jdbc.sql("""
                select worker, region, kind, vacancy, staff_name from matching.drive_hand where plan = ? order by worker, kind""")
                .param(plan)
                .query((row, i) -> new Hand(
                        row.getLong(1),
                        row.getString(2),
                        Hand.Kind.valueOf(row.getString(3)),
                        row.getObject(4, Long.class),
                        row.getString(5)))
                .list();
    }

    private static @Nullable Loss loss(ResultSet row, String prefix) throws SQLException {
        Long least = row.getObject(prefix + "_least", Long.class);
        Long most = row.getObject(prefix + "_most", Long.class);
        return least == null || most == null ? null : new Loss(least, most);
    }

    private static StoredPlan read(ResultSet row) throws SQLException {
        return new StoredPlan(
                row.getLong("id"),
                row.getLong("drive"),
                row.getObject("parent", Long.class),
                PlanKind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("at", OffsetDateTime.class),
                row.getString("staff_name"),
                row.getLong("millis"),
                row.getInt("seekers"),
                row.getLong("seats"),
                row.getInt("placed"),
                new Certificate(row.getLong("total"), row.getLong("bound")),
                loss(row, "price"),
                row.getObject("ungrouped_total", Long.class),
                row.getObject("ungrouped_placed", Integer.class),
                row.getObject("journeys", Integer.class),
                row.getObject("vehicles", Integer.class),
                loss(row, "cost"));
    }
}
