package org.wutong.bureau.surveys.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.surveys.About;
import org.wutong.bureau.surveys.Results;
import org.wutong.bureau.surveys.Sheet;
import org.wutong.bureau.surveys.Sheets;
import org.wutong.bureau.surveys.Survey;
import org.wutong.bureau.surveys.SurveyBook;
import org.wutong.bureau.surveys.storage.DueRows.Due;

/** All surveys, what one came to, who has not answered, and the panel on pages of records. */
@Controller
@RequestMapping("/surveys")
@PreAuthorize("hasAuthority('VIEW')")
class SurveyPages {
    private static final int PAGE = 50;

    private final SurveyBook book;
    private final Results results;
    private final Sheets sheets;
    private final SurveyAsked asked;
    private final SurveyWords words;
    private final ReportingTree tree;

    SurveyPages(
            SurveyBook book, Results results, Sheets sheets, SurveyAsked asked, SurveyWords words, ReportingTree tree) {
        this.book = book;
        this.results = results;
        this.sheets = sheets;
        this.asked = asked;
        this.words = words;
        this.tree = tree;
    }

    @ModelAttribute
    void common(@AuthenticationPrincipal Officer me, Locale language, Model model) {
        model.addAttribute("surveyWords", words);
        model.addAttribute("language", language);
        model.addAttribute("inside", asked.inside(me));
        model.addAttribute("mayExport", me.may(Right.EXPORT) && asked.inside(me));
        model.addAttribute("mayImport", me.may(Right.IMPORT) && me.may(Right.EDIT));
    }

    /** A survey in the list with how far its current period is. */
    public record Line(Survey survey, String period, long due, long done) {}

    @GetMapping
    String list(@AuthenticationPrincipal Officer me, Model model) {
        String place = asked.place(me, null);
        List<Line> lines = book.all().stream()
                .map(survey -> {
                    String period = asked.current(survey);
                    var villages = results.villages(survey, period, place);
                    return new Line(
                            survey,
                            period,
                            villages.stream().mapToLong(one -> one.due()).sum(),
                            villages.stream().mapToLong(one -> one.done()).sum());
                })
                .toList();
        model.addAttribute("lines", lines);
        return "surveys/list";
    }

    @GetMapping("/{survey:[a-z0-9-]+}")
    String results(
            @AuthenticationPrincipal Officer me,
            @PathVariable("survey") String id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String place,
            Model model) {
        Survey survey = asked.survey(id);
        String when = asked.period(survey, period);
        String where = asked.place(me, place);
        fill(me, survey, when, where, model);
        model.addAttribute("told", results.of(survey, when, where, !asked.inside(me)));
        return "surveys/results";
    }

    @GetMapping("/{survey:[a-z0-9-]+}/unanswered")
    String unanswered(
            @AuthenticationPrincipal Officer me,
            @PathVariable("survey") String id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        asked.requireInside(me);
        Survey survey = asked.survey(id);
        String when = asked.period(survey, period);
        String where = asked.place(me, place);
        List<Due> found = results.unanswered(survey, when, where, after, PAGE + 1);
        List<Due> rows = found.subList(0, Math.min(PAGE, found.size()));
        fill(me, survey, when, where, model);
        model.addAttribute("villages", results.villages(survey, when, where));
        model.addAttribute("rows", rows);
        model.addAttribute("after", after);
        model.addAttribute("next", found.size() > PAGE ? rows.get(PAGE - 1).id() : null);
        return "surveys/unanswered";
    }

    private void fill(Officer me, Survey survey, String period, String place, Model model) {
        Set<String> periods = new LinkedHashSet<>();
        periods.add(asked.current(survey));
        survey.rhythm().before(asked.current(survey)).ifPresent(periods::add);
        periods.addAll(results.periods(survey));
        model.addAttribute("survey", survey);
        model.addAttribute("period", period);
        model.addAttribute("place", place);
        model.addAttribute(
                "periods",
                periods.stream().sorted(java.util.Comparator.reverseOrder()).toList());
        model.addAttribute(
                "placesBelow",
                asked.inside(me)
                        ? tree.choicesFrom(asked.place(me, null))
                        : tree.find(place).stream().toList());
        model.addAttribute(
                "link",
                PageLink.to("/surveys/" + survey.id()).with("period", period).with("place", place));
    }

    /** A survey on a record's page with its newest sheet. */
    public record Offered(
            Survey survey, String period, @Nullable Sheet current, List<Sheet> before) {}

    @GetMapping("/panel/{about:worker|household|employer}/{id:\\d+}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable String about, @PathVariable long id, Model model) {
        About kind = About.valueOf(about.toUpperCase(Locale.ROOT));
        List<Sheet> all = asked.inside(me) ? sheets.of(kind, id) : List.of();
        model.addAttribute("subject", id);
        model.addAttribute(
                "offers",
                book.about(kind).stream()
                        .map(survey -> {
                            String period = asked.current(survey);
                            List<Sheet> own = all.stream()
                                    .filter(sheet -> sheet.survey().equals(survey.id()))
                                    .toList();
                            return new Offered(
                                    survey,
                                    period,
                                    own.stream()
                                            .filter(sheet -> sheet.period().equals(period))
                                            .findFirst()
                                            .orElse(null),
                                    own.stream()
                                            .filter(sheet -> !sheet.period().equals(period))
                                            .toList());
                        })
                        .toList());
        return "surveys/panel :: surveys";
    }
}
