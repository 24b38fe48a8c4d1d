package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.matching.candidates.Entry;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.web.Cards.Card;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** The shortlist on paper and as a file, for the employer: in full only who agreed; a whole phone number only for a purpose that is kept. */
@Controller
@RequestMapping("/matching/vacancies/{id:\\d+}/shortlist")
@PreAuthorize("hasAuthority('VIEW')")
class ShortlistSheets {
    private final Shortlists shortlists;
    private final Vacancies vacancies;
    private final Workers workers;
    private final Cards cards;
    private final MatchWords words;
    private final MessageSource messages;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final Exports exports;

    ShortlistSheets(
            Shortlists shortlists,
            Vacancies vacancies,
            Workers workers,
            Cards cards,
            MatchWords words,
            MessageSource messages,
            BusinessDate businessDate,
            Audit audit,
            Exports exports) {
        this.shortlists = shortlists;
        this.vacancies = vacancies;
        this.workers = workers;
        this.cards = cards;
        this.words = words;
        this.messages = messages;
        this.businessDate = businessDate;
        this.audit = audit;
        this.exports = exports;
    }

    @GetMapping("/sheet")
    String sheet(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        return sheet(me, id, Map.of(), locale, model);
    }

    /** With whole phone numbers of those who agreed. */
    @PostMapping("/sheet")
    @PreAuthorize("hasAuthority('UNMASK')")
    String numbers(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam String reason,
            Locale locale,
            Model model) {
        if (reason.strip().length() < 2) {
            model.addAttribute("reasonNeeded", true);
            return sheet(me, id, Map.of(), locale, model);
        }
        Map<Long, String> phones = new HashMap<>();
        on(id, locale).stream()
                .filter(row -> row.card().named())
                .forEach(row -> workers.unmask(row.entry().worker(), WorkerField.PHONE, reason)
                        .ifPresent(phone -> phones.put(row.entry().worker(), phone)));
        return sheet(me, id, phones, locale, model);
    }

    private String sheet(Officer me, long id, Map<Long, String> phones, Locale locale, Model model) {
        model.addAttribute("vacancy", vacancy(id));
        model.addAttribute("rows", on(id, locale));
        model.addAttribute("phones", phones);
        model.addAttribute("me", me);
        model.addAttribute("mayUnmask", me.may(Right.UNMASK));
        model.addAttribute("today", businessDate.today());
        model.addAttribute("words", words);
        model.addAttribute("back", "/matching/vacancies/" + id + "/shortlist");
        model.addAttribute("printedHref", "/matching/vacancies/" + id + "/shortlist/printed");
        return "matching/shortlist-sheet";
    }

    /** Printing leaves a trace. */
    @PostMapping("/printed")
    @org.springframework.web.bind.annotation.ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void printed(@AuthenticationPrincipal Officer me, @PathVariable long id) {
        audit.record(
                "print",
                "vacancy",
                Long.toString(id),
                me.viewScope(),
                null,
                vacancy(id).number());
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Vacancy vacancy = vacancy(id);
        List<Entry> entries = shortlists.of(id, null);
        Map<Long, Card> known = cards.of(entries.stream().map(Entry::worker).toList(), id, locale);
        List<Row> rows = entries.stream()
                .filter(entry -> known.containsKey(entry.worker()))
                .map(entry -> new Row(entry, java.util.Objects.requireNonNull(known.get(entry.worker()))))
                .toList();
        ExportNote note =
                exports.note(me, purpose, "vacancy", me.viewScope(), rows.size(), "shortlist " + vacancy.number());
        new XlsxTable<Row>()
                .column(text("matching.name", locale), row -> row.card().name())
                .column(text("matching.gender", locale), row -> row.card().gender())
                .column(text("matching.age", locale), row -> row.card().age())
                .column(text("matching.place", locale), row -> row.card().place())
                .column(text("matching.education", locale), row -> row.card().education())
                .column(text("matching.certificates", locale), row -> row.card().certificates())
                .column(text("matching.phone.tail", locale), row -> row.card().tail())
                .column(
                        text("matching.consent", locale),
                        row -> text(row.card().named() ? "matching.consent.yes" : "matching.consent.no", locale))
                .column(
                        text("matching.shortlist.status", locale),
                        row -> text("matching.status." + row.entry().status(), locale))
                .column(text("matching.answer.note", locale), row -> row.entry().note())
                .column(text("matching.history.who", locale), row -> row.entry().staffName())
                .send(response, text("matching.shortlist", locale) + "-" + vacancy.number(), rows, note);
    }

    /** @param card as far as the worker agreed */
    record Row(Entry entry, Card card) {}

    /** Whom the employer is to hear of. */
    private List<Row> on(long id, Locale locale) {
        List<Entry> entries = shortlists.of(id, null).stream()
                .filter(entry -> entry.status().isOn())
                .toList();
        Map<Long, Card> known = cards.of(entries.stream().map(Entry::worker).toList(), id, locale);
        return entries.stream()
                .flatMap(entry -> java.util.stream.Stream.ofNullable(known.get(entry.worker()))
                        .map(card -> new Row(entry, card)))
                .toList();
    }

    private Vacancy vacancy(long id) {
        return vacancies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
