package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.wutong.bureau.matching.CallSheets;
import org.wutong.bureau.matching.CallSheets.Call;
import org.wutong.bureau.matching.CallSheets.Which;
import org.wutong.bureau.matching.Matches;
import org.wutong.bureau.matching.answers.AnswerRules;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;

/** Call sheets on paper, village by village, and as a file. Phones by their last four; whole ones only for a purpose that is kept. */
@Controller
@RequestMapping("/matching/calls")
@PreAuthorize("hasAuthority('VIEW')")
class CallSheetPages {
    /** So many calls fit a sheet that somebody works through; the rest come with the next one. */
    private static final int MOST = 60;

    private static final int MOST_EXPORTED = 2_000;

    private final CallSheets sheets;
    private final Workers workers;
    private final AnswerRules rules;
    private final JobSentences sentences;
    private final MatchWords words;
    private final MatchHome homes;
    private final MessageSource messages;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final Exports exports;

    CallSheetPages(
            CallSheets sheets,
            Workers workers,
            AnswerRules rules,
            JobSentences sentences,
            MatchWords words,
            MatchHome homes,
            MessageSource messages,
            BusinessDate businessDate,
            Audit audit,
            Exports exports) {
        this.sheets = sheets;
        this.workers = workers;
        this.rules = rules;
        this.sentences = sentences;
        this.words = words;
        this.homes = homes;
        this.messages = messages;
        this.businessDate = businessDate;
        this.audit = audit;
        this.exports = exports;
    }

    @GetMapping("/sheet")
    String sheet(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "ALL") Which which,
            Model model) {
        return sheet(me, place, which, sheets.all(homes.wanted(me, place), which, MOST), Map.of(), model);
    }

    /** With whole phone numbers. */
    @PostMapping("/sheet")
    @PreAuthorize("hasAuthority('UNMASK')")
    String numbers(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam String reason,
            Model model) {
        List<Call> calls = sheets.all(homes.wanted(me, place), which, MOST);
        Map<Long, String> phones = new HashMap<>();
        if (reason.strip().length() < 2) {
            model.addAttribute("reasonNeeded", true);
        } else {
            calls.forEach(call -> workers.unmask(call.worker().id(), WorkerField.PHONE, reason)
                    .ifPresent(phone -> phones.put(call.worker().id(), phone)));
        }
        return sheet(me, place, which, calls, phones, model);
    }

    private String sheet(
            Officer me, @Nullable String place, Which which, List<Call> calls, Map<Long, String> phones, Model model) {
        Map<String, List<Call>> byVillage = calls.stream()
                .collect(
                        Collectors.groupingBy(call -> call.worker().region(), LinkedHashMap::new, Collectors.toList()));
        PageLink link = PageLink.to("/matching/calls").with("place", place).with("which", which);
        String wanted = homes.wanted(me, place);
        model.addAttribute("byVillage", byVillage);
        model.addAttribute("shown", calls.size());
        model.addAttribute("all", sheets.count(wanted, which));
        model.addAttribute("phones", phones);
        model.addAttribute("rules", rules);
        model.addAttribute("place", place);
        model.addAttribute("which", which);
        model.addAttribute("me", me);
        model.addAttribute("mayUnmask", me.may(Right.UNMASK));
        model.addAttribute("today", businessDate.today());
        model.addAttribute("words", words);
        model.addAttribute("sentences", sentences);
        model.addAttribute("back", link.toString());
        model.addAttribute("printedHref", link.on("/matching/calls/printed").toString());
        return "matching/call-sheet";
    }

    /** Printing leaves a trace. */
    @PostMapping("/printed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void printed(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "ALL") Which which) {
        String wanted = homes.wanted(me, place);
        audit.record("print", "matching", null, wanted, null, "calls " + which + " " + sheets.count(wanted, which));
    }

    /** @param reason what the file is for; stands on the trail */
    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "ALL") Which which,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String wanted = homes.wanted(me, place);
        List<Call> calls = sheets.all(wanted, which, MOST_EXPORTED);
        ExportNote note = exports.note(me, purpose, "matching", wanted, calls.size(), "calls " + which);
        XlsxTable<Call> table = new XlsxTable<Call>()
                .column(
                        text("matching.place", locale),
                        call -> words.place(call.worker().region()))
                .column(text("matching.name", locale), call -> call.worker().name())
                .column(
                        text("matching.phone.tail", locale),
                        call -> call.worker().tail(WorkerField.PHONE))
                .column(text("matching.age", locale), call -> age(call.worker()));
        for (int i = 0; i < Matches.ENOUGH; i++) {
            int nth = i;
            table.column(
                            messages.getMessage("matching.calls.job", new Object[] {i + 1}, locale),
                            call -> nth < call.jobs().size()
                                    ? sentences.tell(call.jobs().get(nth), locale)
                                    : null)
                    .column(messages.getMessage("matching.calls.answer", new Object[] {i + 1}, locale), call -> null);
        }
        table.send(response, text("matching.calls.title", locale) + "-" + businessDate.today(), calls, note);
    }

    private @Nullable Integer age(Worker worker) {
        return worker.ageOn(businessDate.today());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
