package org.wutong.bureau.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

class SurveyReaderTest {
    private static final Articles ARTICLES = new Articles(Map.of("baotou-2022", List.of("二(三)", "二(十)")), Map.of());
    private static final String GOOD = """
            id: one-two
            title: {zh: 一, en: one}
            cite: [{document: baotou-2022, article: 二(三)}]
            about: worker
            period: quarterly
            least_shown: 5
            questions:
              - id: a
                text: {zh: 甲, en: a}
                type: single
                options: [{code: x, zh: 是, en: x}, {code: y, zh: 否, en: y}]
              - id: b
                text: {zh: 乙, en: b}
                type: number
                least: 1
                most: 3
                shown_if: a == "x"
            """;

    @Test
    void readsWhatShips() throws IOException {
        SurveyBook book = new SurveyBook();
        assertThat(book.all())
                .extracting(Survey::id)
                .contains("worker-employment", "worker-wages", "worker-settling", "wish-and-training");
        assertThat(book.all())
                .filteredOn(survey -> survey.cites().contains(new Survey.Cite("baotou-2022", "二(三)")))
                .hasSize(3);
    }

    @Test
    void readsAGoodFile() {
        Survey survey = read(GOOD).get(0);
        assertThat(survey.questions()).hasSize(2);
        assertThat(survey.rhythm()).isEqualTo(Rhythm.QUARTERLY);
    }

    @Test
    void refusesAnArticleThatTheDocumentDoesNotHave() {
        wrong(GOOD.replace("二(三)", "二(四)"), "one-two.yaml:3:41: 'baotou-2022' has no article '二(四)'");
    }

    @Test
    void refusesADocumentNobodyKnows() {
        wrong(
                GOOD.replace("baotou-2022", "baotuo-2022"),
                "unknown document 'baotuo-2022'; did you mean 'baotou-2022'?");
    }

    @Test
    void refusesAConditionOnALaterQuestion() {
        wrong(
                GOOD.replace("    type: single\n", "    type: single\n    shown_if: b == 1\n"),
                "one-two.yaml:11:15:",
                "'b'");
    }

    @Test
    void refusesAConditionOnAnAnswerThatIsNone() {
        wrong(GOOD.replace("a == \"x\"", "a == \"z\""), "one-two.yaml:17:", "z");
    }

    @Test
    void refusesAWordThatIsNone() {
        wrong(
                GOOD.replace("quarterly", "quartely").replace("about: worker", "about: worke"),
                "one-two.yaml:5:9: 'quartely' is none of once, monthly, quarterly, half-yearly, yearly; did you mean 'quarterly'?",
                "one-two.yaml:4:8: 'worke' is none of");
    }

    @Test
    void refusesOptionsWithoutAChoiceAndAChoiceWithoutOptions() {
        wrong(GOOD.replace("type: single", "type: text"), "'options' belongs to types single and several");
        wrong(GOOD.replace("type: number", "type: several"), "'options' belongs to types single and several");
    }

    @Test
    void refusesTwoOfOneName() {
        wrong(GOOD.replace("id: b", "id: a"), "the question 'a' stands here twice");
        wrong(GOOD.replace("code: y", "code: x"), "the code 'x' stands here twice");
    }

    @Test
    void refusesABoundThatDoesNotBelongOrLiesBelow() {
        wrong(GOOD.replace("least: 1", "least: 9"), "the largest value lies below the smallest");
        wrong(GOOD.replace("type: number", "type: date"), "'least' does not belong to type date");
    }

    @Test
    void refusesAnIdThatIsNotTheNameOfTheFile() {
        wrong(GOOD.replace("one-two", "one-three"), "one-two.yaml:1:5: 'one-three' is no id here");
    }

    @Test
    void refusesAKeyNobodyKnows() {
        wrong(GOOD.replace("least_shown: 5", "least_show: 5"), "unknown key 'least_show'; did you mean 'least_shown'?");
    }

    private static List<Survey> read(String yaml) {
        return SurveyBook.read(List.of(new SourceFile("one-two.yaml", yaml)), ARTICLES, new Problems());
    }

    private static void wrong(String yaml, String... parts) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .contains(parts);
    }
}
