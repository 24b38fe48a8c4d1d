package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.Closing;
import org.wutong.bureau.people.ClosingReason;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.storage.ClosedRows;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;

/** 减员: closes a record, lists closed ones, opens them again. */
@Controller
class ClosingPages {
    private static final int PAGE = 50;
    private static final int MOST = 100_000;
    private static final List<ClosingReason> BY_HAND = Arrays.stream(ClosingReason.values())
            .filter(reason -> reason != ClosingReason.MERGED)
            .toList();

    private final Closing closing;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Words words;
    private final Exports exports;

    ClosingPages(Closing closing, ReportingTree tree, BusinessDate businessDate, Words words, Exports exports) {
        this.closing = closing;
        this.tree = tree;
        this.businessDate = businessDate;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping("/people/closed")
    @PreAuthorize("hasAuthority('VIEW')")
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable ClosingReason reason,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node under = place(me, place);
        model.addAttribute("page", closing.page(under.code(), reason, at, PAGE));
        model.addAttribute("under", under);
        model.addAttribute("reason", reason);
        model.addAttribute("reasons", ClosingReason.values());
        model.addAttribute(
                "link", PageLink.to("/people/closed").with("place", place).with("reason", reason));
        model.addAttribute("places", tree.under(me.viewScope()));
        return "people/closed-list";
    }

    @GetMapping("/people/closed/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable ClosingReason reason,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Node under = place(me, place);
        List<ClosedRows.Line> rows = closing.all(under.code(), reason, MOST);
        ExportNote note = exports.note(me, purpose, "people", rows.size(), under.code());
        new XlsxTable<ClosedRows.Line>()
                .column(words.say("people.field.name"), ClosedRows.Line::name)
                .column(words.say("people.column.village"), one -> words.path(one.region()))
                .column(words.say("people.closed.on"), one -> one.closed().on())
                .column(
                        words.say("people.closed.reason"),
                        one -> words.say("people.closed.reason." + one.closed().reason()))
                .column(words.say("people.closed.paper"), one -> one.closed().paper())
                .column(words.say("people.closed.note"), one -> one.closed().note())
                .column(words.say("people.closed.by"), one -> one.closed().by())
                .send(response, words.say("people.closed.title"), rows, note);
    }

    @GetMapping("/people/{id:\\d+}/close")
    @PreAuthorize("hasAuthority('EDIT')")
    String ask(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        return form(changeable(me, id), null, model);
    }

    @PostMapping("/people/{id:\\d+}/close")
    @PreAuthorize("hasAuthority('EDIT')")
    String close(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable ClosingReason reason,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Worker worker = changeable(me, id);
        Closing.Outcome outcome = on == null || reason == null || !BY_HAND.contains(reason)
                ? Closing.Outcome.DAY_IMPOSSIBLE
                : closing.close(id, version, on, reason, paper.strip(), note.strip());
        if (outcome == Closing.Outcome.DONE) {
            Flash.done(redirect, "people.closed.done", worker.name());
            return "redirect:/people/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(
                worker,
                outcome == Closing.Outcome.NOT_FOUND ? "people.closed.meanwhile" : "people.closed.day-impossible",
                model);
    }

    @PostMapping("/people/{id:\\d+}/reopen")
    @PreAuthorize("hasAuthority('EDIT')")
    String reopen(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        Worker worker = changeable(me, id);
        if (why.strip().length() < 2) {
            Flash.refused(redirect, "people.closed.why-needed");
        } else if (closing.reopen(id, why.strip())) {
            Flash.done(redirect, "people.closed.reopened", worker.name());
        } else {
            Flash.refused(redirect, "people.closed.meanwhile");
        }
        return "redirect:/people/" + id;
    }

    private String form(Worker worker, @Nullable String problem, Model model) {
        model.addAttribute("w", worker);
        model.addAttribute("problem", problem);
        model.addAttribute("reasons", BY_HAND);
        model.addAttribute("today", businessDate.today());
        return "people/close";
    }

    private Worker changeable(Officer me, long id) {
        return closing.find(id)
                .filter(worker -> PersonPages.mayChange(me, worker))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Node place(Officer me, @Nullable String place) {
        return tree.find(place == null || place.isBlank() ? me.viewScope() : place)
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
