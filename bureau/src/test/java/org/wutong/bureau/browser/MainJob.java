package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.wutong.demo.DemoFiles;

/** A county officer's whole job from the spreadsheet to the standings, in order, by one person at one screen. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MainJob {
    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final LocatorAssertions.IsVisibleOptions LONG_WORK =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    private final Desk.Width width;
    private final String rosterFile;
    private final String identityColumn;
    private final long seed;
    private Visitor officer;
    private Path sheets;
    private Set<String> met;
    private SpoiledSheet roster;
    private Import found;
    private int newcomer;

    /** The two spoiled rows, and in the ledger, which tells no household, whoever has no identity number. */
    private int broken;

    MainJob(Desk.Width width, String rosterFile, String identityColumn, long seed) {
        this.width = width;
        this.rosterFile = rosterFile;
        this.identityColumn = identityColumn;
        this.seed = seed;
    }

    @BeforeAll
    void signsIn(Desk desk) {
        sheets = desk.sheets(240, seed);
        met = desk.bureau().met();
        officer = desk.signedIn("demo-county", width);
    }

    @AfterAll
    void leaves() {
        officer.close();
    }

    @Test
    @Order(1)
    void deskShowsTheStandings() {
        Page page = officer.open("/");
        assertThat(page.locator("section:has(h2:text-is('任务指标')) tbody tr").first())
                .isVisible();
        assertThat(page.locator("section:has(h2:text-is('镇街排名')) tbody tr")).hasCount(8);
        assertThat(page.locator("section:has(h2:text-is('应享')) tbody tr")).hasCount(4);
        assertThat(page.locator("[data-chart] canvas, [data-chart] svg").first())
                .isVisible();
    }

    @Test
    @Order(2)
    void brokenRowsAreShownWithPlaceAndCure() {
        roster = new SpoiledSheet(sheets.resolve(rosterFile)).onlyNew(identityColumn, met);
        int wrongDigit = roster.numbered(3, identityColumn);
        int wrongVillage = roster.numbered(5, identityColumn);
        newcomer = roster.numbered(7, identityColumn);
        String number = roster.text(wrongDigit, identityColumn);
        roster.spoil(wrongDigit, Map.of(identityColumn, number.substring(0, 17) + (number.endsWith("1") ? "2" : "1")));
        String villageColumn = rosterFile.equals(DemoFiles.OWN_ROSTER) ? "村(社区)" : "社区（村）";
        roster.spoil(wrongVillage, Map.of(villageColumn, "不在册的村"));

        found = Import.check(officer, "roster", roster.write(sheets.getParent()));

        for (int row : List.of(wrongDigit, wrongVillage)) {
            Locator problem = found.problem(SpoiledSheet.fileRow(row));
            assertThat(problem).hasCount(1);
            assertThat(problem.locator("td").nth(1)).not().hasText("");
            assertThat(problem.locator("td").nth(4)).not().hasText("");
            assertThat(problem.locator("td").nth(5)).not().hasText("");
        }
        assertThat(found.problem(SpoiledSheet.fileRow(wrongVillage)).locator(".val"))
                .hasText("不在册的村");
        assertThat(found.problem(SpoiledSheet.fileRow(newcomer))).hasCount(0);
        broken = 2 + (rosterFile.equals(DemoFiles.OWN_ROSTER) ? 0 : roster.without(identityColumn));
        assertThat(found.figure("有错")).as(found.problems()).isEqualTo(broken);
        assertThat(found.figure("新增")).isEqualTo(roster.size() - broken);
    }

    @Test
    @Order(3)
    void goodRowsAreAppliedWithoutTheBrokenOnes() {
        int before = people("");
        officer.page().goBack();
        officer.look();
        found.apply();
        assertThat(people("")).isEqualTo(before + roster.size() - broken);
    }

    @Test
    @Order(4)
    void newPersonIsFoundByNameAndByLastFour() {
        String name = roster.text(newcomer, "姓名");
        String tail = lastFour();
        Page page = officer.open("/people");
        for (String asked : List.of(name, tail)) {
            page.fill("input.find-in", asked);
            officer.press(page.locator("#filter button[type=submit]").first());
            assertThat(newcomersRow()).hasCount(1);
        }
    }

    @Test
    @Order(5)
    void personsPageLoadsAllItsPanels() {
        Page page = officer.press(newcomersRow().locator("a").first());
        assertThat(page.locator("main h1")).hasText(roster.text(newcomer, "姓名"));
        assertThat(page.locator(".sk")).hasCount(0);
        for (String panel : List.of("务工经历", "应得什么", "类别与起止", "谁看过、改过")) {
            assertThat(page.locator("section.block h2").getByText(panel)).isVisible();
        }
        assertThat(page.locator("body")).not().containsText(roster.text(newcomer, identityColumn));
    }

    @Test
    @Order(6)
    void vacanciesComeInFromTheirSpreadsheet() {
        Import employers = Import.check(officer, "employers", sheets.resolve(DemoFiles.EMPLOYER_SHEET));
        assertThat(employers.figure("有错")).isZero();
        employers.apply();
        Import vacancies = Import.check(officer, "vacancies", sheets.resolve(DemoFiles.VACANCY_SHEET));
        assertThat(vacancies.figure("有错")).isZero();
        int added = vacancies.figure("新增") + vacancies.figure("更新");
        assertThat(added).isPositive();
        vacancies.apply();
    }

    @Test
    @Order(7)
    void matchingGivesThreeJobsAndWhy() {
        Page page = officer.open("/matching");
        officer.press(page.locator("main form[action$='/matching'][method=post] button"));
        awaitWork();
        page = officer.open("/matching?group=ENOUGH_OR_MORE");
        page = officer.press(page.locator("tbody a[href^='/people/']").first());
        assertThat(page.locator(".job")).hasCount(3);
        for (Locator job : page.locator(".job").all()) {
            assertThat(job.locator(".why li").first()).not().hasText("");
        }
    }

    @Test
    @Order(8)
    void everyoneIsDecidedAndTheOwedListOpens() {
        Page page = officer.open("/owed");
        officer.press(page.locator("form[action$='/owed/run'] button"));
        awaitWork();
        page = officer.open("/owed");
        assertThat(page.locator("table[data-select] tbody tr").first()).isVisible();
        for (Locator count :
                page.locator("section.block").first().locator("td.num a").all()) {
            String rows = count.innerText().replace(",", "");
            Visitor.Opened opened = officer.beside(count.getAttribute("href"));
            assertThat(opened.about()).as(count.getAttribute("href")).isEqualTo(Integer.parseInt(rows));
        }
    }

    @Test
    @Order(9)
    void explanationPrintsOnOnePageWithoutTheRail() {
        Page page = officer.open("/owed?outcome=ELIGIBLE");
        page = officer.press(
                page.locator("table[data-select] a[href^='/owed/people/']").first());
        assertThat(page.locator("main.sheet h1")).hasText("政策待遇认定说明");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator(".demo")).isHidden();
        assertThat(page.locator("main.sheet .foot")).containsText("虚构");
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(PAGE_OF_PDF.matcher(pdf).results().count()).isEqualTo(1);
    }

    @Test
    @Order(10)
    void everyNumberOfTheTargetsOpensItsRows() {
        Page page = officer.open("/targets");
        List<Locator> numbers = page.locator("tbody td.num a").all();
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(4);
        for (Locator number : numbers) {
            Visitor.Opened opened = officer.beside(number.getAttribute("href"));
            assertThat(opened.rows()).as(number.getAttribute("href")).isPositive();
        }
        officer.press(page.locator("td:first-child > a[href*='/targets/JF-T04?']"));
        assertThat(officer.page().locator("section:has(h2:text-is('镇街排名')) tbody tr"))
                .hasCount(8);
    }

    private void awaitWork() {
        assertThat(officer.page().locator("#work .note.ok")).isVisible(LONG_WORK);
        officer.look();
    }

    private int people(String filter) {
        return officer.open("/people" + filter)
                .locator(".views a[aria-current] .n")
                .innerText()
                .replace(",", "")
                .transform(Integer::parseInt);
    }

    private Locator newcomersRow() {
        return officer.page()
                .locator("table[data-select] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(lastFour()))
                .filter(new Locator.FilterOptions().setHasText(roster.text(newcomer, "姓名")));
    }

    private String lastFour() {
        return roster.text(newcomer, identityColumn).substring(14);
    }
}
