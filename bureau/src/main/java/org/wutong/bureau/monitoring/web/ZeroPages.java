package org.wutong.bureau.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.monitoring.households.ZeroCase;
import org.wutong.bureau.monitoring.households.ZeroHouseholds;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.Doubtful;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.View;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.Wanted;
import org.wutong.bureau.monitoring.households.ZeroRule;
import org.wutong.bureau.monitoring.storage.ZeroList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;

/** Households with nobody in work: the cases, village by village, those to be confirmed, their export and their card on the desk. */
@Controller
@RequestMapping("/monitoring/zero-households")
@PreAuthorize("hasAuthority('VIEW')")
class ZeroPages {
    private static final int PAGE = 50;
    private static final int MOST = 100_000;
    private static final int CARD = 3;
    private static final List<Integer> AGES = List.of(7, 14, 30, 90);

    private final ZeroHouseholds households;
    private final ZeroRule rule;
    private final AlertWords words;
    private final WatchNames names;
    private final QualityPlaces places;
    private final ReportingTree tree;
    private final Workers workers;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Exports exports;

    ZeroPages(
            ZeroHouseholds households,
            ZeroRule rule,
            AlertWords words,
            WatchNames names,
            QualityPlaces places,
            ReportingTree tree,
            Workers workers,
            BusinessDate businessDate,
            MessageSource messages,
            Exports exports) {
        this.households = households;
        this.rule = rule;
        this.words = words;
        this.names = names;
        this.places = places;
        this.tree = tree;
        this.workers = workers;
        this.businessDate = businessDate;
        this.messages = messages;
        this.exports = exports;
    }

