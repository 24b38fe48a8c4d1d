package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.Import.State;

/** 已脱贫人口名单 as the national system exports it, in the old format. */
@BureauTest
class PovertyListImportTest {
    private static final List<String> HEADERS = List.of(
            "序号",
            "数据日期",
            "县(市、区、旗)",
            "乡(镇)",
            "行政村",
            "户编号",
            "姓名",
            "证件号码",
            "与户主关系",
            "户类型",
            "易返贫致贫户(监测对象)类型",
            "风险是否消除",
            "风险识别时间",
            "风险消除时间");

    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    ReportingTree tree;

    @Autowired
    Roster roster;

    @Autowired
    Households households;

    @BeforeEach
    void open() {
        office.empty();
    }

    private byte[] xls(String since, String over) throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("已脱贫人口名单");
            sheet.createRow(0).createCell(0).setCellValue("已脱贫人口名单");
            put(sheet.createRow(1), HEADERS);
            put(
                    sheet.createRow(2),
                    List.of(
                            "1",
                            "2024-11-30",
                            "金凤区",
                            tree.shortName(TestOffice.TOWNSHIP),
                            tree.shortName(MadeUp.VILLAGE),
                            "1001",
                            "马秀兰",
                            MadeUp.identity(332).full(),
                            "户主",
                            "脱贫户",
                            "脱贫不稳定户",
                            over.isEmpty() ? "否" : "是",
                            since,
                            over));
            book.write(out);
        }
        return out.toByteArray();
    }

    private static void put(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private Category monitored() {
        var line = office.as("officer", () -> roster.page(RosterWanted.EVERYONE, null, null, 9, Locale.CHINA))
                .lines()
                .get(0);
        return office.as("officer", () -> households.categories(line.worker().household())).stream()
                .filter(category -> category.kind() == CategoryKind.MONITORED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRiskThatIsOverEndedTheDayBefore() throws Exception {
        assertThat(imports.apply("officer", "roster", xls("2021-05-01", "2023-06-01"))
                        .state())
                .isEqualTo(State.APPLIED);

        assertThat(monitored().fromDate()).isEqualTo(LocalDate.of(2021, 5, 1));
        assertThat(monitored().toDate()).isEqualTo(LocalDate.of(2023, 5, 31));
        assertThat(monitored().holdsOn(TestOffice.TODAY)).isFalse();
    }

    @Test
    void aRiskThatIsNotOverHoldsAndTheSameListTwiceChangesNothing() throws Exception {
        imports.apply("officer", "roster", xls("2021-05-01", ""));
        assertThat(monitored().holdsOn(TestOffice.TODAY)).isTrue();

        var again = imports.check("officer", "roster", xls("2021-05-01", ""));
        assertThat(again.rowsNew() + again.rowsChanged() + again.rowsBad()).isZero();
    }

    @Test
    void refusesARiskThatWasOverBeforeItBegan() throws Exception {
        assertThat(imports.check("officer", "roster", xls("2023-06-01", "2021-05-01"))
                        .rowsBad())
                .isEqualTo(1);
    }
}
