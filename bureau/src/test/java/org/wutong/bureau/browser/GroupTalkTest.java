package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wutong.bureau.browser.Desk.Width;

/** A talk in the village, recorded from its signed sheet without typing a name. */
@BrowserTest
class GroupTalkTest {
    private static final int CAME = 3;

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, true", "PHONE, false"})
    void countsForEverybodyTickedAndIsPutRightAfterwards(Width width, boolean script, Desk desk) {
        String topic = "进村宣讲" + width + script;
        try (Visitor specialist = script
                ? desk.signedIn("demo-village", width)
                : desk.withoutScript(width).signIn("demo-village")) {
            Page page = specialist.open("/services/talks/new");
            List<String> names = tick(page);
            page.fill("input[name=title]", topic);
            page = entered(specialist, "input[name=title]");
            assertThat(page.locator(".note.ok")).isVisible();
            assertThat(page.locator("main h1")).hasText(topic);
            for (String name : names) {
                assertThat(page.locator("main .list").first()).containsText(name);
            }
            assertThat(page.locator("main .list").first().locator("li")).hasCount(CAME);
            page = specialist.press(page.locator("a[href$='/edit']"));
            page.locator("input[name=worker]:checked").first().uncheck();
            page.fill("main input[name=reason]", "签到表核对");
            page = entered(specialist, "main input[name=reason]");
            assertThat(page.locator("main .list").first().locator("li")).hasCount(CAME - 1);
            assertThat(specialist.tooWide()).isZero();
        }
    }

    private static Page entered(Visitor specialist, String field) {
        Page page = specialist.page();
        return specialist.onward(() -> page.locator(field).press("Enter"));
    }

    private static List<String> tick(Page page) {
        List<Locator> rows = page.locator("table.roll tbody tr").all().subList(0, CAME);
        rows.forEach(row -> row.locator("input").check());
        return rows.stream()
                .map(row -> row.locator("label").innerText().strip())
                .toList();
    }
}
