package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.browser.Desk.Width;

@BrowserTest
class SessionTest {
    @Test
    void lockingAnAccountEndsItsOpenSession(Desk desk) {
        try (Visitor clerk = desk.visitor(Width.PHONE).signIn("demo-township");
                Visitor officer = desk.visitor(Width.DESKTOP).signIn("demo-county")) {
            clerk.open("/people");
            Page staff = officer.open("/offices/staff");
            officer.press(lock(staff));
            try {
                clerk.open("/people");
                assertThat(clerk.page().locator("#login")).isVisible();
                assertThat(clerk.page().locator("main .note")).isVisible();
                clerk.page().fill("#login", "demo-township");
                clerk.page().fill("#password", "demo-township");
                clerk.press(clerk.page().locator("main form button[type=submit]"));
                assertThat(clerk.page().locator("#login")).isVisible();
            } finally {
                officer.press(lock(officer.open("/offices/staff")));
            }
            clerk.signIn("demo-township").open("/people");
        }
    }

    @Test
    void wholeNumberTakesAReasonAndLeavesATrace(Desk desk) {
        try (Visitor officer = desk.visitor(Width.DESKTOP).signIn("demo-county")) {
            Page page = officer.open("/people");
            officer.press(page.locator("table[data-select] tbody tr:has(.tail) a[href^='/people/']")
                    .first());
            page.locator("[data-unmask]").click();
            page.fill("#unmask input[name=reason]", "核对发放名单");
            page.locator("#unmask button[value=yes]").click();
            assertThat(page.locator("#numbers b").first()).not().hasText("");
            page.reload();
            officer.look();
            assertThat(page.locator("section:has(h2:text-is('谁看过、改过'))")).containsText("核对发放名单");
        }
    }

    private static Locator lock(Page staff) {
        return staff.locator("tr:has(td:text-is('demo-township')) form[action$='/lock'] button");
    }
}
