package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.bureau.people.roster.Roster.NUMBER;
import static org.wutong.bureau.people.roster.Roster.number;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.with;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.BadRows;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.sheet.TestSheet;

/** What is wrong with a row of a roster, and how that is told. */
@BureauTest
class RosterProblemsTest {
    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    BadRows badRows;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private Import check(String login, byte[] content) {
        return imports.check(login, "roster", content);
    }

    @Test
    void refusesSomebodyWithoutNumberAndBirthDate() {
        assertThat(imports.codes(check("officer", Roster.of(person("马小", "")).xlsx())))
                .containsExactly("who");
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
        assertThat(imports.codes(again)).containsExactly("identity-bad-check-character");
    }

    @Test
    void masksIdentityNumbersInWhatItReports() {
        Findings.Listed error = imports.onlyError(
                check("officer", Roster.of(person("马秀兰", "640399198506150018")).xlsx()));
        assertThat(error.value()).doesNotContain("640399").endsWith("0018");
        assertThat(error.place()).isEqualTo("马**");
    }

    @Test
    void namesANumberThatBecameADecimal() {
        String cells = TestSheet.texts(1, "姓名", "证件号码", "镇街", "村(社区)")
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>马秀兰</t></is></c><c r='B2'><v>6.4039919850615E+17</v></c>"
                + "<c r='C2' t='inlineStr'><is><t>良田镇</t></is></c><c r='D2' t='inlineStr'><is><t>和顺新村</t></is></c></row>";
        Findings.Listed error = imports.onlyError(check("officer", TestSheet.raw(cells)));
        assertThat(error.code()).endsWith("identity-float");
        assertThat(error.value()).isEqualTo("6.40399E+17");
    }

    @Test
    void namesAFormulaWithoutResult() {
        String cells = TestSheet.texts(1, "姓名", "证件号码", "镇街", "村(社区)")
                + "<row r='2'><c r='A2'><f>X1</f></c><c r='B2' t='inlineStr'><is><t>" + NUMBER + "</t></is></c>"
                + "<c r='C2' t='inlineStr'><is><t>良田镇</t></is></c><c r='D2' t='inlineStr'><is><t>和顺新村</t></is></c></row>";
        assertThat(imports.codes(check("officer", TestSheet.raw(cells)))).contains("formula-without-result");
    }

    @Test
    void namesBothRowsThatHaveTheSameNumber() {
        Import one = check(
                "officer",
                Roster.of(person("马秀兰", NUMBER), person("马兰", NUMBER)).xlsx());
        assertThat(one.rowsBad()).isEqualTo(2);
        List<Findings.Listed> errors = imports.errors(one);
        assertThat(errors).extracting(Findings.Listed::args).containsExactly("3", "2");
    }

    @Test
    void refusesBirthDateAndGenderThatContradictTheNumber() {
        Import one = check(
                "officer",
                Roster.of(with(with(person("马秀兰", NUMBER), "性别", "女"), "出生日期", "1985-06-16"))
                        .xlsx());
        assertThat(imports.codes(one)).containsExactlyInAnyOrder("birth-contradicts", "gender-contradicts");
    }

    @Test
    void refusesWordsThatNoCodeTableHas() {
        Import one = check(
                "officer",
                Roster.of(with(with(person("马秀兰", NUMBER), "民族", "回回族"), "学历", "初终"))
                        .xlsx());
        List<Findings.Listed> errors = imports.errors(one);
        assertThat(errors).extracting(Findings.Listed::field).containsExactly("民族", "学历");
        assertThat(errors.get(1).args()).endsWith("\t初中");
    }

    @Test
    void refusesTwoHeadsOfOneHousehold() {
        Import one = check(
                "officer",
                Roster.of(with(person("马秀兰", NUMBER), "与户主关系", "户主"), with(person("马建国", number(3)), "与户主关系", "户主"))
                        .xlsx());
        assertThat(imports.codes(one)).containsExactly("two-heads");
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
}
