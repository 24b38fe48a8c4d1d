package org.wutong.bureau.services.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.LayoutWords;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceKind;
import org.wutong.bureau.services.storage.LedgerQuery;
import org.wutong.bureau.services.storage.LedgerQuery.Wanted;

/** Every service on record, and the ledger as a sheet that can be brought in again. */
@Controller
@RequestMapping("/services/ledger")
@PreAuthorize("hasAuthority('VIEW')")
class ServiceLedgerPages {
    private static final int PAGE = 50;
    private static final int MOST = 200_000;
    private static final int BATCH = 5_000;
    private static final String LAYOUT = "services";
    private static final List<String> SOURCES = List.of("services", "matching", "training");

    private final LedgerQuery ledger;
    private final Workers workers;
    private final ServiceBook book;
    private final ServicePlaces places;
    private final ServiceWords words;
    private final LayoutWords layouts;
    private final Exports exports;

    ServiceLedgerPages(
            LedgerQuery ledger,
            Workers workers,
            ServiceBook book,
            ServicePlaces places,
            ServiceWords words,
            LayoutWords layouts,
            Exports exports) {
        this.ledger = ledger;
        this.workers = workers;
        this.book = book;
        this.places = places;
        this.words = words;
        this.layouts = layouts;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean takenBack,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node where = places.wanted(me, place);
        Wanted wanted = wanted(where, kind, source, from, to, takenBack);
        var page = ledger.page(wanted, at, PAGE);
        model.addAttribute("wanted", wanted);
        model.addAttribute("page", page);
        model.addAttribute("people", people(page.rows()));
        model.addAttribute(
                "link",
                PageLink.to("/services/ledger")
                        .with("place", where.code())
                        .with("kind", wanted.kind())
                        .with("source", wanted.source())
                        .with("from", from)
                        .with("to", to)
                        .with("takenBack", takenBack ? "true" : null));
        model.addAttribute("place", where);
        model.addAttribute("home", places.home(me));
        model.addAttribute("placesBelow", places.below(me));
        model.addAttribute("kinds", book.kinds());
        model.addAttribute("sources", SOURCES);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayImport", me.may(Right.IMPORT) && me.may(Right.EDIT));
        model.addAttribute("words", words);
        return "services/ledger";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean takenBack,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Node where = places.wanted(me, place);
        List<Service> rows = ledger.all(wanted(where, kind, source, from, to, takenBack), MOST);
        ExportNote note = exports.note(me, purpose, "service", where.code(), rows.size(), "ledger");
        table(people(rows)).send(response, "就业服务台账", rows, note);
    }

    /** Headers and words of the layout, so that the sheet is understood again. */
    private XlsxTable<Service> table(Map<Long, Worker> people) {
        Map<String, String> heads = layouts.headers(LAYOUT);
        return new XlsxTable<Service>()
                .column(heads.getOrDefault("number", ""), one -> Long.toString(one.id()))
                .column(heads.getOrDefault("person", ""), one -> Long.toString(one.worker()))
                .column(heads.getOrDefault("name", ""), one -> {
                    Worker worker = people.get(one.worker());
                    return worker == null ? null : worker.name();
                })
                .column("所在村（社区）", one -> words.place(one.region()))
                .column(heads.getOrDefault("kind", ""), one -> layouts.word("service-kind", one.kind()))
                .column(heads.getOrDefault("day", ""), Service::day)
                .column(heads.getOrDefault("given-by", ""), Service::givenBy)
                .column(heads.getOrDefault("channel", ""), one -> layouts.word("service-channel", one.channel()))
                .column(heads.getOrDefault("venue", ""), Service::venue)
                .column(heads.getOrDefault("about", ""), Service::about)
                .column(heads.getOrDefault("content", ""), Service::content)
                .column(
                        heads.getOrDefault("outcome", ""),
                        one -> one.outcome() == null ? null : layouts.word("service-outcome", one.outcome()))
                .column(heads.getOrDefault("free", ""), one -> one.free() == null ? null : one.free() ? "是" : "否")
                .column(heads.getOrDefault("note", ""), Service::note);
    }

    private Map<Long, Worker> people(List<Service> rows) {
        List<Long> ids = rows.stream().map(Service::worker).distinct().toList();
        Map<Long, Worker> people = new HashMap<>();
        for (int i = 0; i < ids.size(); i += BATCH) {
            people.putAll(workers.all(ids.subList(i, Math.min(ids.size(), i + BATCH))));
        }
        return people;
    }

    private Wanted wanted(
            Node place,
            @Nullable String kind,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean takenBack) {
        return new Wanted(
                place.code(),
                book.kind(kind).map(ServiceKind::code).orElse(null),
                source == null || source.isBlank() ? null : source,
                from,
                to,
                takenBack);
    }
}
