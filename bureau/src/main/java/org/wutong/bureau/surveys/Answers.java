package org.wutong.bureau.surveys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Condition;
import org.wutong.vocabulary.Truth;

/**
 * Answers of one sheet by question: option code, list of codes, whole number, fen, ISO day, yes or no, text or place code. Only what
 * is asked is kept: where a condition does not surely hold of earlier answers, the question is not asked.
 */
public record Answers(Map<String, Object> values) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable Object get(String question) {
        return values.get(question);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The questions that are asked of whoever gave these answers. */
    public List<Question> asked(Survey survey) {
        List<Question> asked = new ArrayList<>();
        Map<String, Object> known = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            if (isAsked(question, survey.questions(), known)) {
                asked.add(question);
                Object answer = values.get(question.id());
                if (answer != null) {
                    known.put(question.id(), answer);
                }
            }
        }
        return asked;
    }

    private static boolean isAsked(Question question, List<Question> all, Map<String, Object> known) {
        Condition condition = question.shownIf();
        return condition == null || condition.test(AnswerFacts.of(all, known)) == Truth.TRUE;
    }

    /** Without answers to questions that are not asked. */
    public Answers onlyAsked(Survey survey) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Question question : asked(survey)) {
            Object answer = values.get(question.id());
            if (answer != null) {
                kept.put(question.id(), answer);
            }
        }
        return new Answers(kept);
    }

    /** Questions that a finished sheet must answer and this one does not. */
    public List<Question> missing(Survey survey) {
        return asked(survey).stream()
                .filter(question -> question.required() && !values.containsKey(question.id()))
                .toList();
    }

    public boolean complete(Survey survey) {
        return missing(survey).isEmpty();
    }
}
