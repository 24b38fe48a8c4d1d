package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.ReportingTree;

@BureauTest
class RosterWorkplacesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Areas areas;

    @Autowired
    ReportingTree tree;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省绍兴市柯桥区, 330603",
        "浙江绍兴, 3306",
        "绍兴柯桥, 330603",
        "浙江, 33",
        "灵武市, 640181",
        "宁夏银川市兴庆区, 640104",
        "良田镇, 640106100",
        "金凤区良田镇, 640106100",
        "银川市金凤区某路12号, 640106",
        "北京市朝阳区, 110105"
    })
    void findsThePlaceAsDeepAsItIsTold(String text, String code) {
        assertThat(new RosterWorkplaces(areas, tree, TestOffice.COUNTY).named(text))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"绍新", "某地", "鼓楼区"})
    void findsNothingWhereNoPlaceOrSeveralAreCalledSo(String text) {
        assertThat(new RosterWorkplaces(areas, tree, TestOffice.COUNTY).named(text))
                .isEmpty();
    }
}
