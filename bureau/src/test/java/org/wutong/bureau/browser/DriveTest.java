package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.browser.Desk.Width;

/** A drive from the choice of a township to an answer on its call list. */
@BrowserTest
class DriveTest {
    private static final int TRIES = 120;
    private static final int PAUSE = 500;

    @Test
    void isPlannedChangedByHandOfferedAndAnswered(Desk desk) {
        String drive;
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            Page page = officer.open("/matching/drives/new");
            page.fill("input[name=name]", "冬季专场");
            page.locator("select[name=places]")
                    .selectOption(
                            page.locator("select[name=places] option").last().getAttribute("value"));
            officer.press(page.locator("main .acts .btn-primary"));
            drive = officer.where();
            officer.press(page.locator("form:has(input[value=WHOLE]) button"));
            until(officer, drive, "form[action$='/confirm'] button");
            assertThat(page.locator(".nums").first()).containsText("安置");
            officer.open(drive + "/people");
            officer.press(page.locator("tbody tr td a").first());
            officer.press(page.locator("form:has(input[value=OUT]) button"));
            until(officer, drive, "form[action$='/apply'] button");
            officer.press(page.locator("form[action$='/apply'] button"));
            assertThat(page.locator(".note.ok")).isVisible();
            officer.press(page.locator("#changes form[action$='/undo'] button"));
            page.locator("form[action$='/confirm'] button").click();
            officer.press(page.locator("#confirm .btn-primary"));
            assertThat(page.locator(".note.ok")).containsText("已推荐");
            officer.open(drive + "/calls");
            Locator first = page.locator(".call").first();
            first.locator("select[name=answer]").selectOption("1");
            officer.press(first.locator("form button"));
            assertThat(page.locator(".note.ok")).containsText("已记 1 个答复");
            officer.open(drive + "/results");
            assertThat(page.locator(".nums a[href*='ACCEPTED'] b")).hasText("1");
        }
    }

    /** The work in the background is done when the page shows what it made. */
    private static void until(Visitor officer, String drive, String shown) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (officer.open(drive).locator(shown).count() > 0) {
                return;
            }
            officer.page().waitForTimeout(PAUSE);
        }
        assertThat(officer.page().locator(shown).first()).isVisible();
    }
}
