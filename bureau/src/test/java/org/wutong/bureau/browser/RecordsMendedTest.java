package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

/** From the inbox over what is wrong to the field that mends it; and what is right as it is. */
@BrowserTest
class RecordsMendedTest {
    private static final String MISSING_PHONE = "/quality/findings?rule=DQ-06";
    private static final String ROWS = "main table[data-select] tbody tr";
    private static final int LOOKS = 60;

    @ParameterizedTest
    @EnumSource
    void goesFromATaskToTheFieldAndIsGoneOnceItIsMended(Width width, Desk desk) {
        desk.bureau().awaitWork("quality");
        try (Visitor officer = desk.signedIn("demo-county", width)) {
            Page page = officer.open("/tasks?kind=quality.village");
            officer.press(page.locator(ROWS + " td.says a").first());
            assertThat(page.locator(ROWS).first()).isVisible();

            officer.open(MISSING_PHONE);
            Locator person = page.locator(ROWS + " a[href^='/people/']").first();
            String href = person.getAttribute("href");
            officer.press(page.locator(ROWS + " a[href$='#field-phone']").first());
            page.locator("#field-phone input").fill("1390000" + (width == Width.PHONE ? "1111" : "2222"));
            officer.press(page.locator("main form button[type=submit]").last());
            assertThat(page.locator(".note.ok")).isVisible();

            assertThat(gone(officer, href))
                    .as("the finding goes once the record is mended")
                    .isTrue();
        }
    }

    private static boolean gone(Visitor officer, String href) {
        for (int look = 0; look < LOOKS; look++) {
            officer.open(MISSING_PHONE);
            if (officer.page().locator(ROWS + " a[href='" + href + "']").count() == 0) {
                return true;
            }
            officer.page().waitForTimeout(500);
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource
    void setsAsideWithAReasonAndTakesThatBack(Width width, Desk desk) {
        desk.bureau().awaitWork("quality");
        try (Visitor officer = desk.signedIn("demo-county", width)) {
            Page page = officer.open("/quality/findings?rule=DQ-35");
            page.locator(ROWS + " input[name=id]").last().check();
            page.locator(".bulk input[name=reason]").fill("已电话核对");
            officer.press(page.locator(".bulk button[type=submit]"));
            assertThat(page.locator(".note.ok")).isVisible();

            officer.open("/quality/findings?rule=DQ-35&aside=true");
            assertThat(page.locator(ROWS).first()).containsText("已电话核对");
            officer.press(page.locator(ROWS + " button[formaction$='/back']").first());
            assertThat(page.locator(".note.ok")).isVisible();
            assertThat(page.locator(ROWS)).hasCount(0);
        }
    }
}
