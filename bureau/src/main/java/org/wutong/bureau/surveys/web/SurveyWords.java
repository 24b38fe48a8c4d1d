package org.wutong.bureau.surveys.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.bureau.surveys.Question;
import org.wutong.bureau.surveys.Rhythm;
import org.wutong.bureau.surveys.Survey;
import org.wutong.bureau.surveys.SurveyBook;
import org.wutong.vocabulary.Fen;

/** Says periods, answers and counts in the reader's words. */
@Component
public class SurveyWords {
    static final String BETWEEN = "；";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final ReportingTree tree;
    private final PlaceNames places;
    private final SurveyBook book;

    SurveyWords(MessageSource messages, ReportingTree tree, PlaceNames places, SurveyBook book) {
        this.messages = messages;
        this.tree = tree;
        this.places = places;
        this.book = book;
    }

    public String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** 2024年第4季度. */
    public String period(Survey survey, String period, Locale locale) {
        Rhythm rhythm = survey.rhythm();
        return rhythm.start(period)
                .map(start -> say("surveys.period." + rhythm.name(), locale, numbers(rhythm, start)))
                .orElseGet(() -> say("surveys.period.ONCE", locale));
    }

    private static Object[] numbers(Rhythm rhythm, LocalDate start) {
        int month = start.getMonthValue();
        int part = switch (rhythm) {
            case QUARTERLY -> (month + 2) / 3;
            case HALF_YEARLY -> (month + 5) / 6;
            default -> month;
        };
        return new Object[] {Integer.toString(start.getYear()), part};
    }

    public String place(String region) {
        return tree.path(region);
    }

    public String moment(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).format(MOMENT);
    }

    /** An answer as people read it, and as the reading of answers understands it again. */
    public String answer(Question question, @Nullable Object answer, Locale locale) {
        if (answer == null) {
            return "";
        }
        return switch (question.type()) {
            case SEVERAL ->
                ((List<?>) answer)
                        .stream()
                                .map(code -> key(question, String.valueOf(code), locale))
                                .collect(Collectors.joining(BETWEEN));
            case SINGLE, YES_NO, PLACE -> key(question, answer.toString(), locale);
            case MONEY -> Fen.toYuan((Long) answer);
            case NUMBER, DATE, TEXT -> answer.toString();
        };
    }

    /** What a line of results stands for. */
    public String key(Question question, String key, Locale locale) {
        return switch (question.type()) {
            case SINGLE, SEVERAL ->
                question.option(key)
                        .map(option -> locale.getLanguage().equals("en")
                                ? option.label().en()
                                : option.label().zh())
                        .orElse(key);
            case YES_NO -> say(key.equals("true") ? "surveys.yes" : "surveys.no", locale);
            case PLACE -> key + " " + places.named(key);
            default -> key;
        };
    }

    /** A number of a question: yuan for sums, with its unit for others. */
    public String number(Question question, long number, Locale locale) {
        if (question.type() == Question.Type.MONEY) {
            return Fen.toYuan(number);
        }
        var unit = question.unit();
        return unit == null
                ? Long.toString(number)
                : number + " " + (locale.getLanguage().equals("en") ? unit.en() : unit.zh());
    }

    public String cites(Survey survey) {
        return survey.cites().stream()
                .map(cite -> book.document(cite.document()) + " " + cite.article())
                .collect(Collectors.joining("；"));
    }
}
