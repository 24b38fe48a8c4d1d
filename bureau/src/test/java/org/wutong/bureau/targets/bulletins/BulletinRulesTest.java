package org.wutong.bureau.targets.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletinRulesTest {
    private final MadeUpBulletin made = new MadeUpBulletin();

    private static BulletinRules read(String instead, String write) throws IOException {
        String text = Files.readString(Path.of("../policies/bulletins.yaml"));
        assertThat(text).contains(instead);
        return BulletinRules.read("bulletins.yaml", text.replace(instead, write));
    }

    @Test
    void tellsTheMeasureThatIsMissing() {
        assertThatThrownBy(() -> read("left: 28, ", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bulletins.yaml")
                .hasMessageContaining("left");
    }

    @Test
    void tellsTheMeasureThatIsNoNumber() {
        assertThatThrownBy(() -> read("left: 28", "left: wide")).hasMessageContaining("wide");
    }

    @Test
    void tellsTheLettersThatAreMissing() {
        assertThatThrownBy(() -> read("  subheading: {office", "  other: {office"))
                .hasRootCauseMessage("fonts.subheading is missing");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThatThrownBy(() -> read("kinds:", "kinds: {")).hasMessageContaining("bulletins.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2024-11-30, 2024年11月",
        "half-month, 2024-11-15, 2024年11月上半月",
        "half-month, 2024-11-16, 2024年11月下半月",
        "quarter, 2024-09-30, 2024年第三季度",
        "quarter, 2024-10-01, 2024年第四季度",
        "half-year, 2024-06-30, 2024年上半年",
        "half-year, 2024-07-01, 2024年下半年",
        "year, 2024-12-31, 2024年"
    })
    void namesThePeriodThatHoldsTheDay(String kind, LocalDate day, String name) {
        assertThat(made.wording.period(kind, day)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "28, 二十八", "99, 九十九"})
    void countsAsHeadingsDo(int number, String said) {
        assertThat(made.wording.count(number)).isEqualTo(said);
    }

    @Test
    void leavesABlankThatNothingWasGivenForInSight() {
        assertThat(Wording.fill("截至{day}共{n}项", java.util.Map.of("n", 3))).isEqualTo("截至{day}共3项");
    }

    @ParameterizedTest
    @CsvSource({"银川市金凤区人力资源和社会保障局, 2, 9", "金凤区人社局, 5, 2"})
    void setsTheDayTwoLettersBehindTheOffice(String issuer, double office, double day) {
        Paper paper = new Paper(
                "",
                "",
                java.util.List.of(),
                "",
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                "",
                issuer,
                "2024年11月30日",
                "",
                "",
                null);
        SignatureSides sides = SignatureSides.of(paper, made.rules.layout());
        assertThat(sides.office()).isEqualTo(office);
        assertThat(sides.day()).isEqualTo(day);
    }
}
