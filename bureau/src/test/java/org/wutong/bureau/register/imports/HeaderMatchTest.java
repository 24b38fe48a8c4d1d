package org.wutong.bureau.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.register.sheet.SheetRefused;
import org.wutong.bureau.register.sheet.Sheets;
import org.wutong.bureau.register.sheet.TestSheet;

class HeaderMatchTest {
    private static final List<String> R4 = List.of("县（市）", "街道（乡镇）", "社区（村）", "姓名", "身份证号码", "年收入（万元）");

    private final Layouts layouts;

    HeaderMatchTest() throws IOException {
        layouts = new Layouts();
    }

    private HeaderMatch find(byte[] sheet) {
        return HeaderMatch.find(Sheets.open(sheet, "a.xlsx"), layouts.ofKind("roster"), Map.of());
    }

    @Test
    void recognisesARegisterBelowTwoTitles() {
        HeaderMatch match =
                find(TestSheet.xlsx(List.of(List.of("金凤区劳动力资源登记台帐"), List.of("填报单位：", "", "2024年10月"), R4)));
        assertThat(match.layout().id()).isEqualTo("roster-r4");
        assertThat(match.firstRow()).isEqualTo(3);
        assertThat(match.fields()).containsEntry(4, "identity").containsEntry(5, "wage-year");
    }

    @Test
    void recognisesTheExportOfTheMonitoringSystem() {
        HeaderMatch match = find(TestSheet.xlsx(List.of(
                List.of("已外出务工信息"),
                List.of("导出时间 2024-10-31"),
                List.of("县", "乡", "村", "户编号", "姓名", "证件号码", "户类型", "是否已务工", "开始时间", "务工所在县", "务工月收入"))));
        assertThat(match.layout().id()).isEqualTo("roster-r1-outgoing");
        assertThat(match.lastRow()).isEqualTo(3);
    }

    @Test
    void understandsAHeaderMergedOverTwoRows() {
        String rows = TestSheet.texts(1, "姓名", "身份证号码", "所在地", "", "", "就业情况", "")
                + TestSheet.texts(2, "", "", "县（市）", "街道（乡镇）", "社区（村）", "就业单位", "就业地点")
                + TestSheet.texts(3, "马秀兰", "x", "金凤区", "良田镇", "和顺新村", "某厂", "县内");
        HeaderMatch match = find(TestSheet.raw(rows));
        assertThat(match.lastRow()).isEqualTo(2);
        assertThat(match.fields())
                .containsEntry(0, "name")
                .containsEntry(3, "township")
                .containsEntry(5, "employer");
    }

    @Test
    void refusesAHeaderMergedBeyondUnderstanding() {
        String rows = TestSheet.texts(1, "人员", "", "所在地", "") + TestSheet.texts(2, "甲", "乙", "丙", "丁");
        assertThatThrownBy(() -> find(TestSheet.raw(rows)))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-header"));
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> find(TestSheet.xlsx(List.of(List.of("姓名", "街道（乡镇）", "社区（村）", "学历")))))
                .isInstanceOfSatisfying(SheetRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("missing-column");
                    assertThat(refused.args().get(1)).contains("身份证号码");
                });
    }

    @Test
    void listsHeadersThatNobodyKnows() {
        List<String> headers = new java.util.ArrayList<>(R4);
        headers.add("组别");
        assertThat(find(TestSheet.xlsx(List.of(headers))).unknown()).containsExactly("组别");
    }

    @Test
    void takesAColumnThatWasMatchedByHand() {
        List<String> headers = new java.util.ArrayList<>(R4);
        headers.add("组别");
        HeaderMatch match = HeaderMatch.find(
                Sheets.open(TestSheet.xlsx(List.of(headers)), "a.xlsx"),
                layouts.ofKind("roster"),
                Map.of("组别", "address"));
        assertThat(match.fields()).containsEntry(6, "address");
    }

    @Test
    void readsASheetOfTwoHundredColumnsOfWhichItKnowsSome() {
        List<String> headers = new java.util.ArrayList<>(R4);
        for (int i = 0; i < 194; i++) {
            headers.add("自定义" + i);
        }
        assertThat(find(TestSheet.xlsx(List.of(headers))).unknown()).hasSize(194);
    }

    @Test
    void everyLayoutNamesFieldsOnlyOnceAndOnlyHeadersOfItsOwn() {
        for (Layout layout : layouts.all()) {
            assertThat(layout.columns().stream().map(Layout.Column::field).filter(field -> !field.isEmpty()))
                    .as(layout.id())
                    .doesNotHaveDuplicates();
            assertThat(layout.columns().stream()
                            .flatMap(column -> column.names().stream())
                            .map(Layout::plain))
                    .as(layout.id())
                    .doesNotHaveDuplicates();
        }
    }
}