    /** A place right below the one that is looked at, or itself. */
    record OfPlace(String place, long open, long overdue) {}

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "OPEN") View view,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node where = places.wanted(me, place);
        Wanted wanted = new Wanted(view, where.code(), Math.max(0, days));
        var page = households.page(wanted, at, PAGE);
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View one : View.values()) {
            counts.put(one, households.count(wanted.as(one)));
        }
        common(model);
        model.addAttribute("wanted", wanted);
        model.addAttribute("place", where);
        model.addAttribute("counts", counts);
        model.addAttribute("doubtful", households.countDoubtful(where.code()));
        model.addAttribute("page", page);
        List<Long> ids = page.rows().stream().map(ZeroCase::household).toList();
        model.addAttribute("cards", names.households(ids));
        model.addAttribute("members", members(ids));
        model.addAttribute("byPlace", below(where));
        model.addAttribute("link", link(wanted));
        filters(model, me);
        return "monitoring/zero-households";
    }

    @GetMapping("/to-confirm")
    String toConfirm(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node where = places.wanted(me, place);
        var page = households.doubtful(where.code(), at, PAGE);
        common(model);
        model.addAttribute("place", where);
        model.addAttribute("page", page);
        List<Long> ids = page.rows().stream().map(Doubtful::household).toList();
        model.addAttribute("cards", names.households(ids));
        model.addAttribute("members", members(ids));
        Map<String, String> people = new HashMap<>();
        workers.ofHouseholds(ids).forEach(one -> people.put(Long.toString(one.id()), one.name()));
        model.addAttribute("people", people);
        model.addAttribute(
                "link", PageLink.to("/monitoring/zero-households/to-confirm").with("place", where.code()));
        filters(model, me);
        return "monitoring/zero-doubts";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "OPEN") View view,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int days,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = new Wanted(view, places.wanted(me, place).code(), Math.max(0, days));
        List<ZeroCase> rows = households.all(wanted, MOST);
        List<Long> ids = rows.stream().map(ZeroCase::household).toList();
        var cards = names.households(ids);
        Map<Long, String> members = members(ids);
        ExportNote note = exports.note(me, purpose, "zero-households", wanted.place(), rows.size(), view.name());
        new XlsxTable<ZeroCase>()
                .column(text("monitoring.place", locale), one -> words.place(one.region()))
                .column(text("monitoring.zero.household", locale), one -> {
                    var card = cards.get(one.household());
                    return card == null ? null : card.name();
                })
                .column(text("monitoring.zero.members", locale), one -> members.get(one.household()))
                .column(text("monitoring.zero.able", locale), one -> (long) one.able())
                .column(text("monitoring.zero.number", locale), one -> (long) one.number())
                .column(text("monitoring.zero.appeared", locale), ZeroCase::appearedOn)
                .column(text("monitoring.zero.since", locale), ZeroCase::since)
                .column(text("monitoring.alerts.due", locale), ZeroCase::dueOn)
                .column(text("monitoring.alerts.who", locale), ZeroCase::who)
                .column(text("monitoring.zero.closed", locale), ZeroCase::closedOn)
                .column(text("monitoring.zero.how", locale), one -> words.closed(one, locale))
                .column(text("monitoring.zero.until", locale), ZeroCase::reasonUntil)
                .column(text("monitoring.zero.note", locale), ZeroCase::note)
                .send(response, text("monitoring.zero.title", locale), rows, note);
    }

    @GetMapping("/to-confirm/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void exportToConfirm(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String where = places.wanted(me, place).code();
        List<Doubtful> rows = households.allDoubtful(where, MOST);
        Map<Long, Worker> people = workers
                .ofHouseholds(rows.stream().map(Doubtful::household).toList())
                .stream()
                .collect(Collectors.toMap(Worker::id, one -> one));
        ExportNote note = exports.note(me, purpose, "zero-households", where, rows.size(), "to confirm");
        new XlsxTable<Doubtful>()
                .column(text("monitoring.place", locale), one -> words.place(one.region()))
                .column(
                        text("monitoring.zero.doubts", locale),
                        one -> one.doubts().stream()
                                .map(doubt -> said(doubt, people, locale))
                                .collect(Collectors.joining("；")))
                .column(text("monitoring.found", locale), Doubtful::foundOn)
                .send(response, text("monitoring.zero.to-confirm", locale), rows, note);
    }

    @GetMapping("/card")
    String card(@AuthenticationPrincipal Officer me, Model model) {
        String home = places.home(me).code();
        Wanted wanted = new Wanted(View.OPEN, home, 0);
        var next = households.page(wanted, null, CARD).rows();
        common(model);
        model.addAttribute("open", households.count(wanted));
        model.addAttribute("overdue", households.count(wanted.as(View.OVERDUE)));
        model.addAttribute("doubtful", households.countDoubtful(home));
        model.addAttribute("next", next);
        List<Long> ids = next.stream().map(ZeroCase::household).toList();
        model.addAttribute("members", members(ids));
        return "monitoring/zero-panel :: card";
    }

    private String said(String doubt, Map<Long, Worker> people, Locale locale) {
        int space = doubt.indexOf(' ');
        Worker worker = people.get(Long.parseLong(doubt.substring(0, space)));
        return (worker == null ? "—" : worker.name()) + " "
                + text("monitoring.zero.doubt." + doubt.substring(space + 1), locale);
    }

    private List<OfPlace> below(Node where) {
        Map<String, ZeroList.Count> villages = households.byVillage(where.code());
        List<String> parts = new ArrayList<>(
                tree.children(where.code()).stream().map(Node::code).toList());
        if (parts.isEmpty()) {
            parts.add(where.code());
        }
        Map<String, OfPlace> sums = new TreeMap<>();
        villages.forEach((village, count) -> parts.stream()
                .filter(village::startsWith)
                .findFirst()
                .ifPresent(part -> sums.merge(
                        part,
                        new OfPlace(part, count.open(), count.overdue()),
                        (one, other) ->
                                new OfPlace(part, one.open() + other.open(), one.overdue() + other.overdue()))));
        return List.copyOf(sums.values());
    }

    /** Names of the people of households, for a list. */
    private Map<Long, String> members(List<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        workers.ofHouseholds(ids)
                .forEach(one -> names.merge(one.household(), one.name(), (some, more) -> some + "、" + more));
        return names;
    }

    private static PageLink link(Wanted wanted) {
        return PageLink.to("/monitoring/zero-households")
                .with("view", wanted.view())
                .with("place", wanted.place())
                .with("days", wanted.days() == 0 ? null : wanted.days());
    }

    private void filters(Model model, Officer me) {
        model.addAttribute("home", places.home(me));
        model.addAttribute("placesBelow", places.below(me));
        model.addAttribute("views", Arrays.asList(View.values()));
        model.addAttribute("ages", AGES);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
    }

    private void common(Model model) {
        model.addAttribute("words", words);
        model.addAttribute("rule", rule);
        model.addAttribute("today", businessDate.today());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
