package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.bureau.people.roster.Roster.NUMBER;
import static org.wutong.bureau.people.roster.Roster.number;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.with;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.imports.ImportRun;
import org.wutong.bureau.register.imports.ImportStore;
import org.wutong.bureau.register.imports.Outcome;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class RosterImportTest {
    private static final LongWork.Progress IMPATIENT = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {
            throw new LongWork.Cancelled();
        }
    };

    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    ImportStore store;

    @Autowired
    ImportRun run;

    @Autowired
    Findings findings;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private Import check(String login, byte[] content) {
        return imports.check(login, "roster", content);
    }

    private Import apply(String login, byte[] content) {
        return imports.apply(login, "roster", content);
    }

    private List<Worker> everyone() {
        return office
                .asProgram(() -> workers.all(jdbc.sql("select id from people.worker")
                        .query(Long.class)
                        .list()))
                .values()
                .stream()
                .toList();
    }

    /** Everything people records, but for versions and times, which rise. */
    private List<String> everything() {
        return office.asProgram(() -> {
            List<String> rows = new ArrayList<>();
            for (String table : List.of("worker", "household", "category", "worker_token")) {
                rows.addAll(
                        jdbc.sql("select '" + table + "' || (to_jsonb(t) - 'version' - 'updated_at')::text from people."
                                        + table + " t order by 1")
                                .query(String.class)
                                .list());
            }
            return rows;
        });
    }

    @Test
    void bringsNewPeopleIn() {
        Import one = apply("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        assertThat(one.state()).isEqualTo(State.APPLIED);
        assertThat(everyone()).singleElement().satisfies(worker -> {
            assertThat(worker.region()).isEqualTo(TestOffice.TOWNSHIP + "207");
            assertThat(worker.householdNumber()).isEqualTo("3-001");
            assertThat(worker.get(WorkerField.ETHNIC)).isEqualTo("回族");
            assertThat(worker.tail(WorkerField.IDENTITY)).isEqualTo("0019");
        });
    }

    @Test
    void checkingWritesNothing() {
        Import one = check("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        assertThat(one.rowsNew()).isEqualTo(1);
        assertThat(everyone()).isEmpty();
    }

    @Test
    void importingTheSameFileTwiceChangesNothing() {
        byte[] roster = Roster.of(
                        person("马秀兰", NUMBER), person("马建国", number(3)), with(person("马小", ""), "出生日期", "2001-02-03"))
                .xlsx();
        apply("officer", roster);
        List<String> before = everything();
        Import again = apply("officer", roster);
        assertThat(again.rowsSame()).isEqualTo(3);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void updatesChangedCellsAndLeavesEmptyOnesAlone() {
        apply("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        List<Object> changed = with(with(person("马秀兰", NUMBER), "学历", "高中"), "联系电话", "");
        Import one = apply("officer", Roster.of(changed).xlsx());
        assertThat(one.rowsChanged()).isEqualTo(1);
        Worker worker = everyone().get(0);
        assertThat(String.valueOf(worker.get(WorkerField.EDUCATION))).isEqualTo("SENIOR");
        assertThat(worker.tail(WorkerField.PHONE)).isEqualTo("0001");
    }

    @Test
    void showsWhatWillChangeBeforeAndAfter() {
        apply("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        Import one = check(
                "officer", Roster.of(with(person("马秀兰", NUMBER), "学历", "高中")).xlsx());
        List<Findings.Row> rows = office.as("officer", () -> findings.rows(one.id(), Outcome.CHANGED, 0, 9));
        assertThat(rows).singleElement().satisfies(changed -> {
            assertThat(changed.place()).isEqualTo("马**");
            assertThat(changed.differences().get(0)).containsExactly("学历", "初中", "高中");
        });
    }

    @Test
    void readsGbkCsvAsItsTwinInXlsx() {
        Roster roster = Roster.of(person("马秀兰", NUMBER), person("马建国", number(3)));
        apply("officer", roster.xlsx());
        Import twin = check("officer", TestSheet.csv(roster.rows(), ",", Charset.forName("GBK")));
        assertThat(twin.rowsSame()).isEqualTo(2);
        assertThat(twin.format()).isEqualTo("csv");
    }

    @Test
    void findsSomebodyWithoutNumberByHouseholdNameAndBirthDate() {
        List<Object> nameless = with(person("马小", ""), "出生日期", "2001-02-03");
        apply("officer", Roster.of(nameless).xlsx());
        Import one = apply("officer", Roster.of(with(nameless, "证件号码", "")).xlsx());
        assertThat(one.rowsSame()).isEqualTo(1);
    }

    @Test
    void undoPutsEverythingBack() {
        apply("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        List<String> before = everything();
        Import one = apply(
                "officer",
                Roster.of(
                                with(with(person("马秀花", NUMBER), "学历", "高中"), "户类型", "边缘易致贫户"),
                                person("马建国", number(3)),
                                with(person("马建军", number(5)), "户编号", "3-009"))
                        .xlsx());
        assertThat(everything()).isNotEqualTo(before);
        assertThat(imports.undo("officer", one.id()).state()).isEqualTo(State.UNDONE);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesToUndoOverALaterChange() {
        Import one = apply("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        Worker worker = everyone().get(0);
        office.as(
                "officer",
                () -> workers.changeAll(
                        Map.of(worker.id(), WorkerDraft.change().set(WorkerField.HEALTH, "健康")), "form"));
        Import after = imports.undo("officer", one.id());
        assertThat(after.state()).isEqualTo(State.APPLIED);
        assertThat(after.refusal()).isEqualTo("undo");
        assertThat(after.refusalArgs()).contains("马秀兰");
        assertThat(everyone()).hasSize(1);
    }

    @Test
    void cancellingLeavesNothing() {
        Import one = check("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        assertThatThrownBy(() -> imports.then("officer", one.id(), () -> run.apply(one.id(), IMPATIENT)))
                .isInstanceOf(LongWork.Cancelled.class);
        assertThat(everything()).isEmpty();
        assertThat(office.as("officer", () -> store.find(one.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.CHECKED);
    }

    @Test
    void appliesGoodRowsWithoutTheBad() {
        Import one = apply(
                "officer",
                Roster.of(person("马秀兰", NUMBER), person("马建国", "640399198506150018"))
                        .xlsx());
        assertThat(one.rowsBad()).isEqualTo(1);
        assertThat(everyone()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNoSpreadsheetAndWritesNothing() {
        Import one = check("officer", new byte[] {1, 2, 3, 4});
        assertThat(one.state()).isEqualTo(State.REFUSED);
        assertThat(one.refusal()).isEqualTo("no-spreadsheet");
        assertThat(everything()).isEmpty();
    }

    @Test
    void keepsTheFileEncrypted() {
        check(
                "officer",
                TestSheet.csv(Roster.of(person("马秀兰", NUMBER)).rows(), ",", java.nio.charset.StandardCharsets.UTF_8));
        Boolean inClear = office.asProgram(
                () -> jdbc.sql("select position(convert_to(?, 'UTF8') in content) > 0 from register.import_part")
                        .param(NUMBER)
                        .query(Boolean.class)
                        .single());
        assertThat(inClear).isFalse();
    }

    @Test
    void remembersAHeaderMatchedByHand() {
        List<Object> headers = new ArrayList<>(Roster.HEADERS);
        headers.set(headers.indexOf("学历"), "文凭");
        byte[] sheet = TestSheet.xlsx(List.of(headers, person("马秀兰", NUMBER)));
        Import one = check("officer", sheet);
        Import matched = imports.then("officer", one.id(), () -> {
            store.choose(one.id(), null, Map.of("文凭", "education"));
            store.remember("roster", "文凭", "education");
            run.check(one.id(), ImportsInTests.QUIET);
        });
        assertThat(matched.headers())
                .anyMatch(
                        header -> header.header().equals("文凭") && header.field().equals("education"));
        assertThat(check("officer", sheet).headers())
                .anyMatch(header -> header.field().equals("education"));
    }
}
