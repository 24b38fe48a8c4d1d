package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Brings a spreadsheet in the way an officer does. */
final class Import {
    private final Visitor visitor;

    private Import(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Chooses the file and waits until it is checked. */
    static Import check(Visitor visitor, String kind, Path file) {
        Page page = visitor.open("/imports/new");
        page.selectOption("select[name=kind]", kind);
        page.setInputFiles("input[name=file]", file);
        visitor.press(page.locator("main form button[type=submit]"));
        Import one = new Import(visitor);
        one.awaitHead("检查结果");
        return one;
    }

    /** Without waiting for it to end. */
    Import startApplying() {
        visitor.press(visitor.page().locator("form[action$='/apply'] button"));
        return this;
    }

    Import apply() {
        startApplying();
        awaitHead("已导入");
        return this;
    }

    Import undo() {
        visitor.page().locator("form[action$='/undo'] button").click();
        visitor.onward(
                () -> visitor.page().locator("#confirm button[value=yes]").click());
        awaitHead("已撤销");
        return this;
    }

    void awaitHead(String head) {
        assertThat(visitor.page().locator("main h1")).hasText(head);
        visitor.look();
    }

    /** A figure of the summary: 新增, 更新, 没有变化, 有错. */
    int figure(String label) {
        Locator figure = visitor.page()
                .locator(".nums > div")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("span:first-child").getByText(label, exactly())));
        return Integer.parseInt(figure.locator("b").innerText().replace(",", ""));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** The row of a table of problems that tells of this row of the file. */
    Locator problem(int fileRow) {
        return visitor.page()
                .locator("table.top-align tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .locator("td:first-child")
                                .getByText(String.valueOf(fileRow), exactly())));
    }
}
