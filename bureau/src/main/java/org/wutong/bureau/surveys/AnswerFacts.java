package org.wutong.bureau.surveys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.bureau.surveys.Question.Option;
import org.wutong.bureau.surveys.Question.Type;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Facts;
import org.wutong.conditions.Label;
import org.wutong.conditions.SubjectKind;
import org.wutong.vocabulary.RegionCode;

/**
 * Answers as facts, so that conditions on earlier answers are written in the one condition language. An answer that is not given is
 * not known. A question with several answers is one fact an option: {@code <question>_<code>}.
 */
final class AnswerFacts {
    private static final Label NOTHING = new Label("", "");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private AnswerFacts() {}

    static SubjectKind kind(String survey, List<Question> questions) {
        List<Fact> facts = new ArrayList<>();
        for (Question question : questions) {
            if (question.type() == Type.SEVERAL) {
                question.options()
                        .forEach(option -> facts.add(fact(
                                survey, question.id() + "_" + option.code(), facts.size(), FactType.BOOL, List.of())));
            } else {
                facts.add(fact(
                        survey,
                        question.id(),
                        facts.size(),
                        type(question.type()),
                        question.options().stream().map(Option::code).toList()));
            }
        }
        Fact anchor = fact(survey, "", facts.size(), FactType.REGION, List.of());
        return new SubjectKind(survey, NOTHING, anchor, facts);
    }

    private static FactType type(Type type) {
        return switch (type) {
            case SINGLE -> FactType.CHOICE;
            case SEVERAL, YES_NO -> FactType.BOOL;
            case NUMBER -> FactType.INT;
            case MONEY -> FactType.MONEY;
            case DATE -> FactType.DATE;
            case TEXT -> FactType.TEXT;
            case PLACE -> FactType.REGION;
        };
    }

    private static Fact fact(String survey, String name, int slot, FactType type, List<String> choices) {
        return new Fact(
                survey,
                name,
                slot,
                type,
                choices,
                BigDecimal.ZERO,
                MOST,
                "",
                "day",
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                "surveys",
                NOTHING,
                NOTHING);
    }

    static Facts of(List<Question> questions, Map<String, Object> answers) {
        Map<String, Object> known = new HashMap<>();
        for (Question question : questions) {
            Object answer = answers.get(question.id());
            if (answer == null) {
                continue;
            }
            switch (question.type()) {
                case SEVERAL ->
                    question.options()
                            .forEach(option -> known.put(
                                    question.id() + "_" + option.code(), ((List<?>) answer).contains(option.code())));
                case DATE -> known.put(question.id(), LocalDate.parse((String) answer));
                case PLACE -> RegionCode.tryParse((String) answer).ifPresent(code -> known.put(question.id(), code));
                default -> known.put(question.id(), answer);
            }
        }
        return Facts.of(known);
    }
}
