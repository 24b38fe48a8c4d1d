package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.browser.Desk.Width;
import org.wutong.demo.DemoFiles;

@BrowserTest
class ImportTakenBackTest {
    @Test
    void undoneImportLeavesNobodyBehind(Desk desk) {
        try (Visitor officer = desk.visitor(Width.DESKTOP).signIn("demo-county")) {
            int before = people(officer);
            Import one = Import.check(officer, "roster", roster(desk, 31));
            int added = one.figure("新增");
            assertThat(added).isPositive();
            one.apply();
            String here = officer.where();
            assertThat(people(officer)).isEqualTo(before + added);
            officer.open(here);
            one.undo();
            assertThat(people(officer)).isEqualTo(before);
        }
    }

    @Test
    void cancelledImportLeavesNobodyBehind(Desk desk) throws Exception {
        try (Visitor officer = desk.visitor(Width.PHONE).signIn("demo-county")) {
            int before = people(officer);
            Import one = Import.check(officer, "roster", roster(desk, 32));
            assertThat(one.figure("新增")).isPositive();
            try (DemoBureau.Held held = desk.bureau().holdRoster()) {
                one.startApplying();
                assertThat(officer.page().locator("main h1")).hasText("正在导入");
                assertThat(officer.page().locator("[role=progressbar]")).isVisible();
                officer.press(officer.page().locator("form[action$='/stop'] button"));
            }
            one.awaitHead("检查结果");
            assertThat(officer.page().locator(".note[role=status]")).containsText("已取消");
            assertThat(people(officer)).isEqualTo(before);
        }
    }

    private static Path roster(Desk desk, long seed) {
        return desk.sheets(60, seed).resolve(DemoFiles.LABOUR_LEDGER);
    }

    private static int people(Visitor officer) {
        return officer.beside("/people").about();
    }
}
