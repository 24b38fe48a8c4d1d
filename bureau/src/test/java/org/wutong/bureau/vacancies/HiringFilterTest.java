package org.wutong.bureau.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiringFilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"缝纫工（女）", "限男保安", "女工", "装卸工 男性优先", "只招女缝纫工", "不招男"})
    void findsWordsThatShutOutASex(String title) {
        assertThat(HiringFilter.in(title))
                .get()
                .extracting(HiringFilter.Found::kind)
                .isEqualTo(HiringFilter.Kind.SEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"普工18-45岁", "保洁员50岁以下", "电工 20至40周岁"})
    void findsWordsThatShutOutAnAge(String title) {
        assertThat(HiringFilter.in(title))
                .get()
                .extracting(HiringFilter.Found::kind)
                .isEqualTo(HiringFilter.Kind.AGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"缝纫工", "女装缝纫工", "普工 男女不限", "男装导购", "不限性别", "妇科护士", "招女装设计师", "养老护理员", "三班倒 8小时"})
    void leavesPlainTitlesAlone(String title) {
        assertThat(HiringFilter.in(title)).isEmpty();
    }
}
