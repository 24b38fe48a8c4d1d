package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

/** Figures of the law tried on the demonstration county. */
@BrowserTest
class WhatIfTest {
    private static final String CAP = "input[name='f.JF-7.caps.household']";
    private static final Locator.WaitForOptions LONG = new Locator.WaitForOptions().setTimeout(60_000);

    @ParameterizedTest
    @EnumSource
    void answersWhileAFigureMovesAndKeepsWhatWasTried(Width width, Desk desk) {
        try (Visitor officer = desk.signedIn("demo-county", width)) {
            Page page = officer.open("/policies/whatif");
            page.locator("#result table").first().waitFor(LONG);
            assertThat(page.locator("#result")).containsText("还没有改动");
            page.evaluate("document.querySelectorAll('.whatif details').forEach(one => one.open = true)");
            page.fill(CAP, "4000");
            assertThat(page.locator(".param.changed")).hasCount(1);
            assertThat(page.locator("#result .diverge tbody tr").first()).isVisible();
            assertThat(page.locator("#result .t-gold b").first()).not().containsText("少得 0 人");
            page.fill("#scenario-name", "降低每户上限");
            // By key: what stands below the answer moves when another answer comes.
            Locator keep = page.locator("button[formaction$='/policies/whatif/scenarios']");
            page = officer.onward(() -> keep.press("Enter"));
            assertThat(page.locator(CAP)).hasValue("4000");
            page.locator("#result .t-gold").first().waitFor(LONG);
            page = officer.press(page.locator("#result a.t-gold").first());
            assertThat(page.locator("tbody tr").first()).containsText("-");
            page = officer.open("/policies/whatif/scenarios");
            assertThat(page.locator("tbody tr").first()).containsText("降低每户上限");
        }
    }

    @ParameterizedTest
    @EnumSource
    void triesWithoutScript(Width width, Desk desk) {
        try (Visitor officer = desk.withoutScript(width).signIn("demo-county")) {
            Page page = officer.open("/policies/whatif");
            Locator closed = page.locator(".whatif > details:not([open]) > summary");
            while (closed.count() > 0) {
                closed.first().click();
            }
            page.fill(CAP, "4000");
            // By key: the bar of sums sticks to the window's edge and may still move after the field was filled.
            Locator send = page.locator(".whatif footer button[type=submit]");
            page = officer.onward(() -> send.press("Enter"));
            assertThat(page.locator("#result .diverge tbody tr").first()).isVisible();
            assertThat(page.locator(CAP)).hasValue("4000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotOfferedToTheVillage(Width width, Desk desk) {
        try (Visitor specialist = desk.signedIn("demo-village", width)) {
            Page page = specialist.open("/");
            assertThat(page.locator("nav a[href='/policies/whatif']").count()).isZero();
        }
    }
}
