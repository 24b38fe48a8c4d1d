package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.browser.Desk.Width;

/** A batch of five hundred people from the plan to the follow-up, without a name being typed; and its lists on A4. */
@BrowserTest
class BatchOfFiveHundredTest {
    private static final int PEOPLE = 500;
    private static final int ROWS_A_PAGE = 22;
    /** Width and height of A4 in points, as Chromium writes them. */
    private static final Pattern A4 = Pattern.compile("/MediaBox\\s*\\[0 0 59[45][.\\d]* 84[12][.\\d]*]");

    @Test
    void isMadeCheckedOutCheckedInAndFollowedUpWithoutTypingAName(Desk desk) {
        String village = desk.bureau().welcome(PEOPLE);
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            Page page = officer.open("/dispatch/new");
            page.fill("input[name=title]", "五百人专列");
            page.fill("input[name=destination]", "350203");
            page.fill("input[name=employer]", "厦门集美演示电子");
            page.fill("input[name=departs-on]", desk.bureau().monthsAgo(2).toString());
            page.selectOption(
                    "select[name=organiser]", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            officer.press(page.locator("main form button[type=submit]").last());
            String batch = officer.where();
            for (int train = 1; train <= 5; train++) {
                page.selectOption("#party select[name=kind]", "TRAIN");
                page.fill("#party input[name=plate]", "K" + (1000 + train));
                page.fill("#party input[name=seats]", "101");
                officer.press(page.locator("#party form[action$='/vehicles'] button"));
            }

            officer.open(batch + "/add?place=" + village);
            officer.press(page.locator("#add-all"));
            assertThat(page.locator(".note.ok")).containsText("已加入 " + PEOPLE + " 人");
            officer.open(batch + "/people");
            officer.press(page.locator("#seat-all"));
            assertThat(page.locator(".note.ok")).containsText(Integer.toString(PEOPLE));

            paper(officer, batch + "/print/seats", 25);
            paper(officer, batch + "/print/signatures", 25);
            paper(officer, batch + "/print/handover", (PEOPLE + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
            paper(officer, batch + "/print/insurance", (PEOPLE + ROWS_A_PAGE - 1) / ROWS_A_PAGE);

            officer.open(batch + "/check/departure");
            page.locator("table[data-select] thead input").check();
            officer.press(page.locator(".bulk button[value=DEPARTED]"));
            assertThat(page.locator(".note.ok")).containsText("100 人已上车");
            officer.press(deed(page, "DEPARTED"));
            assertThat(page.locator(".note.ok")).containsText("400 人已上车");
            officer.open(batch);
            page.fill(
                    "form[action$='/depart'] input[name=day]",
                    desk.bureau().monthsAgo(2).toString());
            page.locator("form[action$='/depart'] button").click();
            officer.press(page.locator("#confirm button[value=yes]"));

            officer.open(batch + "/check/arrival");
            page.fill("input[name=day]", desk.bureau().monthsAgo(2).plusDays(1).toString());
            officer.press(deed(page, "ARRIVED"));
            assertThat(page.locator(".note.ok")).containsText(PEOPLE + " 人已到岗");
            officer.open(batch);
            officer.press(page.locator("form[action$='/arrive'] button"));

            officer.open(batch + "/follow-up?months=1");
            page.selectOption("select[name=proof]", "WAGE_SLIP");
            officer.press(page.locator("button[value=THERE]").first());
            assertThat(page.locator(".note.ok")).containsText(PEOPLE + " 人仍在岗");
        }
    }

    private static Locator deed(Page page, String deed) {
        return page.locator("button[name=deed][value=" + deed + "][formaction*='all=true']");
    }

    /** A list is as many A4 pages as it should be, and no row or signature is cut off or pushed over. */
    private static void paper(Visitor officer, String path, int pages) {
        Page page = officer.open(path);
        assertThat(page.locator("section.sheet").count()).isEqualTo(pages);
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(count(pdf, Pattern.compile("/Type\\s*/Page\\b(?!s)")))
                .as("pages of " + path)
                .isEqualTo(pages);
        assertThat(count(pdf, A4)).as("A4 pages of " + path).isEqualTo(pages);
        assertThat((Boolean) page.evaluate(
                        "[...document.querySelectorAll('section.sheet')].every(s => s.scrollWidth <= s.clientWidth"
                                + " && [...s.querySelectorAll('td')].every(c => c.scrollWidth <= c.clientWidth + 1))"))
                .as("nothing sticks out of " + path)
                .isTrue();
    }

    private static int count(String text, Pattern what) {
        Matcher found = what.matcher(text);
        int count = 0;
        while (found.find()) {
            count++;
        }
        return count;
    }
}
