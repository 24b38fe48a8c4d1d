package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.browser.Desk.Width;

@BrowserTest
class KeyboardTest {
    @Test
    void rowsAreWalkedPickedAndOpenedWithoutAMouse(Desk desk) {
        try (Visitor officer = desk.visitor(Width.DESKTOP).signIn("demo-county")) {
            Page page = officer.open("/people");
            Locator rows = page.locator("table[data-select] tbody tr");
            page.keyboard().press("j");
            assertThat(rows.nth(0)).isFocused();
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(rows.nth(2)).isFocused();
            page.keyboard().press("x");
            assertThat(rows.nth(2).locator("input[type=checkbox]")).isChecked();
            assertThat(page.locator(".bulk [data-count]")).hasText("1");
            page.keyboard().press("k");
            assertThat(rows.nth(1)).isFocused();
            String name = rows.nth(1).locator("a").first().innerText();
            officer.onward(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("main h1")).hasText(name);
        }
    }
}
