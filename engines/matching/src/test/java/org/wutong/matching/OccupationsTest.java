package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.matching.OccupationCode.Level;
import org.wutong.matching.OccupationCoding.Confidence;

class OccupationsTest {
    private static final Occupations OCCUPATIONS = Occupations.load();

    @Test
    void holdsTheWholeDictionary() {
        assertThat(OCCUPATIONS.all().keySet().stream().filter(c -> c.level() == Level.MAJOR))
                .hasSize(8);
        assertThat(OCCUPATIONS.all().keySet().stream().filter(c -> c.level() == Level.MIDDLE))
                .hasSize(79);
        assertThat(OCCUPATIONS.all().keySet().stream().filter(c -> c.level() == Level.MINOR))
                .hasSize(450);
        assertThat(OCCUPATIONS.all().keySet().stream().filter(c -> c.level() == Level.OCCUPATION))
                .hasSize(1639);
    }

    @Test
    void everyCodeHangsUnderAnotherOfTheTree() {
        assertThat(OCCUPATIONS.all().keySet())
                .filteredOn(code -> code.level() != Level.MAJOR)
                .allMatch(code -> OCCUPATIONS.contains(code.parent().orElseThrow()));
    }

    @Test
    void everyAliasLeadsToCodesOfTheTree() {
        assertThat(ResourceTable.read("occupation_aliases.csv"))
                .hasSizeGreaterThan(1000)
                .allSatisfy(row -> assertThat(Arrays.stream(row[1].split(";")).map(OccupationCode::new))
                        .allSatisfy(code -> assertThat(OCCUPATIONS.contains(code))
                                .as(row[0])
                                .isTrue()));
    }

    @Test
    void noAliasHidesANameOfTheDictionary() {
        assertThat(ResourceTable.read("occupation_aliases.csv"))
                .allSatisfy(row -> assertThat(OCCUPATIONS.code(row[0]).confidence())
                        .as(row[0])
                        .isNotEqualTo(Confidence.EXACT));
    }

    @ParameterizedTest
    @CsvSource({
        "电焊工, 焊工",
        "氩弧焊工, 焊工",
        "家政, 家政服务员",
        "月嫂, 家政服务员",
        "护工, 医疗护理员",
        "保洁, 保洁员",
        "保安, 保安员",
        "叉车司机, 起重装卸机械操作工",
        "装载机操作, 挖掘铲运和桩工机械司机",
        "外卖骑手, 网约配送员",
        "分拣员, 快件处理员",
        "电子厂普工, 电子设备装配调试人员",
        "厨师, 中式烹调师",
        "绿化工, 园林绿化工",
        "瓦工, 砌筑工",
        "货车司机, 道路货运汽车驾驶员",
        "枸杞采摘, 中药材种植员",
        "羊绒挡车工, 纺纱工",
        "建筑小工, 其他建筑施工人员",
        "养殖, 畜禽饲养人员"
    })
    void codesEverydayTitles(String title, String name) {
        OccupationCoding coding = OCCUPATIONS.code(title);

        assertThat(coding.confidence()).isEqualTo(Confidence.ALIAS);
        assertThat(coding.code().flatMap(OCCUPATIONS::name)).contains(name);
    }

    @Test
    void prefersTheOccupationWhereAGroupBearsTheSameName() {
        assertThat(OCCUPATIONS.code("人民警察").code()).contains(new OccupationCode("3-02-01-00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"急招电焊工5名", "高级电焊工（包吃住）", " 电 焊 工 ", "工地电焊工", "电焊工师傅"})
    void looksPastWordsThatSayNothingAboutTheWork(String title) {
        assertThat(OCCUPATIONS.code(title).code()).contains(new OccupationCode("6-18-02-04"));
    }

    @Test
    void takesTheLongestKnownTitle() {
        assertThat(OCCUPATIONS.code("急招外卖骑手").code()).contains(new OccupationCode("4-10-08-01"));
        assertThat(OCCUPATIONS.code("工地塔吊司机").code()).contains(new OccupationCode("6-30-05-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"保安队长", "电焊工培训老师", "厨师和保洁", "大客户经理", "", "???", "挡车工"})
    void flagsWhatIsNotSureInsteadOfGuessing(String title) {
        OccupationCoding coding = OCCUPATIONS.code(title);

        assertThat(coding.confidence()).isEqualTo(Confidence.UNSURE);
        assertThat(coding.code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"电焊工 月薪7000-9000元", "电焊工：5名（男女不限）", "苏州 电焊工🔥急招", "夜班电焊工 18元/小时", "会电焊的师傅 可带回家做"})
    void looksPastPayShiftsPlacesAndCounts(String title) {
        assertThat(OCCUPATIONS.code(title).code()).contains(new OccupationCode("6-18-02-04"));
    }

    @Test
    void leavesTwoJobsInOneTitleToAPerson() {
        OccupationCoding coding = OCCUPATIONS.code("电焊工、保洁各一名");

        assertThat(coding.isSure()).isFalse();
        assertThat(coding.candidates())
                .containsExactly(new OccupationCode("6-18-02-04"), new OccupationCode("4-09-08-01"));
    }

    @Test
    void takesTheGroupWhereATradeIsNamedWithItsBranch() {
        assertThat(OCCUPATIONS.code("养殖（养鸡）").code()).contains(new OccupationCode("5-03-02"));
    }

    @Test
    void readsANameOfTheDictionaryWithoutItsLastWord() {
        assertThat(OCCUPATIONS.code("急招工程机械维修").code()).contains(new OccupationCode("6-31-01-09"));
    }

    @Test
    void offersAPersonTheCandidates() {
        assertThat(OCCUPATIONS.code("保安队长").candidates()).containsExactly(new OccupationCode("4-07-05-01"));
        assertThat(OCCUPATIONS.code("挡车工").candidates())
                .containsExactly(new OccupationCode("6-04-02-01"), new OccupationCode("6-04-03-03"));
    }

    @Test
    void twoEqualGroupCodesShareTheGroupOnly() {
        OccupationCode group = new OccupationCode("6-29-03");

        assertThat(group.shared(group)).isEqualTo(Level.MINOR);
        assertThat(group.shared(new OccupationCode("6-29-03-04"))).isEqualTo(Level.MINOR);
        assertThat(group.shared(new OccupationCode("6-29-01-04"))).isEqualTo(Level.MIDDLE);
        assertThat(group.shared(new OccupationCode("4-01-02-04"))).isEqualTo(Level.NONE);
    }
}
