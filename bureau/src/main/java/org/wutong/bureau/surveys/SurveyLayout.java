package org.wutong.bureau.surveys;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.ImportLayouts;

/** The form of spreadsheet each survey has, made from its questions. */
@Component
public class SurveyLayout implements ImportLayouts {
    /** Kind of import that all surveys are. */
    public static final String KIND = "survey";

    public static final String SUBJECT = "记录编号";
    public static final String NAME = "姓名或名称";
    public static final String PLACE = "所在村（社区）";
    public static final String PERIOD = "期次";

    private final SurveyBook book;

    SurveyLayout(SurveyBook book) {
        this.book = book;
    }

    /** Field of a question, unique among all surveys. */
    public static String field(Survey survey, Question question) {
        return survey.id() + "." + question.id();
    }

    @Override
    public List<Form> forms() {
        return book.all().stream().map(SurveyLayout::form).toList();
    }

    private static Form form(Survey survey) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(SUBJECT, "subject"),
                new Column(NAME, "name"),
                new Column(PLACE, ""),
                new Column(PERIOD, "period")));
        survey.questions()
                .forEach(question -> columns.add(new Column(question.text().zh(), field(survey, question))));
        return new Form("survey-" + survey.id(), KIND, survey.title().zh(), List.of("subject", "period"), columns);
    }
}
