package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

/** From a worker's list to a recorded answer and the call sheet, by the specialist of the village. */
@BrowserTest
class RecommendationTest {
    @ParameterizedTest
    @EnumSource
    void listFollowsAnAnswerAndTheCallSheetTakesTheNext(Width width, Desk desk) {
        try (Visitor specialist = desk.signedIn("demo-village", width)) {
            Page page = specialist.open("/matching/calls");
            String worker = page.locator(".call h3 a").first().getAttribute("href");
            specialist.open(worker);
            String first = firstJob(page);
            Locator decline = page.locator("details.decline").first();
            decline.locator("summary").click();
            decline.locator("select").selectOption("KIND_OF_WORK");
            specialist.press(decline.locator("button"));
            assertThat(page.locator(".note.ok")).isVisible();
            assertThat(page.locator("#left-out")).containsText("不想做这个工种");
            assertThat(page.locator("#left-out a").first()).hasAttribute("href", first);
            assertThat(firstJob(page)).isNotEqualTo(first);

            page = specialist.open("/matching/calls");
            Locator next = page.locator(".call").first();
            String called = next.locator("h3 a").getAttribute("href");
            Locator answers = next.locator("select[name=answer]");
            answers.first().focus();
            page.keyboard().press("1");
            assertThat(answers.first()).hasValue("1");
            next.locator("input[name=note]").focus();
            specialist.onward(() -> specialist.page().keyboard().press("Enter"));
            assertThat(page.locator(".note.ok")).containsText("已记 1 个答复");
            assertThat(page.locator(".call h3 a[href='" + called + "']")).hasCount(0);
            specialist.open(called);
            assertThat(page.locator("main")).containsText("待跟进");
            specialist.press(
                    page.locator("form[action$='/answers/undo'] button").first());

            specialist.open(worker);
            specialist.press(page.locator("#left-out form[action$='/answers/undo'] button"));
            assertThat(firstJob(page)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sheetHoldsEachJobOfTheVillageWithAPlaceForTheAnswer(Width width, Desk desk) {
        try (Visitor specialist = desk.signedIn("demo-village", width)) {
            Page page = specialist.open("/matching/calls/sheet");
            List<Locator> rows = page.locator(".call-rows tbody tr").all();
            assertThat(rows).isNotEmpty();
            assertThat(page.locator(".sheet.calls")).hasCount(1);
            assertThat(page.locator(".call-rows .tick")).hasCount(rows.size());
        }
    }

    private static String firstJob(Page page) {
        return page.locator(
                        "main table:has(.answers-here form) tbody tr:has(button[value=ACCEPTED]) a[href^='/vacancies/']")
                .first()
                .getAttribute("href");
    }
}
