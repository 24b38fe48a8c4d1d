package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

@BrowserTest
class LanguageTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Names of places, people and documents stay as they are; what the program itself says is translated. */
    private static final String OWN_WORDS =
            ".rail h2, .rail li, main h1:not(.ident h1), main h2, main th a, main th:not(:has(a)), main button, main .btn";

    @ParameterizedTest
    @EnumSource
    void everyMenuPageSpeaksEnglishAndChineseAgain(Width width, Desk desk) {
        try (Visitor officer = desk.visitor(width).signIn("demo-county")) {
            Page page = officer.open("/people?gender=FEMALE");
            officer.press(page.locator("a.lang, .who a[data-lang]").first());
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
            assertThat(officer.where()).contains("gender=FEMALE");
            List<String> menu = page.locator("#rail a[href]").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .distinct()
                    .toList();
            assertThat(menu).hasSizeGreaterThan(10);
            for (String item : menu) {
                officer.open(item);
                assertThat(page.locator(OWN_WORDS).allTextContents().stream()
                                .map(String::strip)
                                .filter(text -> CHINESE.matcher(text).find()))
                        .as(item)
                        .isEmpty();
            }
            officer.open("/people");
            officer.press(page.locator(".who a[data-lang]"));
            assertThat(page.locator("main h1")).hasText("人员名册");
        }
    }
}
