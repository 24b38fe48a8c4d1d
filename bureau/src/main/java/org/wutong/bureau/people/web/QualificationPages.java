package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.qualifications.Qualification;
import org.wutong.bureau.people.qualifications.QualificationDraft;
import org.wutong.bureau.people.qualifications.Qualifications;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.DateText;

/** Skills and certificates of one worker: shown, recorded, changed, removed; those of a place as a sheet. */
@Controller
class QualificationPages {
    private static final int MOST = 200_000;

    private final Qualifications qualifications;
    private final Workers workers;
    private final BusinessDate businessDate;
    private final Words words;
    private final Exports exports;

    QualificationPages(
            Qualifications qualifications, Workers workers, BusinessDate businessDate, Words words, Exports exports) {
        this.qualifications = qualifications;
        this.workers = workers;
        this.businessDate = businessDate;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping("/people/{id:\\d+}/qualifications")
    @PreAuthorize("hasAuthority('VIEW')")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Worker worker = workers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Qualification> recorded = qualifications.of(List.of(id));
        model.addAttribute("w", worker);
        model.addAttribute("recorded", recorded);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayChange", PersonPages.mayChange(me, worker));
        return "people/qualifications :: panel";
    }

    @GetMapping("/people/{id:\\d+}/qualifications/new")
    @PreAuthorize("hasAuthority('EDIT')")
    String blank(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        return show(changeable(me, id), null, Map.of("kind", "CERTIFICATE"), Map.of(), model);
    }

    @PostMapping("/people/{id:\\d+}/qualifications")
    @PreAuthorize("hasAuthority('EDIT')")
    String add(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Worker worker = changeable(me, id);
        Map<String, String> errors = new LinkedHashMap<>();
        QualificationDraft draft = read(id, typed, errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(worker, null, typed, errors, model);
        }
        qualifications.add(draft);
        Flash.done(redirect, "people.qualification.added", draft.title());
        return "redirect:/people/" + id;
    }

    @GetMapping("/people/qualifications/{id:\\d+}")
    @PreAuthorize("hasAuthority('EDIT')")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Qualification one = seen(id);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("kind", one.kind().name());
        typed.put("title", one.title());
        typed.put("level", one.level());
        typed.put("number", one.number());
        typed.put("issued-on", Objects.toString(one.issuedOn(), ""));
        typed.put("valid-until", Objects.toString(one.validUntil(), ""));
        typed.put("issuer", one.issuer());
        return show(changeable(me, one.worker()), one, typed, Map.of(), model);
    }

    @PostMapping("/people/qualifications/{id:\\d+}")
    @PreAuthorize("hasAuthority('EDIT')")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Qualification one = seen(id);
        Worker worker = changeable(me, one.worker());
        Map<String, String> errors = new LinkedHashMap<>();
        QualificationDraft draft = read(one.worker(), typed, errors);
        if (draft != null && qualifications.change(id, version, draft)) {
            Flash.done(redirect, "people.qualification.changed", draft.title());
            return "redirect:/people/" + one.worker();
        }
        if (draft != null) {
            errors.put("title", words.say("people.responsibility.problem.meanwhile"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(worker, one, typed, errors, model);
    }

    @PostMapping("/people/qualifications/{id:\\d+}/remove")
    @PreAuthorize("hasAuthority('EDIT')")
    String remove(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        Qualification one = seen(id);
        changeable(me, one.worker());
        if (qualifications.remove(id, version)) {
            Flash.done(redirect, "people.qualification.removed", one.title());
        } else {
            Flash.refused(redirect, "people.responsibility.problem.meanwhile");
        }
        return "redirect:/people/" + one.worker();
    }

    /** Numbers of people by their last four. */
    @GetMapping("/people/qualifications/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(@AuthenticationPrincipal Officer me, ExportPurpose purpose, HttpServletResponse response)
            throws IOException {
        List<Qualification> rows = qualifications.under(me.viewScope(), MOST);
        Map<Long, Worker> people =
                workers.all(rows.stream().map(Qualification::worker).distinct().toList());
        ExportNote note = exports.note(me, purpose, "people", rows.size(), "");
        new XlsxTable<Qualification>()
                .column(words.say("people.column.village"), one -> words.path(one.region()))
                .column(words.say("people.field.name"), one -> name(people.get(one.worker())))
                .column(words.say("people.column.identity-tail"), one -> tail(people.get(one.worker())))
                .column(
                        words.say("people.qualification.field.kind"),
                        one -> words.say("people.qualification.kind." + one.kind()))
                .column(words.say("people.qualification.field.title"), Qualification::title)
                .column(words.say("people.qualification.field.level"), Qualification::level)
                .column(words.say("people.qualification.field.number"), Qualification::number)
                .column(words.say("people.qualification.field.issued-on"), Qualification::issuedOn)
                .column(words.say("people.qualification.field.valid-until"), Qualification::validUntil)
                .column(words.say("people.qualification.field.issuer"), Qualification::issuer)
                .send(response, words.say("people.qualification.title"), rows, note);
    }

    private static @Nullable String name(@Nullable Worker worker) {
        return worker == null ? null : worker.name();
    }

    private static @Nullable String tail(@Nullable Worker worker) {
        return worker == null ? null : worker.tail(WorkerField.IDENTITY);
    }

    private @Nullable QualificationDraft read(long worker, Map<String, String> typed, Map<String, String> errors) {
        String title = text(typed, "title");
        if (title.isEmpty()) {
            errors.put("title", words.say("people.qualification.problem.title"));
        }
        LocalDate issued = day(typed, "issued-on", errors);
        LocalDate until = day(typed, "valid-until", errors);
        if (issued != null && until != null && until.isBefore(issued)) {
            errors.put(
                    "valid-until",
                    words.say("people.qualification.problem.dates", until.toString(), issued.toString()));
        }
        return errors.isEmpty()
                ? new QualificationDraft(
                        worker,
                        text(typed, "kind").equals("SKILL") ? Qualification.Kind.SKILL : Qualification.Kind.CERTIFICATE,
                        title,
                        text(typed, "level"),
                        text(typed, "number"),
                        issued,
                        until,
                        text(typed, "issuer"))
                : null;
    }

    private @Nullable LocalDate day(Map<String, String> typed, String name, Map<String, String> errors) {
        String text = text(typed, name);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = DateText.parse(text).value().map(DateText.Given::first).orElse(null);
        if (day == null) {
            errors.put(name, words.say("people.responsibility.problem.date", text));
        }
        return day;
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static String show(
            Worker worker,
            @Nullable Qualification one,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("w", worker);
        model.addAttribute("one", one);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", Qualification.Kind.values());
        return "people/qualification-form";
    }

    private Qualification seen(long id) {
        return qualifications.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Worker changeable(Officer me, long worker) {
        return workers.find(worker)
                .filter(person -> PersonPages.mayChange(me, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
