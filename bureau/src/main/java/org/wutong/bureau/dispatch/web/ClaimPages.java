package org.wutong.bureau.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.claims.Placements;
import org.wutong.bureau.dispatch.claims.Placements.Clocks;
import org.wutong.bureau.dispatch.claims.Placements.Placement;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.Panels;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.spells.TransferScope;

/** What an organiser may claim for, drawn from the people of its batches: who arrived within a period, and how long each worked since. */
@Controller
@RequestMapping("/dispatch/claims")
@PreAuthorize("hasAuthority('VIEW')")
class ClaimPages {
    private static final int PAGE = 100;

    private final Batches batches;
    private final Placements placements;
    private final Employers employers;
    private final DispatchWords words;
    private final BusinessDate businessDate;
    private final Exports exports;
    private final Panels panels;

    ClaimPages(
            Batches batches,
            Placements placements,
            Employers employers,
            DispatchWords words,
            BusinessDate businessDate,
            Exports exports,
            Panels panels) {
        this.batches = batches;
        this.placements = placements;
        this.employers = employers;
        this.words = words;
        this.businessDate = businessDate;
        this.exports = exports;
        this.panels = panels;
    }

    /** One placement as the page tells it. @param scope null where a place is not known well enough */
    public record Row(
            Placement placement,
            String name,
            String village,
            @Nullable String identityTail,
            String workPlace,
            @Nullable TransferScope scope,
            Clocks clocks) {
        /** Whether the person is at that job today, as far as is on record. */
        public boolean there(LocalDate today) {
            return placement.passenger().state() == PassengerState.PLACED
                    && placement.jobs().stream().anyMatch(job -> job.covers(today));
        }
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable Long organiser,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        LocalDate today = businessDate.today();
        LocalDate begins = from == null ? today.withDayOfYear(1) : from;
        LocalDate ends = to == null ? today : to;
        List<Employer> organisers = BatchForms.organisers(employers);
        Long whose = organiser == null ? latest(organisers) : organiser;
        List<Row> rows = whose == null ? List.of() : rows(whose, begins, ends);
        PageLink link = PageLink.to("/dispatch/claims")
                .with("organiser", whose)
                .with("from", begins)
                .with("to", ends);
        Map<String, Long> byScope = new TreeMap<>();
        rows.forEach(row ->
                byScope.merge(row.scope() == null ? "UNKNOWN" : row.scope().name(), 1L, Long::sum));
        model.addAttribute("organisers", organisers);
        model.addAttribute("organiser", whose);
        model.addAttribute("fromDay", begins);
        model.addAttribute("toDay", ends);
        model.addAttribute(
                "slice", Slice.of(rows, row -> row.placement().passenger().id(), at, PAGE, link));
        model.addAttribute("byScope", byScope);
        model.addAttribute("link", link);
        model.addAttribute("today", today);
        model.addAttribute("words", words);
        model.addAttribute("panels", whose == null ? List.of() : panels.of("dispatch-claims", "main", me));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "dispatch/claims";
    }

    /** Whoever organised the latest batch, else the first on the register. */
    private @Nullable Long latest(List<Employer> organisers) {
        return batches.all(new BatchRows.Wanted(null, "", null, null, null), PAGE).stream()
                .map(Batch::organiser)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(
                        organisers.isEmpty()
                                ? null
                                : Long.valueOf(organisers.get(0).id()));
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam long organiser,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        List<Row> rows = rows(organiser, from, to);
        LocalDate today = businessDate.today();
        String who = words.employer(organiser, null);
        new XlsxTable<Row>()
                .column(
                        words.say("dispatch.number"),
                        row -> row.placement().batch().number())
                .column(words.say("dispatch.organiser"), row -> who)
                .column(words.say("people.field.name"), Row::name)
                .column(words.say("dispatch.identity.tail"), Row::identityTail)
                .column(words.say("dispatch.village"), Row::village)
                .column(
                        words.say("dispatch.employer"),
                        row -> row.placement().job().employerName())
                .column(words.say("dispatch.destination"), Row::workPlace)
                .column(words.say("dispatch.claims.scope"), row -> scope(row.scope()))
                .column(
                        words.say("dispatch.arrived-on"),
                        row -> row.placement().passenger().arrivedOn())
                .column(
                        words.say("dispatch.claims.first"),
                        row -> words.yes(row.placement().firstOutput()))
                .column(
                        words.say("dispatch.claims.contract"),
                        row -> words.yes(row.placement().job().contractSigned()))
                .column(
                        words.say("dispatch.contract-months"),
                        row -> row.placement().job().contractMonths())
                .column(
                        words.say("dispatch.claims.insurance"),
                        row -> words.yes(row.placement().job().socialInsurance()))
                .column(
                        words.say("dispatch.claims.since"),
                        row -> row.clocks().sinceArrival().whole())
                .column(
                        words.say("dispatch.claims.year"),
                        row -> row.clocks().inYear().whole())
                .column(
                        words.say("dispatch.claims.continuous"),
                        row -> row.clocks().continuous().whole())
                .column(
                        words.say("dispatch.claims.stable"),
                        row -> row.clocks().stable().whole())
                .column(words.say("dispatch.claims.there"), row -> words.yes(row.there(today)))
                .send(
                        response,
                        words.say("dispatch.claims.title") + "-" + who,
                        rows,
                        exports.note(
                                me, purpose, "dispatch", rows.size(), "claim " + organiser + " " + from + " " + to));
    }

    private List<Row> rows(long organiser, LocalDate from, LocalDate to) {
        LocalDate today = businessDate.today();
        return placements.claim(organiser, from, to).stream()
                .map(one -> new Row(
                        one,
                        one.worker().name(),
                        words.village(one.worker().region()),
                        one.worker().tail(WorkerField.IDENTITY),
                        words.workPlace(one.job().workRegion()),
                        placements.scope(one),
                        placements.clocks(one, today)))
                .toList();
    }

    private String scope(@Nullable TransferScope scope) {
        return words.say("dispatch.scope." + (scope == null ? "UNKNOWN" : scope.name()));
    }
}
