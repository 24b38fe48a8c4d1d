package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

/** The law to read and to search, and what it decides place by place. */
@BrowserTest
class PolicyLibraryTest {
    @ParameterizedTest
    @EnumSource
    void isSearchedAndReadWithoutScript(Width width, Desk desk) {
        try (Visitor officer = desk.withoutScript(width).signIn("demo-county")) {
            Page page = officer.open("/policies");
            page.fill("main input[name=q]", "务工激励奖");
            page = officer.press(page.locator("main form[role=search] button"));
            assertThat(page.locator("main tbody tr")).hasCount(1);
            page = officer.press(page.locator(".views a").nth(1));
            page = officer.press(page.locator("main tbody a[href='/policies/rules/JF-7']"));
            assertThat(page.locator("main h1")).containsText("务工激励奖");
            assertThat(page.locator("main code").first()).containsText("household_poverty_alleviated");
            page = officer.press(page.locator("main .dl a").first());
            assertThat(page.locator("main h1")).containsText("专项行动方案");
        }
    }

    @Test
    void isWalkedByKeys(Desk desk) {
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            Page page = officer.open("/policies");
            String title = page.locator("tbody tr").nth(1).locator("a").first().innerText();
            page.keyboard().press("j");
            page.keyboard().press("j");
            officer.onward(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("main h1")).hasText(title);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageFitsAndHasItsWords(Width width, Desk desk) {
        try (Visitor officer = desk.signedIn("demo-county", width)) {
            for (String path : List.of(
                    "/policies?show=MONEY",
                    "/policies?show=CHECK",
                    "/policies?show=NAMED",
                    "/policies?show=READING",
                    "/policies?place=良田镇&on=2024-11-30",
                    "/policies?place=nowhere",
                    "/policies?q=nothing-like-this",
                    "/policies/documents/xinzhou-2022",
                    "/policies/rules/XZ-1.1b",
                    "/policies/rules/BT-2.1",
                    "/policies/rules/JF-9c",
                    "/policies/costs",
                    "/owed/places?rule=JF-7",
                    "/owed/gaps",
                    "/owed/frozen")) {
                officer.open(path);
            }
        }
    }

    @Test
    void numbersOfPlacesAndGapsOpenTheirRows(Desk desk) {
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            for (String path : List.of("/owed/places?rule=JF-7", "/owed/gaps")) {
                Page page = officer.open(path);
                List<Locator> numbers = page.locator("tbody td.num a").all();
                assertThat(numbers).isNotEmpty();
                for (Locator number : numbers.subList(0, Math.min(12, numbers.size()))) {
                    Visitor.Opened opened = officer.beside(number.getAttribute("href"));
                    assertThat(opened.about())
                            .as(path + " " + number.getAttribute("href"))
                            .isEqualTo(Integer.parseInt(number.innerText().replace(",", "")));
                }
            }
        }
    }

    @Test
    void aPrintedSheetIsKeptAndComputedAgainByTheAuditor(Desk desk) {
        String record;
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            Page page = officer.open("/owed?rule=JF-7&outcome=ELIGIBLE");
            page = officer.press(
                    page.locator("table[data-select] a[href^='/owed/people/']").first());
            Page sheet = page;
            sheet.evaluate("() => { window.print = () => {}; }");
            sheet.waitForResponse(
                    answer -> answer.url().contains("/printed") && answer.status() == 204,
                    () -> sheet.locator("[data-print]").click());
            record = sheet.locator("main.sheet .no span").first().innerText().replaceAll("^.*\\s", "");
        }
        try (Visitor auditor = desk.signedIn("demo-auditor", Width.DESKTOP)) {
            Page page = auditor.open("/owed/frozen?id=" + record);
            page = auditor.press(
                    page.locator("main tbody a[href^='/owed/frozen/']").first());
            assertThat(page.locator("main .note.ok")).containsText("逐字节相同");
        }
    }
}
