package org.wutong.bureau.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Survey wages;
    private final Survey wishes;

    AnswersTest() throws IOException {
        SurveyBook book = new SurveyBook();
        wages = book.find("worker-wages").orElseThrow();
        wishes = book.find("wish-and-training").orElseThrow();
    }

    @Test
    void asksNothingMoreWhereTheConditionDoesNotHold() {
        assertThat(asked(wages, Map.of("paid", false))).containsExactly("paid");
        assertThat(asked(wages, Map.of("paid", true))).containsExactly("paid", "wage", "days", "received");
    }

    @Test
    void doesNotAskWhileTheEarlierAnswerIsUnknown() {
        assertThat(asked(wages, Map.of())).containsExactly("paid");
    }

    @Test
    void dropsAnswersToWhatIsNotAskedAny() {
        Answers answers =
                new Answers(Map.of("paid", false, "wage", 1L, "received", "part", "owed", 5L)).onlyAsked(wages);
        assertThat(answers.values()).containsOnlyKeys("paid");
    }

    @Test
    void namesWhatAFinishedSheetLacks() {
        Answers answers = new Answers(Map.of("wants_work", "no", "wants_training", true));
        assertThat(answers.missing(wishes)).extracting(Question::id).containsExactly("training");
        assertThat(new Answers(Map.of("wants_work", "no", "wants_training", true, "training", List.of("cook")))
                        .complete(wishes))
                .isTrue();
    }

    private static List<String> asked(Survey survey, Map<String, Object> answers) {
        return new Answers(answers).asked(survey).stream().map(Question::id).toList();
    }
}
