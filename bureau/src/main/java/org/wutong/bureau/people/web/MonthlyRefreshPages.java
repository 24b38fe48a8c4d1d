package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.RefreshRules;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.refresh.MonthlyRefresh;
import org.wutong.bureau.people.refresh.MonthlyRefresh.Way;
import org.wutong.bureau.people.refresh.MonthlyRefreshCounts;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.RegionCode.Level;

/** 本月更新: who has not been confirmed in the running period, by place and by contact; confirms several at one tap. */
@Controller
@RequestMapping("/refresh")
@PreAuthorize("hasAuthority('VIEW')")
class MonthlyRefreshPages {
    private static final int SIZE = 50;

    private final MonthlyRefresh refreshes;
    private final MonthlyRefreshCounts counts;
    private final RefreshRules rules;
    private final Roster roster;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Words words;
    private final Exports exports;

    MonthlyRefreshPages(
            MonthlyRefresh refreshes,
            MonthlyRefreshCounts counts,
            RefreshRules rules,
            Roster roster,
            ReportingTree tree,
            BusinessDate businessDate,
            Words words,
            Exports exports) {
        this.refreshes = refreshes;
        this.counts = counts;
        this.rules = rules;
        this.roster = roster;
        this.tree = tree;
        this.businessDate = businessDate;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Long contact,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "1") int row,
            Locale language,
            Model model) {
        Node under = place(me, place);
        Roster.Page page = roster.page(due(under, contact), after, before, SIZE, language);
        List<Roster.Line> lines = page.lines();
        int from = page.previous() ? Math.max(1, row) : 1;
        PageLink link = PageLink.to("/refresh").with("place", under.code()).with("contact", contact);
        common(under, model);
        model.addAttribute("home", place(me, null));
        model.addAttribute("rows", counts.below(under));
        model.addAttribute("deeper", under.level().ordinal() < Level.TOWNSHIP.ordinal());
        model.addAttribute(
                "contacts",
                under.level() == Level.TOWNSHIP || under.level() == Level.VILLAGE ? counts.contacts(under) : List.of());
        model.addAttribute("contact", contact);
        model.addAttribute("lines", lines);
        model.addAttribute("columns", roster.columns());
        model.addAttribute(
                "latest",
                refreshes.latest(lines.stream().map(line -> line.worker().id()).toList()));
        model.addAttribute("because", rules.because(language));
        model.addAttribute("source", rules.source());
        model.addAttribute("from", lines.isEmpty() ? 0 : from);
        model.addAttribute("to", from - 1 + lines.size());
        model.addAttribute(
                "previous",
                page.previous() && !lines.isEmpty()
                        ? link.with("before", lines.get(0).worker().id())
                                .with("row", Math.max(1, from - SIZE))
                                .toString()
                        : null);
        model.addAttribute(
                "next",
                page.next()
                        ? link.with(
                                        "after",
                                        lines.get(lines.size() - 1).worker().id())
                                .with("row", from + lines.size())
                                .toString()
                        : null);
        return "people/refresh";
    }

    @GetMapping("/panel")
    String panel(@AuthenticationPrincipal Officer me, Model model) {
        Node under = place(me, null);
        common(under, model);
        List<MonthlyRefreshCounts.OfPlace> rows = new ArrayList<>(counts.below(under));
        rows.sort(java.util.Comparator.comparing(one -> -one.count().due()));
        model.addAttribute("rows", rows.stream().limit(5).toList());
        return "people/refresh-parts :: panel";
    }

    private void common(Node under, Model model) {
        model.addAttribute("under", under);
        model.addAttribute("count", counts.total(under));
        model.addAttribute("month", businessDate.today().getMonthValue());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String confirm(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Long contact,
            @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
            @RequestParam Way way,
            RedirectAttributes redirect) {
        if (ids == null) {
            Flash.refused(redirect, "people.refresh.tick");
        } else {
            MonthlyRefresh.Confirmed confirmed = refreshes.confirm(ids, way, false);
            Flash.done(redirect, "people.refresh.confirmed", confirmed.people());
            redirect.addFlashAttribute("undo", confirmed.batch());
        }
        return "redirect:" + PageLink.to("/refresh").with("place", place).with("contact", contact);
    }

    @PostMapping("/undo")
    @PreAuthorize("hasAuthority('EDIT')")
    String undo(
            @RequestParam long batch,
            @RequestParam(required = false) @Nullable String place,
            RedirectAttributes redirect) {
        Flash.done(redirect, "people.refresh.undone", refreshes.undo(batch));
        return "redirect:" + PageLink.to("/refresh").with("place", place);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Long contact,
            Locale language,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Node under = place(me, place);
        List<Worker> people = new ArrayList<>();
        roster.each(due(under, contact), language, line -> people.add(line.worker()));
        ExportNote note = exports.note(me, purpose, "people", people.size(), under.code());
        new XlsxTable<Worker>()
                .column(words.say("people.column.village"), worker -> words.path(worker.region()))
                .column(words.say("people.column.household"), Worker::householdNumber)
                .column(words.say("people.field.name"), Worker::name)
                .column(words.say("people.column.gender-age"), words::genderAge)
                .column(words.say("people.column.phone-tail"), worker -> worker.tail(WorkerField.PHONE))
                .column(words.say("people.field.contacted_on"), worker -> worker.date(WorkerField.CONTACTED_ON))
                .column(words.say("people.field.refreshed_on"), worker -> worker.date(WorkerField.REFRESHED_ON))
                .send(response, words.say("people.refresh.due-list"), people, note);
    }

    private RosterWanted due(Node under, @Nullable Long contact) {
        return new RosterWanted(
                "",
                under.code(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                Map.of(),
                contact == null ? null : counts.ofContact(contact),
                RosterWanted.Sort.VILLAGE,
                false);
    }

    private Node place(Officer me, @Nullable String place) {
        return tree.find(place == null || place.isBlank() ? me.viewScope() : place)
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
