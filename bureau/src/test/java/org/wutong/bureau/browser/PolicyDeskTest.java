package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

/** How a figure of policy is changed: one person writes it, another puts it in force. */
@BrowserTest
class PolicyDeskTest {
    private static final String FILE = "jinfeng-2024/incentive.yaml";
    private static final String OLD = "- {from: 2024-11-12, yuan: 6000, cite: {document: jinfeng-2024, article: 七}}";

    @Test
    void aFigureIsChangedByOneOfficerAndPublishedByAnother(Desk desk) {
        String draft;
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            draft = begin(officer, "封顶调整");
            Page page = officer.open(draft + "/file?file=" + FILE);
            Locator text = page.locator("textarea[name=text]");

            putCursorAfter(page, OLD);
            page.keyboard().press("Enter");
            page.keyboard().press("Backspace");
            page.keyboard().press("Backspace");
            page.keyboard().insertText("- {from: 2024-12-01, yuan: 6500, cite: {document: jinfeng-2025, article: 七}}");
            assertThat(page.locator("#found .mistakes a").first()).containsText(FILE + ":43:");
            assertThat(page.locator(".nos a.bad").first()).hasText("43");

            text.fill(text.inputValue().replace("jinfeng-2025", "jinfeng-2024"));
            assertThat(page.locator("#found header")).containsText("没有错误");
            officer.onward(() -> page.keyboard().press("Control+s"));
            assertThat(page.locator(".flash")).containsText("第 2 稿");

            officer.open(draft);
            assertThat(page.locator("#diff tbody")).containsText("6,500.00 元");
            officer.press(page.locator("form[action$='/submit'] button"));
            assertThat(page.locator("form[action$='/publish']")).hasCount(0);
        }
        try (Visitor leader = desk.signedIn("demo-leader", Width.DESKTOP)) {
            Page page = leader.open("/policies/drafts?show=SUBMITTED");
            page = leader.press(page.locator("main tbody a").first());
            assertThat(page.locator("#diff tbody")).containsText("每户合计最高");
            page.fill("input[name=note]", "金人社发〔2025〕3号");
            page.locator("form[action$='/publish'] button").click();
            page = leader.press(page.locator("#confirm button[value=yes]"));
            assertThat(page.locator(".flash")).containsText("自 2024-11-30 起施行");
        }
        desk.bureau().awaitWork("decisions");
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            Page page = officer.open("/policies/rules/JF-7");
            assertThat(page.locator("main")).containsText("6,500.00 元");
        }
    }

    private static String begin(Visitor officer, String name) {
        Page page = officer.open("/policies/drafts");
        page.fill("form[action='/policies/drafts'][method=post] input[name=name]", name);
        officer.press(page.locator("form[action='/policies/drafts'][method=post] button"));
        return officer.where();
    }

    private static void putCursorAfter(Page page, String line) {
        page.locator("textarea[name=text]")
                .evaluate(
                        "(area, line) => {"
                                + " const at = area.value.indexOf(line) + line.length;"
                                + " area.focus(); area.setSelectionRange(at, at); }",
                        line);
    }

    @Test
    void wordsAreCompletedByKeys(Desk desk) {
        try (Visitor officer = desk.signedIn("demo-county", Width.DESKTOP)) {
            Page page = officer.open(begin(officer, "试写") + "/file?file=" + FILE);
            Locator list = page.getByRole(AriaRole.LISTBOX);
            putCursorAfter(page, "frequency: ");
            page.keyboard().press("Control+Space");
            assertThat(list).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(list.locator("[aria-selected=true]")).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(list).isHidden();
            page.keyboard().type("ye");
            assertThat(list.locator("li").first()).containsText("每年一次");
            page.keyboard().press("Enter");
            Assertions.assertThat(page.locator("textarea[name=text]").inputValue())
                    .contains("frequency: yearcycle");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsSavedAndItsMistakesAreReadWithoutScript(Width width, Desk desk) {
        try (Visitor officer = desk.withoutScript(width).signIn("demo-county")) {
            Page page = officer.open(begin(officer, "不用脚本") + "/file?file=" + FILE);
            Locator text = page.locator("textarea[name=text]");
            text.fill(text.inputValue().replace("frequency: cycle", "frequency: cycel"));
            page = officer.press(page.locator("form[data-editor] button[type=submit]"));
            Assertions.assertThat(page.locator("textarea[name=text]").inputValue())
                    .contains("cycel");
            assertThat(page.locator("#found .mistakes a").first()).containsText(FILE + ":43:");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageFitsAndHasItsWords(Width width, Desk desk) {
        try (Visitor officer = desk.signedIn("demo-county", width)) {
            String draft = begin(officer, "看一看");
            for (String path : new String[] {
                "/policies/drafts",
                "/policies/drafts?q=nothing-like-this",
                draft,
                draft + "/file?file=" + FILE,
                draft + "/file?file=facts.yaml",
                draft + "/file?file=matching.yaml",
                "/policies/drafts/sets",
                "/policies/drafts/sets/diff"
            }) {
                officer.open(path);
            }
        }
    }
}
