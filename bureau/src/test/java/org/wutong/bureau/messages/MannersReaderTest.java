package org.wutong.bureau.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MannersReaderTest {
    private static final String GOOD = """
            quiet: {from: "21:00", to: "08:00"}
            most_a_day: 2
            longest: 40
            retry_after_minutes: [1]
            unsure_after_minutes: 10
            templates:
              - {code: a, name: {zh: 甲, en: a}, about: [worker], text: "你好{name}", values: {name: {zh: 姓名, en: name}}}
            http: {body: '{"m": {phone}}', headers: {}, accepted: {at: /code, values: ["0"]}}
            """;

    @Test
    void readsWhatShips() throws IOException {
        Manners manners = new MessagesConfiguration().manners("");
        assertThat(manners.templates()).isNotEmpty();
        assertThat(manners.about("worker")).hasSameSizeAs(manners.templates());
    }

    @Test
    void refusesAPlaceholderThatIsNotListed() {
        wrong(
                GOOD.replace("你好{name}", "你好{nme}{name}"),
                "manners.yaml:7:",
                "'{nme}' is not listed",
                "did you mean 'name'?");
    }

    @Test
    void refusesAValueThatDoesNotStandInTheText() {
        wrong(GOOD.replace("你好{name}", "你好"), "the value 'name' does not stand in the text");
    }

    @Test
    void refusesABracketThatStandsAlone() {
        wrong(GOOD.replace("你好{name}", "你好{name}{"), "a bracket '{' stands alone");
    }

    @Test
    void refusesATimeAndANumberThatAreNone() {
        wrong(
                GOOD.replace("\"21:00\"", "evening").replace("most_a_day: 2", "most_a_day: 0"),
                "manners.yaml:1:15: 'evening' is no time of day",
                "manners.yaml:2:13: a whole number from 1 to 100");
    }

    @Test
    void refusesTwoTemplatesOfOneCode() {
        String line =
                GOOD.lines().filter(one -> one.startsWith("  - ")).findFirst().orElseThrow();
        wrong(GOOD.replace(line, line + "\n" + line), "the code 'a' stands here twice");
    }

    @Test
    void refusesAPlaceholderThatNoPlatformGets() {
        wrong(GOOD.replace("{phone}", "{fone}"), "the placeholder '{fone}' is none of [id, key, phone, text]");
    }

    @Test
    void knowsQuietHoursAcrossMidnight() {
        Manners manners = MannersReader.read("manners.yaml", GOOD);
        assertThat(manners.quiet(LocalTime.of(20, 59))).isFalse();
        assertThat(manners.quiet(LocalTime.of(21, 0))).isTrue();
        assertThat(manners.quiet(LocalTime.of(7, 59))).isTrue();
        assertThat(manners.quiet(LocalTime.of(8, 0))).isFalse();
        assertThat(manners.nextMorning(LocalDateTime.of(2024, 11, 30, 12, 0)))
                .isEqualTo(LocalDateTime.of(2024, 12, 1, 8, 0));
    }

    @Test
    void namesEveryValueThatIsMissing() {
        Template template =
                new Template("t", "甲", "a", List.of("worker"), "{a}{b}", List.of(of("a", "事项"), of("b", "日期")));
        assertThatThrownBy(() -> template.filled(Map.of(), 10))
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.args()).containsExactly("事项、日期"));
        assertThat(template.filled(Map.of("a", "$1", "b", "\\"), 10)).isEqualTo("$1\\");
    }

    @Test
    void refusesATextAboveTheLimit() {
        Template template = new Template("t", "甲", "a", List.of("worker"), "{a}", List.of(of("a", "事项")));
        assertThatThrownBy(() -> template.filled(Map.of("a", "字".repeat(11)), 10))
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.args()).containsExactly(11, 10));
    }

    private static Template.Placeholder of(String name, String zh) {
        return new Template.Placeholder(name, zh, name);
    }

    private static void wrong(String yaml, String... parts) {
        assertThatThrownBy(() -> MannersReader.read("manners.yaml", yaml))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .contains(parts);
    }
}
