package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.bureau.people.roster.Roster.NUMBER;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.row;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.ImportStore;
import org.wutong.bureau.register.imports.Outcome;

/** Which village a row means, and whose rows an office may bring in and see. */
@BureauTest
class RosterPlacesTest {
    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    ImportStore store;

    @Autowired
    Findings findings;

    @Autowired
    ReportingTree tree;

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
        Findings.Listed error = imports.onlyError(one);
        assertThat(error.code()).endsWith("without-township");
        assertThat(error.args()).contains("良田镇").contains("丰登镇");
    }

    @Test
    void tellsWhereAVillageLiesThatTheTownshipDoesNotHave() {
        Findings.Listed error = imports.onlyError(
                check("officer", Roster.of(row("马秀兰", NUMBER, "良田镇", "新丰村")).xlsx()));
        assertThat(error.code()).endsWith("village-elsewhere");
        assertThat(error.args()).contains("丰登镇");
    }

    @Test
    void offersTheNearestVillage() {
        Findings.Listed error = imports.onlyError(
                check("officer", Roster.of(row("马秀兰", NUMBER, "良田镇", "和顺村")).xlsx()));
        assertThat(error.code()).endsWith("import.village");
        assertThat(error.args()).contains("和顺新村（640106100207）");
    }

    @Test
    void clerkCannotImportIntoAnotherTownship() {
        assertThat(imports.codes(check(
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
        Findings.Listed error = imports.onlyError(
                check("clerk", Roster.of(person("马秀兰", NUMBER)).xlsx()));
        assertThat(error.code()).endsWith("elsewhere");
        assertThat(error.args()).isEqualTo("丰登镇");
    }

    @Test
    void anotherTownshipDoesNotSeeTheImport() {
        Import one = check("clerk", Roster.of(person("马秀兰", NUMBER)).xlsx());
        assertThat(office.as("clerk2", () -> store.find(one.id()))).isEmpty();
        assertThat(office.as("clerk2", () -> findings.rows(one.id(), Outcome.NEW, 0, 9)))
                .isEmpty();
    }
}
