package org.wutong.bureau.surveys;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.Fen;

/** Reads answers as people type them, question by question; what cannot be read is told with value, expectation and cure. */
@Component
public class AnswerReading {
    static final int LONGEST_TEXT = 500;

    private static final Pattern SUM = Pattern.compile("[¥￥]?(\\d{1,12}(?:\\.\\d{1,2})?)(元|万元|万)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final PlaceNames places;

    AnswerReading(PlaceNames places) {
        this.places = places;
    }

    /**
     * What is wrong with one answer.
     *
     * @param key message key
     */
    public record Wrong(String key, List<Object> args) {
        static Wrong of(String key, Object... args) {
            return new Wrong(key, List.of(args));
        }

        /** As templates hand them to a message. */
        public Object[] params() {
            return args.toArray();
        }
    }

    /** Answers read from a form, and what could not be read, by question. */
    public record Read(Answers answers, Map<String, Wrong> wrong) {}

    /** @param typed texts by question; several for a question with several answers */
    public Read read(Survey survey, Map<String, List<String>> typed) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            List<String> texts = typed.getOrDefault(question.id(), List.of()).stream()
                    .map(AnswerReading::plain)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!texts.isEmpty()) {
                Object value = value(question, texts, problem -> wrong.put(question.id(), problem));
                if (value != null) {
                    answers.put(question.id(), value);
                }
            }
        }
        return new Read(new Answers(answers).onlyAsked(survey), wrong);
    }

    /** Takes what is wrong. */
    public interface Sink {
        void take(Wrong wrong);
    }

    /** One answer; null, with the problem told, when it cannot be read. */
    public @Nullable Object value(Question question, List<String> texts, Sink sink) {
        String text = texts.get(0);
        return switch (question.type()) {
            case SINGLE -> option(question, text, sink);
            case SEVERAL -> {
                List<String> codes = texts.stream()
                        .map(one -> option(question, one, sink))
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList();
                yield codes.size() < texts.stream().distinct().count() ? null : codes;
            }
            case NUMBER -> counted(question, text, sink);
            case MONEY -> money(question, text, sink);
            case DATE -> date(text, sink);
            case YES_NO -> yes(text, sink);
            case TEXT -> text(text, sink);
            case PLACE -> place(text, sink);
        };
    }

    private static @Nullable String option(Question question, String text, Sink sink) {
        for (Question.Option option : question.options()) {
            if (option.code().equals(text)
                    || option.label().zh().equals(text)
                    || option.label().en().equalsIgnoreCase(text)) {
                return option.code();
            }
        }
        sink.take(Wrong.of(
                "surveys.wrong.option",
                text,
                String.join(
                        "、",
                        question.options().stream().map(one -> one.label().zh()).toList())));
        return null;
    }

    private static @Nullable Long counted(Question question, String text, Sink sink) {
        String unit = question.unit() == null ? "" : question.unit().zh();
        String digits = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        if (!COUNT.matcher(digits).matches()) {
            sink.take(Wrong.of("surveys.wrong.number", text));
            return null;
        }
        long number = Long.parseLong(digits);
        if (number < question.least() || number > question.most()) {
            sink.take(Wrong.of("surveys.wrong.range", text, question.least(), question.most()));
            return null;
        }
        return number;
    }

    private static @Nullable Long money(Question question, String text, Sink sink) {
        Matcher sum = SUM.matcher(text.replaceAll("(?<=\\d),(?=\\d{3})", ""));
        if (!sum.matches()) {
            sink.take(Wrong.of("surveys.wrong.money", text));
            return null;
        }
        String unit = sum.group(2);
        BigDecimal yuan = new BigDecimal(sum.group(1)).movePointRight(unit != null && unit.startsWith("万") ? 4 : 0);
        long fen = Fen.ofYuan(yuan.setScale(2, java.math.RoundingMode.HALF_UP));
        if (fen < question.least() || fen > question.most()) {
            sink.take(Wrong.of("surveys.wrong.range", text, Fen.toYuan(question.least()), Fen.toYuan(question.most())));
            return null;
        }
        return fen;
    }

    private static @Nullable String date(String text, Sink sink) {
        Optional<LocalDate> day = DateText.parse(text).value().map(DateText.Given::first);
        if (day.isEmpty()) {
            sink.take(Wrong.of("surveys.wrong.date", text));
            return null;
        }
        return day.get().toString();
    }

    private static @Nullable Boolean yes(String text, Sink sink) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是", "有", "√" -> {
                return true;
            }
            case "false", "no", "否", "无", "没有", "不是" -> {
                return false;
            }
            default -> {
                sink.take(Wrong.of("surveys.wrong.yes-no", text));
                return null;
            }
        }
    }

    private static @Nullable String text(String text, Sink sink) {
        if (text.length() > LONGEST_TEXT) {
            sink.take(Wrong.of("surveys.wrong.long", text.length(), LONGEST_TEXT));
            return null;
        }
        if (text.matches(".*\\d{15,}.*")) {
            sink.take(Wrong.of("surveys.wrong.identity"));
            return null;
        }
        return text;
    }

    private @Nullable String place(String text, Sink sink) {
        String code = text.replaceFirst("^(\\d{2,12}) .*$", "$1");
        List<String> codes = places.codes(code);
        if (codes.size() == 1) {
            return codes.get(0);
        }
        sink.take(
                codes.isEmpty()
                        ? Wrong.of("surveys.wrong.place", text)
                        : Wrong.of(
                                "surveys.wrong.places",
                                text,
                                String.join(
                                        "；",
                                        codes.stream()
                                                .limit(5)
                                                .map(places::named)
                                                .toList())));
        return null;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
