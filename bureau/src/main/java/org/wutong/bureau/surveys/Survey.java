package org.wutong.bureau.surveys;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wutong.conditions.Label;

/**
 * A questionnaire, out of {@code policies/surveys/<id>.yaml}.
 *
 * @param cites documents and articles that ask for it
 * @param leastShown counts below it are hidden from readers outside the office
 */
public record Survey(
        String id,
        Label title,
        List<Cite> cites,
        About about,
        Rhythm rhythm,
        int leastShown,
        List<Question> questions) {
    /** Where in the law it comes from. */
    public record Cite(String document, String article) {}

    public String title(Locale locale) {
        return Question.said(title, locale);
    }

    public Optional<Question> question(String questionId) {
        return questions.stream().filter(one -> one.id().equals(questionId)).findFirst();
    }
}
