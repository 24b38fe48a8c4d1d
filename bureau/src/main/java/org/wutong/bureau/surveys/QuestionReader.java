package org.wutong.bureau.surveys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.surveys.Question.Option;
import org.wutong.bureau.surveys.Question.Type;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Label;
import org.wutong.conditions.Scope;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads the questions of a survey in their order: a condition may speak of those before it alone. */
final class QuestionReader {
    private static final String ID = "[a-z][a-z0-9_]{0,40}";
    private static final long MOST_COUNTED = 10_000_000;
    private static final long MOST_FEN = 1_000_000_000_00L;

    private final String survey;
    private final Problems problems;

    QuestionReader(String survey, Problems problems) {
        this.survey = survey;
        this.problems = problems;
    }

    Question read(YamlMap map, List<Question> before) {
        map.allowing("id", "text", "type", "required", "options", "unit", "least", "most", "shown_if");
        String id = map.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            map.get("id")
                    .ifPresent(value ->
                            value.problem("'" + id + "' is no id of a question; expected small letters, digits and _"));
        }
        if (before.stream().anyMatch(one -> one.id().equals(id))) {
            map.get("id").ifPresent(value -> value.problem("the question '" + id + "' stands here twice"));
        }
        Label text = Label.read(map, "text");
        Type type = SurveyReader.word(map, "type", Type.values(), Type::word);
        checkKeys(map, type);
        Range range = range(map, type);
        return new Question(
                id,
                text,
                type,
                map.get("required").map(QuestionReader::yes).orElse(false),
                options(map),
                map.get("unit").isPresent() ? Label.read(map, "unit") : null,
                range.least(),
                range.most(),
                shownIf(map, before));
    }

    private static void checkKeys(YamlMap map, Type type) {
        boolean choice = type == Type.SINGLE || type == Type.SEVERAL;
        if (choice != map.get("options").isPresent()) {
            map.problem("'options' belongs to types single and several, and these need it");
        }
        boolean counted = type == Type.NUMBER || type == Type.MONEY;
        for (String key : List.of("least", "most", "unit")) {
            boolean fits = key.equals("unit") ? type == Type.NUMBER : counted;
            if (!fits) {
                map.key(key).ifPresent(value -> value.problem("'" + key + "' does not belong to type " + type.word()));
            }
        }
    }

    private record Range(long least, long most) {}

    private static Range range(YamlMap map, Type type) {
        boolean money = type == Type.MONEY;
        long most = money ? MOST_FEN : MOST_COUNTED;
        if (type != Type.NUMBER && !money) {
            return new Range(0, most);
        }
        Range range = new Range(bound(map, "least", 0, money), bound(map, "most", most, money));
        if (range.least() > range.most()) {
            map.get("most").ifPresent(value -> value.problem("the largest value lies below the smallest"));
        }
        return range;
    }

    private static long bound(YamlMap map, String key, long usual, boolean money) {
        return map.get(key)
                .map(value -> money ? value.yuan() : Wholes.read(value, 0, MOST_COUNTED))
                .orElse(usual);
    }

    private static List<Option> options(YamlMap map) {
        List<Option> options = new ArrayList<>();
        for (YamlMap one : map.maps("options")) {
            one.allowing("code", "zh", "en");
            String code = one.text("code");
            if (!code.isEmpty() && !code.matches(ID)) {
                one.get("code")
                        .ifPresent(value ->
                                value.problem("'" + code + "' is no code; expected small letters, digits and _"));
            }
            if (options.stream().anyMatch(option -> option.code().equals(code))) {
                one.get("code").ifPresent(value -> value.problem("the code '" + code + "' stands here twice"));
            }
            options.add(new Option(code, new Label(one.text("zh"), one.text("en"))));
        }
        return List.copyOf(options);
    }

    private @Nullable Condition shownIf(YamlMap map, List<Question> before) {
        return map.get("shown_if")
                .flatMap(
                        value -> Condition.read(value.snippet(), new Scope(AnswerFacts.kind(survey, before)), problems))
                .orElse(null);
    }

    private static boolean yes(YamlValue value) {
        if (value.scalar() instanceof Boolean yes) {
            return yes;
        }
        value.problem("true or false is expected here");
        return false;
    }
}
