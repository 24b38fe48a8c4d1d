package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.bureau.people.roster.Roster.number;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.with;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.imports.ImportRun;

/** What an import holds to when it is large, stopped, cut off or not alone. */
@BureauTest
class ImportGuaranteesTest {
    private static final int PEOPLE = 4_500;
    private static final List<String> TABLES = List.of(
            "people.worker",
            "people.household",
            "people.worker_token",
            "people.worker_history",
            "people.category",
            "employment.spell",
            "employment.status",
            "register.import_before",
            "policies.stale");

    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    ImportRun run;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @BeforeEach
    void empty() {
        office.empty();
    }

    /** People without a number, found by household and birth date: a file of any size without running out of numbers. */
    private static byte[] people(int from, int to, String education) {
        List<Object> headers = new ArrayList<>(Roster.HEADERS);
        headers.addAll(List.of("就业单位", "就业地点", "入职日期"));
        List<List<?>> rows = new ArrayList<>(List.of(headers));
        for (int i = from; i < to; i++) {
            List<Object> row = with(person("马" + i, i % 10 == 0 && i < 9_990 ? number(i / 10) : ""), "户编号", "3-" + i);
            if (i % 10 != 0) {
                row = with(row, "出生日期", "1985-06-15");
            }
            row = new ArrayList<>(with(row, "学历", education));
            row.addAll(List.of("银川某厂", "县内", "2024-03-01"));
            rows.add(row);
        }
        return org.wutong.bureau.register.sheet.TestSheet.xlsx(rows);
    }

    private long count(String table) {
        return office.asProgram(() ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    private List<Long> counts() {
        return TABLES.stream().map(this::count).toList();
    }

    private static final class Steps implements LongWork.Progress {
        private final List<Long> done = new ArrayList<>();
        private long total;
        private final Runnable atFirst;

        Steps(Runnable atFirst) {
            this.atFirst = atFirst;
        }

        @Override
        public void of(long all) {
            total = all;
        }

        @Override
        public void done(long rows) {
            done.add(rows);
            if (done.size() == 1) {
                atFirst.run();
            }
        }
    }

    @Test
    void progressMovesFromBatchToBatch() {
        long id = imports.check("officer", "roster", people(0, PEOPLE, "初中")).id();
        Steps steps = new Steps(() -> {});
        imports.then("officer", id, () -> run.apply(id, steps));
        assertThat(steps.total).isEqualTo(PEOPLE);
        assertThat(steps.done).containsExactly(2_000L, 4_000L, (long) PEOPLE);
    }

    @Test
    void everybodyInALargeImportStandsWithJobAndHistoryOnce() {
        imports.apply("officer", "roster", people(0, PEOPLE, "初中"));
        assertThat(List.of(
                        count("people.worker"),
                        count("people.worker_history"),
                        count("employment.spell"),
                        count("employment.status where status = 'EMPLOYED'"),
                        count("people.household")))
                .containsOnly((long) PEOPLE);
    }

    @Test
    void cancellingHalfWayLeavesNothing() {
        long id = imports.check("officer", "roster", people(0, PEOPLE, "初中")).id();
        List<Long> before = counts();
        Steps impatient = new Steps(() -> {
            throw new LongWork.Cancelled();
        });
        assertThatThrownBy(() -> imports.then("officer", id, () -> run.apply(id, impatient)))
                .isInstanceOf(LongWork.Cancelled.class);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void losingTheDatabaseHalfWayLeavesNothingAndItCanBeAppliedAgain() {
        long id = imports.check("officer", "roster", people(0, PEOPLE, "初中")).id();
        List<Long> before = counts();
        Steps cutOff = new Steps(this::loseTheConnection);
        assertThatThrownBy(() -> imports.then("officer", id, () -> run.apply(id, cutOff)))
                .isInstanceOf(RuntimeException.class);
        assertThat(counts()).isEqualTo(before);
        assertThat(imports.then("officer", id, () -> run.apply(id, ImportsInTests.QUIET))
                        .state())
                .isEqualTo(State.APPLIED);
        assertThat(count("people.worker")).isEqualTo(PEOPLE);
    }

    /** The socket of the transaction under way is gone, as when the program is killed. */
    private void loseTheConnection() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    @Test
    void twoImportsAtOnceOfTheSamePeopleEnterNobodyTwice() throws Exception {
        long one = imports.check("officer", "roster", people(0, 2_500, "初中")).id();
        long other =
                imports.check("clerk", "roster", people(1_000, 3_500, "初中")).id();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = both.submit(() -> applyAfter(start, "officer", one));
            Future<?> second = both.submit(() -> applyAfter(start, "clerk", other));
            first.get(5, TimeUnit.MINUTES);
            second.get(5, TimeUnit.MINUTES);
        } finally {
            both.shutdownNow();
        }
        assertThat(List.of(count("people.worker"), count("employment.spell"), count("people.worker_history")))
                .containsOnly(3_500L);
    }

    private Object applyAfter(CyclicBarrier start, String login, long id) throws Exception {
        start.await(1, TimeUnit.MINUTES);
        return imports.then(login, id, () -> run.apply(id, ImportsInTests.QUIET));
    }

    @Test
    void takingALargeImportBackLeavesNothingOfItButTheRecordOfIt() {
        List<Long> before = counts();
        long id = imports.apply("officer", "roster", people(0, PEOPLE, "初中")).id();
        assertThat(imports.undo("officer", id).state()).isEqualTo(State.UNDONE);
        // What stood before stays kept, and decisions hear that these people are gone.
        assertThat(counts().subList(0, 7)).isEqualTo(before.subList(0, 7));
    }

    @Test
    void takingAnUpdateBackLeavesBothInTheHistoryOfThePerson() {
        imports.apply("officer", "roster", people(0, 10, "初中"));
        long update = imports.apply("officer", "roster", people(0, 10, "高中")).id();
        assertThat(count("people.worker where education = 'SENIOR'")).isEqualTo(10);
        imports.undo("officer", update);
        assertThat(count("people.worker where education = 'JUNIOR'")).isEqualTo(10);
        assertThat(count("people.worker_history where version = 2 and cause = 'import-undo'"
                        + " and changes -> 'EDUCATION' = '[\"SENIOR\", \"JUNIOR\"]'"))
                .isEqualTo(10);
    }

    @Test
    void takingBackIsRefusedOverALaterChangeAndNamesIt() {
        long id = imports.apply("officer", "roster", people(0, 10, "初中")).id();
        long changed = office.asProgram(() -> jdbc.sql("select id from people.worker where name = '马7'")
                .query(Long.class)
                .single());
        office.as(
                "officer", () -> workers.change(changed, 0, WorkerDraft.change().name("马七"), "更正"));
        org.wutong.bureau.register.imports.Import refused = imports.undo("officer", id);
        assertThat(refused.state()).isEqualTo(State.APPLIED);
        assertThat(refused.refusal()).isEqualTo("undo");
        assertThat(refused.refusalArgs()).startsWith("1\t").contains("马七").contains("和顺新村");
        assertThat(count("people.worker")).isEqualTo(10);
    }

    @Test
    void anImportWhoseOfficerMayNotChangeThePlaceWritesNothing() {
        assertThat(Acting.now().edit().covers(TestOffice.TOWNSHIP)).isFalse();
        long id = imports.apply("clerk2", "roster", people(0, 10, "初中")).id();
        assertThat(count("people.worker")).isZero();
        assertThat(count("register.import_problem where import = " + id)).isPositive();
    }
}
