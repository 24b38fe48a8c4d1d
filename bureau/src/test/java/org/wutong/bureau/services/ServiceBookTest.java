package org.wutong.bureau.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.wutong.bureau.services.Promise.Who;
import org.wutong.conditions.source.SourceFile;

class ServiceBookTest {
    private static final Path POLICIES = Path.of("../policies");
    private static final String LITONG_VILLAGE = "640302100200";
    private static final String JINFENG_VILLAGE = "640106100207";

    @Test
    void promisesOneThreeOneOneInJinfengWhileTheArticleIsInForce() throws IOException {
        ServiceBook book = shipped();
        Promise promise =
                book.promise(JINFENG_VILLAGE, LocalDate.of(2024, 11, 12)).orElseThrow();
        assertThat(promise.needs())
                .isEqualTo(Map.of(
                        Counted.POLICY_TALKS, 1,
                        Counted.JOB_RECOMMENDATIONS, 3,
                        Counted.GUIDANCES, 1,
                        Counted.TRAININGS, 1));
        assertThat(promise.who()).containsExactlyInAnyOrder(Who.RURAL, Who.ABLE, Who.WILLING);
        assertThat(promise.article()).isEqualTo("十三");
        assertThat(book.promise(JINFENG_VILLAGE, LocalDate.of(2024, 12, 31))).contains(promise);
        assertThat(book.promise(JINFENG_VILLAGE, LocalDate.of(2024, 11, 11))).isEmpty();
        assertThat(book.promise(JINFENG_VILLAGE, LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(book.lastBefore(JINFENG_VILLAGE, LocalDate.of(2025, 1, 1))).contains(promise);
    }

    @Test
    void promisesOneThreeOneWithAFreeClassInLitongUntilTheEndOf2023() throws IOException {
        Promise promise =
                shipped().promise(LITONG_VILLAGE, LocalDate.of(2023, 12, 31)).orElseThrow();
        assertThat(promise.needs())
                .isEqualTo(Map.of(
                        Counted.GUIDANCES, 1,
                        Counted.JOB_RECOMMENDATIONS, 3,
                        Counted.FREE_TRAININGS, 1));
        assertThat(promise.who()).containsExactlyInAnyOrder(Who.RELOCATED, Who.WILLING);
        assertThat(promise.source()).isEqualTo("吴利政规发〔2021〕7号");
        assertThat(promise.article()).isEqualTo("三(五)9");
        assertThat(shipped().promise(LITONG_VILLAGE, LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void namesThePointsThatDocumentsLeaveOpen() throws IOException {
        assertThat(shipped().promises())
                .allSatisfy(promise -> assertThat(promise.readings())
                        .singleElement()
                        .satisfies(reading -> assertThat(reading.open()).isTrue()));
    }

    @Test
    void agreesWithTheRulesOfTheSameArticles() throws IOException {
        for (Promise promise : shipped().promises()) {
            String rules = Files.readString(POLICIES.resolve(promise.document() + "/job-service.yaml"));
            assertThat(rules).contains("article: " + promise.article(), "region: \"" + promise.region() + "\"");
            promise.needs()
                    .forEach((counted, number) -> assertThat(rules)
                            .as(promise.id() + " " + counted)
                            .contains("when: " + counted.fact() + " >= "));
        }
    }

    @Test
    void refusesTwoPromisesForOnePlaceAndDay() throws IOException {
        String twice = text("services.yaml")
                .replace("region: \"640302\"", "region: \"640106\"")
                .replace("to: 2023-12-31", "to: 2024-11-12");
        assertThatThrownBy(() -> read(twice))
                .hasMessageContaining("'litong-131' and 'jinfeng-1311' hold at one place on one day");
    }

    @Test
    void tellsAMistakeAtItsPlaceWithTheNearestWord() throws IOException {
        String wrong = text("services.yaml")
                .replace("counts_as: guidances", "counts_as: guidance")
                .replace("readings: [JF-13-period]", "readings: [JF-13-perod]");
        assertThatThrownBy(() -> read(wrong))
                .hasMessageContaining("did you mean 'guidances'")
                .hasMessageContaining("did you mean 'JF-13-period'")
                .hasMessageContaining("services.yaml:");
    }

    @Test
    void refusesAnArticleThatTheDocumentDoesNotHave() throws IOException {
        assertThatThrownBy(() -> read(text("services.yaml").replace("article: 十三", "article: 二十三")))
                .hasMessageContaining("二十三");
    }

    @Test
    void readsInSheetsEveryWordThatIsKept() throws IOException {
        ServiceBook book = shipped();
        assertThat(set("service-kind"))
                .containsExactlyInAnyOrderElementsOf(
                        book.kinds().stream().map(ServiceKind::code).toList());
        assertThat(set("service-channel"))
                .containsExactlyInAnyOrderElementsOf(
                        book.channels().stream().map(Choice::code).toList());
        assertThat(set("service-outcome"))
                .containsExactlyInAnyOrderElementsOf(
                        book.outcomes().stream().map(Choice::code).toList());
    }

    private static List<String> set(String name) throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/layouts/values-services.yaml"));
        Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Map<?, ?> sets = (Map<?, ?>) file.get("values");
        return ((Map<?, ?>) sets.get(name))
                .keySet().stream().map(String::valueOf).collect(Collectors.toList());
    }

    static ServiceBook shipped() throws IOException {
        return read(text("services.yaml"));
    }

    private static ServiceBook read(String services) throws IOException {
        return ServiceBookReader.read(
                new SourceFile("services.yaml", services),
                new SourceFile("documents.yaml", text("documents.yaml")),
                new SourceFile("rulings.yaml", text("rulings.yaml")));
    }

    private static String text(String file) throws IOException {
        return Files.readString(POLICIES.resolve(file), StandardCharsets.UTF_8);
    }
}
