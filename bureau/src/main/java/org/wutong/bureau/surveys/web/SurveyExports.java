package org.wutong.bureau.surveys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.surveys.Question;
import org.wutong.bureau.surveys.Results;
import org.wutong.bureau.surveys.Sheet;
import org.wutong.bureau.surveys.Sheets;
import org.wutong.bureau.surveys.Survey;
import org.wutong.bureau.surveys.SurveyLayout;
import org.wutong.bureau.surveys.storage.DueRows.Due;

/** Everybody who is asked, with what they answered, as a sheet that can be filled in on paper or computer and brought in again. */
@Controller
@PreAuthorize("hasAuthority('EXPORT')")
class SurveyExports {
    private static final int MOST = 100_000;

    private final Results results;
    private final Sheets sheets;
    private final SurveyAsked asked;
    private final SurveyWords words;
    private final Exports exports;

    SurveyExports(Results results, Sheets sheets, SurveyAsked asked, SurveyWords words, Exports exports) {
        this.results = results;
        this.sheets = sheets;
        this.asked = asked;
        this.words = words;
        this.exports = exports;
    }

    private record Row(Due due, @Nullable Sheet sheet) {}

    @GetMapping("/surveys/{survey:[a-z0-9-]+}/export")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable("survey") String id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String place,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        asked.requireInside(me);
        Survey survey = asked.survey(id);
        String when = asked.period(survey, period);
        String where = asked.place(me, place);
        List<Due> due = results.everyone(survey, where, MOST);
        Map<Long, Sheet> given =
                sheets.of(survey, when, due.stream().map(Due::id).toList());
        ExportNote note = exports.note(me, purpose, "survey", where, due.size(), survey.id() + " " + when);
        // Headers and answers in the language of the layout, so that the sheet is understood again.
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        XlsxTable<Row> table = new XlsxTable<Row>()
                .column(SurveyLayout.SUBJECT, row -> Long.toString(row.due().id()))
                .column(SurveyLayout.NAME, row -> row.due().name())
                .column(SurveyLayout.PLACE, row -> words.place(row.due().region()))
                .column(SurveyLayout.PERIOD, row -> when);
        for (Question question : survey.questions()) {
            table.column(
                    question.text().zh(),
                    row -> row.sheet() == null
                            ? null
                            : words.answer(question, row.sheet().answers().get(question.id()), locale));
        }
        table.send(
                response,
                survey.title().zh() + "-" + when,
                due.stream().map(one -> new Row(one, given.get(one.id()))).toList(),
                note);
    }
}
