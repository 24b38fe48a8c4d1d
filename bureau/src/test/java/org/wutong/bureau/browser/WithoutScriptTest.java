package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

@BrowserTest
class WithoutScriptTest {
    @ParameterizedTest
    @EnumSource
    void listFiltersAndPages(Width width, Desk desk) {
        try (Visitor officer = desk.withoutScript(width).signIn("demo-county")) {
            Page page = officer.open("/people");
            String first = names(page);
            page = officer.press(page.locator("a[rel=next]"));
            assertThat(names(page)).isNotEqualTo(first);
            page = officer.press(page.locator("a[rel=prev]"));
            assertThat(names(page)).isEqualTo(first);
            page.locator("details.more summary").click();
            page.selectOption("#filter select[name=gender]", "FEMALE");
            page = officer.press(page.locator("details.more button[type=submit]"));
            assertThat(page.locator("table[data-select] tbody tr").first()).isVisible();
            for (Locator row : page.locator("table[data-select] tbody tr").all()) {
                assertThat(row).containsText("女·");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void personsPartsOpenByTheirLinks(Width width, Desk desk) {
        try (Visitor officer = desk.withoutScript(width).signIn("demo-county")) {
            Page page = officer.open("/people");
            page = officer.press(
                    page.locator("table[data-select] tbody a[href^='/people/']").first());
            assertThat(page.locator(".ident h1")).isVisible();
            assertThat(page.locator(".house")).isVisible();
            page = officer.press(page.locator("section[hx-get^='/owed/'] header a"));
            assertThat(page.locator("table tbody tr").first()).isVisible();
        }
    }

    private static String names(Page page) {
        return String.join(
                " ",
                page.locator("table[data-select] tbody a[href^='/people/']").allInnerTexts());
    }
}
