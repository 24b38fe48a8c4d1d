package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.bureau.people.roster.Roster.NUMBER;
import static org.wutong.bureau.people.roster.Roster.number;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.row;
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
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.imports.BadRows;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.imports.ImportRun;
import org.wutong.bureau.register.imports.ImportStore;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class RosterImportTest {
    private static final LongWork.Progress QUIET = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };
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
    ImportStore store;

    @Autowired
    ImportRun run;

    @Autowired
    Findings findings;

    @Autowired
    BadRows badRows;

    @Autowired
    Workers workers;

    @Autowired
    ReportingTree tree;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private Import check(String login, byte[] content) {
        return Acting.as(office.officer(login).actor(), () -> {
            long id = store.add("roster", "名册.xlsx", content);
            run.check(id, QUIET);
            return store.find(id).orElseThrow();
        });
    }

    private Import apply(String login, byte[] content) {
        Import one = check(login, content);
        return then(login, () -> run.apply(one.id(), QUIET), one.id());
    }

    private Import undo(String login, long id) {
        return then(login, () -> run.undo(id), id);
    }

    private Import then(String login, Runnable work, long id) {
        return Acting.as(office.officer(login).actor(), () -> {
            work.run();
            return store.find(id).orElseThrow();
        });
    }

    private List<String> codes(Import one) {
        return office.as("officer", () -> findings.errors(one.id())).stream()
                .map(Findings.Listed::code)
                .map(code -> code.substring(code.lastIndexOf('.') + 1))
                .toList();
    }

    private Findings.Listed onlyError(Import one) {
        List<Findings.Listed> errors = office.as("officer", () -> findings.errors(one.id()));
        assertThat(errors).hasSize(1);
        return errors.get(0);
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
        List<Findings.Row> rows = office.as(
                "officer", () -> findings.rows(one.id(), org.wutong.bureau.register.imports.Outcome.CHANGED, 0, 9));
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
    void refusesSomebodyWithoutNumberAndBirthDate() {
        assertThat(codes(check("officer", Roster.of(person("马小", "")).xlsx()))).containsExactly("who");
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
        assertThat(undo("officer", one.id()).state()).isEqualTo(State.UNDONE);
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
        Import after = undo("officer", one.id());
        assertThat(after.state()).isEqualTo(State.APPLIED);
        assertThat(after.refusal()).isEqualTo("undo");
        assertThat(after.refusalArgs()).contains("马秀兰");
        assertThat(everyone()).hasSize(1);
    }

    @Test
    void cancellingLeavesNothing() {
        Import one = check("officer", Roster.of(person("马秀兰", NUMBER)).xlsx());
        assertThatThrownBy(() -> then("officer", () -> run.apply(one.id(), IMPATIENT), one.id()))
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
    void givesBadRowsBackAsASheetThatCanBeImportedOnceMended() {
        Import one = check(
                "officer",
                Roster.of(person("马秀兰", NUMBER), person("马建国", "640399198506150018"))
                        .xlsx());
        byte[] sheet = office.as("officer", () -> badRows.write(one));
        Import again = check("officer", sheet);
        assertThat(again.rowsRead()).isEqualTo(1);
        assertThat(again.headers()).extracting(Import.Header::header).contains("问题");
        assertThat(again.headers()).filteredOn(header -> !header.known()).isEmpty();
        assertThat(codes(again)).containsExactly("identity-bad-check-character");
    }

    @Test
    void masksIdentityNumbersInWhatItReports() {
        Findings.Listed error = onlyError(
                check("officer", Roster.of(person("马秀兰", "640399198506150018")).xlsx()));
        assertThat(error.value()).doesNotContain("640399").endsWith("0018");
        assertThat(error.place()).isEqualTo("马**");
    }

    @Test
    void namesANumberThatBecameADecimal() {
        String cells = TestSheet.texts(1, "姓名", "证件号码", "镇街", "村(社区)")
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>马秀兰</t></is></c><c r='B2'><v>6.4039919850615E+17</v></c>"
                + "<c r='C2' t='inlineStr'><is><t>良田镇</t></is></c><c r='D2' t='inlineStr'><is><t>和顺新村</t></is></c></row>";
        Findings.Listed error = onlyError(check("officer", TestSheet.raw(cells)));
        assertThat(error.code()).endsWith("identity-float");
        assertThat(error.value()).isEqualTo("6.40399E+17");
    }

    @Test
    void namesAFormulaWithoutResult() {
        String cells = TestSheet.texts(1, "姓名", "证件号码", "镇街", "村(社区)")
                + "<row r='2'><c r='A2'><f>X1</f></c><c r='B2' t='inlineStr'><is><t>" + NUMBER + "</t></is></c>"
                + "<c r='C2' t='inlineStr'><is><t>良田镇</t></is></c><c r='D2' t='inlineStr'><is><t>和顺新村</t></is></c></row>";
        assertThat(codes(check("officer", TestSheet.raw(cells)))).contains("formula-without-result");
    }

    @Test
    void namesBothRowsThatHaveTheSameNumber() {
        Import one = check(
                "officer",
                Roster.of(person("马秀兰", NUMBER), person("马兰", NUMBER)).xlsx());
        assertThat(one.rowsBad()).isEqualTo(2);
        List<Findings.Listed> errors = office.as("officer", () -> findings.errors(one.id()));
        assertThat(errors).extracting(Findings.Listed::args).containsExactly("3", "2");
    }

    @Test
    void refusesBirthDateAndGenderThatContradictTheNumber() {
        Import one = check(
                "officer",
                Roster.of(with(with(person("马秀兰", NUMBER), "性别", "女"), "出生日期", "1985-06-16"))
                        .xlsx());
        assertThat(codes(one)).containsExactlyInAnyOrder("birth-contradicts", "gender-contradicts");
    }

    @Test
    void findsAVillageByAliasWithinItsTownship() {
        tree.addAlias(TestOffice.TOWNSHIP + "207", "老和顺");
        Import one =
                check("officer", Roster.of(row("马秀兰", NUMBER, "良田镇", "老和顺")).xlsx());
        tree.removeAlias(TestOffice.TOWNSHIP + "207", "老和顺");
        assertThat(one.rowsNew()).isEqualTo(1);
    }

    @Test
    void neverTakesAVillageByNameAlone() {
        tree.addAlias(TestOffice.TOWNSHIP + "201", "新丰村");
        Import one = check("officer", Roster.of(row("马秀兰", NUMBER, "", "新丰村")).xlsx());
        tree.removeAlias(TestOffice.TOWNSHIP + "201", "新丰村");
        Findings.Listed error = onlyError(one);
        assertThat(error.code()).endsWith("without-township");
        assertThat(error.args()).contains("良田镇").contains("丰登镇");
    }

    @Test
    void tellsWhereAVillageLiesThatTheTownshipDoesNotHave() {
        Findings.Listed error = onlyError(
                check("officer", Roster.of(row("马秀兰", NUMBER, "良田镇", "新丰村")).xlsx()));
        assertThat(error.code()).endsWith("village-elsewhere");
        assertThat(error.args()).contains("丰登镇");
    }

    @Test
    void offersTheNearestVillage() {
        Findings.Listed error = onlyError(
                check("officer", Roster.of(row("马秀兰", NUMBER, "良田镇", "和顺村")).xlsx()));
        assertThat(error.code()).endsWith("import.village");
        assertThat(error.args()).contains("和顺新村（640106100207）");
    }

    @Test
    void clerkCannotImportIntoAnotherTownship() {
        assertThat(codes(check(
                        "clerk", Roster.of(row("马秀兰", NUMBER, "丰登镇", "新丰村")).xlsx())))
                .containsExactly("out-of-scope");
    }

    @Test
    void clerkNeedNotWriteTheirOwnTownship() {
        Import one = check("clerk", Roster.of(row("马秀兰", NUMBER, "", "和顺新村")).xlsx());
        assertThat(one.rowsNew()).isEqualTo(1);
    }

    @Test
    void tellsOnlyThePlaceOfSomebodyOnAnotherRoster() {
        apply("officer", Roster.of(row("马秀兰", NUMBER, "丰登镇", "新丰村")).xlsx());
        Findings.Listed error =
                onlyError(check("clerk", Roster.of(person("马秀兰", NUMBER)).xlsx()));
        assertThat(error.code()).endsWith("elsewhere");
        assertThat(error.args()).isEqualTo("丰登镇");
    }

    @Test
    void anotherTownshipDoesNotSeeTheImport() {
        Import one = check("clerk", Roster.of(person("马秀兰", NUMBER)).xlsx());
        assertThat(office.as("clerk2", () -> store.find(one.id()))).isEmpty();
        assertThat(office.as(
                        "clerk2", () -> findings.rows(one.id(), org.wutong.bureau.register.imports.Outcome.NEW, 0, 9)))
                .isEmpty();
    }

    @Test
    void refusesWordsThatNoCodeTableHas() {
        Import one = check(
                "officer",
                Roster.of(with(with(person("马秀兰", NUMBER), "民族", "回回族"), "学历", "初终"))
                        .xlsx());
        List<Findings.Listed> errors = office.as("officer", () -> findings.errors(one.id()));
        assertThat(errors).extracting(Findings.Listed::field).containsExactly("民族", "学历");
        assertThat(errors.get(1).args()).endsWith("\t初中");
    }

    @Test
    void refusesTwoHeadsOfOneHousehold() {
        Import one = check(
                "officer",
                Roster.of(with(person("马秀兰", NUMBER), "与户主关系", "户主"), with(person("马建国", number(3)), "与户主关系", "户主"))
                        .xlsx());
        assertThat(codes(one)).containsExactly("two-heads");
    }

    @Test
    void skipsSumsAndSignaturesBelowTheRows() {
        Import one = check(
                "officer",
                Roster.of(person("马秀兰", NUMBER))
                        .add(List.of("合计", "1 人"))
                        .add(List.of("", "", "填报人：某某"))
                        .xlsx());
        assertThat(one.rowsRead()).isEqualTo(1);
        assertThat(one.rowsSkipped()).isEqualTo(2);
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
        Import matched = then(
                "officer",
                () -> {
                    store.choose(one.id(), null, Map.of("文凭", "education"));
                    store.remember("roster", "文凭", "education");
                    run.check(one.id(), QUIET);
                },
                one.id());
        assertThat(matched.headers())
                .anyMatch(
                        header -> header.header().equals("文凭") && header.field().equals("education"));
        assertThat(check("officer", sheet).headers())
                .anyMatch(header -> header.field().equals("education"));
    }
}
