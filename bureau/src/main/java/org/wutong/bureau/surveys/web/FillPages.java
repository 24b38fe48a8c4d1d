package org.wutong.bureau.surveys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.surveys.AnswerReading;
import org.wutong.bureau.surveys.Answers;
import org.wutong.bureau.surveys.Question;
import org.wutong.bureau.surveys.Sheet;
import org.wutong.bureau.surveys.SheetRefused;
import org.wutong.bureau.surveys.SheetSubjects.Subject;
import org.wutong.bureau.surveys.Sheets;
import org.wutong.bureau.surveys.Survey;
import tools.jackson.databind.json.JsonMapper;

/** Filling in a sheet: one page, kept as a draft while answers come, each answer checked. */
@Controller
@RequestMapping("/surveys/{survey:[a-z0-9-]+}/of/{subject:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class FillPages {
    private static final String ANSWER = "answer-";

    private final Sheets sheets;
    private final AnswerReading reading;
    private final SurveyAsked asked;
    private final SurveyWords words;

    FillPages(Sheets sheets, AnswerReading reading, SurveyAsked asked, SurveyWords words) {
        this.sheets = sheets;
        this.reading = reading;
        this.asked = asked;
        this.words = words;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Officer me,
            @PathVariable("survey") String id,
            @PathVariable long subject,
            @RequestParam(required = false) @Nullable String period,
            Locale language,
            Model model) {
        asked.requireInside(me);
        Survey survey = asked.survey(id);
        Subject of = asked.subject(survey, subject);
        String when = asked.period(survey, period);
        Sheet sheet = sheets.find(survey, when, subject).orElse(null);
        Answers answers = sheet == null ? Answers.NONE : sheet.answers();
        return page(me, survey, of, when, sheet, typed(survey, answers, language), answers, Map.of(), language, model);
    }

    /** Keeps what can be read so far and says which questions are asked now; a finished sheet waits for its button. */
    @PostMapping("/draft")
    @PreAuthorize("hasAuthority('EDIT')")
    ResponseEntity<Void> draft(
            @AuthenticationPrincipal Officer me,
            @PathVariable("survey") String id,
            @PathVariable long subject,
            @RequestParam String period,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> form) {
        asked.requireInside(me);
        Survey survey = asked.survey(id);
        Subject of = asked.subject(survey, subject);
        String when = asked.period(survey, period);
        Answers answers = reading.read(survey, texts(survey, form)).answers();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ids", answers.asked(survey).stream().map(Question::id).toList());
        told.put("version", version);
        told.put("kept", false);
        boolean finished = sheets.find(survey, when, subject).map(Sheet::done).orElse(false);
        if (!finished) {
            try {
                told.put(
                        "version",
                        sheets.keep(survey, when, of, version, answers, false).version());
                told.put("kept", true);
            } catch (SheetRefused refused) {
                // Told by the page; the button at its end says why.
            }
        }
        return ResponseEntity.noContent()
                .header("HX-Trigger", JsonMapper.shared().writeValueAsString(Map.of("asked", told)))
                .build();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String finish(
            @AuthenticationPrincipal Officer me,
            @PathVariable("survey") String id,
            @PathVariable long subject,
            @RequestParam String period,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "true") boolean done,
            @RequestParam MultiValueMap<String, String> form,
            Locale language,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        asked.requireInside(me);
        Survey survey = asked.survey(id);
        Subject of = asked.subject(survey, subject);
        String when = asked.period(survey, period);
        Map<String, List<String>> texts = texts(survey, form);
        AnswerReading.Read read = reading.read(survey, texts);
        Map<String, AnswerReading.Wrong> wrong = new LinkedHashMap<>(read.wrong());
        if (done) {
            read.answers()
                    .missing(survey)
                    .forEach(question -> wrong.putIfAbsent(
                            question.id(), new AnswerReading.Wrong("surveys.wrong.required", List.of())));
        }
        Sheet standing = sheets.find(survey, when, subject).orElse(null);
        try {
            if (wrong.isEmpty()) {
                sheets.keep(survey, when, of, version, read.answers(), done);
                Flash.done(redirect, done ? "surveys.finished" : "surveys.kept", of.name(), survey.title(language));
                return done
                        ? "redirect:" + of.href()
                        : "redirect:/surveys/" + survey.id() + "/of/" + subject + "?period=" + when;
            }
            model.addAttribute("flash", List.of(new Flash("bad", "surveys.refused.wrong", List.of(wrong.size()))));
        } catch (SheetRefused refused) {
            model.addAttribute("flash", List.of(new Flash("bad", refused.key(), refused.args())));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, survey, of, when, standing, texts, read.answers(), wrong, language, model);
    }

    private String page(
            Officer me,
            Survey survey,
            Subject subject,
            String period,
            @Nullable Sheet sheet,
            Map<String, List<String>> typed,
            Answers answers,
            Map<String, AnswerReading.Wrong> wrong,
            Locale language,
            Model model) {
        model.addAttribute("survey", survey);
        model.addAttribute("subject", subject);
        model.addAttribute("period", period);
        model.addAttribute("sheet", sheet);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "askedNow", answers.asked(survey).stream().map(Question::id).toList());
        model.addAttribute("wrong", wrong);
        model.addAttribute("history", sheet == null ? List.of() : sheets.history(sheet));
        model.addAttribute("surveyWords", words);
        model.addAttribute("language", language);
        model.addAttribute("mayFill", me.may(Right.EDIT) && me.actor().edit().covers(subject.region()));
        return "surveys/fill";
    }

    private static Map<String, List<String>> texts(Survey survey, MultiValueMap<String, String> form) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            texts.put(question.id(), form.getOrDefault(ANSWER + question.id(), List.of()));
        }
        return texts;
    }

    /** Answers as the fields of the form hold them. */
    private Map<String, List<String>> typed(Survey survey, Answers answers, Locale language) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            Object answer = answers.get(question.id());
            typed.put(question.id(), answer == null ? List.of() : field(question, answer, language));
        }
        return typed;
    }

    private List<String> field(Question question, Object answer, Locale language) {
        return switch (question.type()) {
            case SEVERAL -> ((List<?>) answer).stream().map(String::valueOf).toList();
            case MONEY, PLACE -> List.of(words.answer(question, answer, language));
            default -> List.of(answer.toString());
        };
    }
}
