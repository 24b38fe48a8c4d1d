package org.wutong.bureau.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.monitoring.alerts.Alert;
import org.wutong.bureau.monitoring.alerts.AlertBook;
import org.wutong.bureau.monitoring.alerts.Alerts;
import org.wutong.bureau.monitoring.alerts.Alerts.View;
import org.wutong.bureau.monitoring.alerts.Alerts.Wanted;
import org.wutong.bureau.monitoring.watch.WatchRefreshing;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.XlsxTable;

/** The list of alerts, its export, its card on the desk, the panel on a person’s page, and a pass over everybody on demand. */
@Controller
@RequestMapping("/monitoring/alerts")
@PreAuthorize("hasAuthority('VIEW')")
class AlertPages {
    private static final int PAGE = 50;
    private static final int MOST = 200_000;
    private static final int OF_PERSON = 8;
    private static final int CARD = 3;

    private final Alerts alerts;
    private final AlertBook book;
    private final AlertAsked asked;
    private final AlertWords words;
    private final WatchNames names;
    private final QualityPlaces places;
    private final WatchRefreshing refreshing;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Exports exports;

    AlertPages(
            Alerts alerts,
            AlertBook book,
            AlertAsked asked,
            AlertWords words,
            WatchNames names,
            QualityPlaces places,
            WatchRefreshing refreshing,
            BusinessDate businessDate,
            MessageSource messages,
            Exports exports) {
        this.alerts = alerts;
        this.book = book;
        this.asked = asked;
        this.words = words;
        this.names = names;
        this.places = places;
        this.refreshing = refreshing;
        this.businessDate = businessDate;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable Long run,
            Model model) {
        Wanted wanted = asked.wanted(me, view, place, rule);
        var page = alerts.page(wanted, at, PAGE);
        common(model, me);
        model.addAttribute("wanted", wanted);
        model.addAttribute("views", asked.views(me));
        model.addAttribute("counts", alerts.counts(wanted));
        model.addAttribute("byRule", alerts.byRule(wanted.place()));
        model.addAttribute("page", page);
        model.addAttribute("cards", cards(page.rows()));
        model.addAttribute("link", asked.link(wanted));
        model.addAttribute("rules", book.rules());
        model.addAttribute("home", places.home(me));
        model.addAttribute("placesBelow", places.below(me));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("last", refreshing.last().orElse(null));
        model.addAttribute(
                "work",
                run == null
                        ? refreshing.latest().filter(work -> !work.ended()).orElse(null)
                        : refreshing.find(run).orElse(null));
        return "monitoring/alerts";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = asked.wanted(me, view, place, rule);
        List<Alert> rows = alerts.all(wanted, MOST);
        Map<Long, SubjectCard> cards = cards(rows);
        ExportNote note = exports.note(
                me,
                purpose,
                "alerts",
                wanted.place(),
                rows.size(),
                wanted.view().name());
        new XlsxTable<Alert>()
                .column(text("monitoring.alerts.rule", locale), one -> words.title(one.rule(), locale))
                .column(text("monitoring.alerts.person", locale), one -> name(cards.get(one.worker())))
                .column(text("monitoring.place", locale), one -> words.place(one.region()))
                .column(text("monitoring.alerts.what", locale), one -> words.told(one, locale))
                .column(text("monitoring.alerts.opened", locale), Alert::openedOn)
                .column(text("monitoring.alerts.due", locale), Alert::dueOn)
                .column(text("monitoring.alerts.who", locale), Alert::who)
                .column(text("monitoring.alerts.answers", locale), one -> words.shortName(one.answers()))
                .column(text("monitoring.alerts.raised.levels", locale), one -> (long) one.raised())
                .column(text("monitoring.alerts.noted", locale), Alert::notedOn)
                .column(
                        text("monitoring.alerts.state", locale),
                        one -> text("monitoring.alerts.state." + one.state(), locale))
                .column(text("monitoring.alerts.outcome", locale), one -> words.outcome(one.outcome(), locale))
                .column(text("monitoring.alerts.closed", locale), Alert::closedOn)
                .column(text("monitoring.alerts.closed-by", locale), Alert::closedBy)
                .column(text("monitoring.alerts.source", locale), one -> words.source(one.rule()))
                .send(response, text("monitoring.alerts.title", locale), rows, note);
    }

    @GetMapping("/panel/person/{id:\\d+}")
    String ofPerson(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        common(model, me);
        model.addAttribute("alerts", alerts.ofWorker(id, OF_PERSON));
        return "monitoring/watch-panel :: person";
    }

    @GetMapping("/card")
    String card(@AuthenticationPrincipal Officer me, Model model) {
        Wanted wanted = asked.wanted(me, null, null, null);
        common(model, me);
        var next = alerts.page(wanted, null, CARD).rows();
        model.addAttribute("counts", alerts.counts(wanted));
        model.addAttribute("views", asked.views(me));
        model.addAttribute("next", next);
        model.addAttribute("cards", cards(next));
        return "monitoring/watch-panel :: card";
    }

    @PostMapping("/run")
    @PreAuthorize("hasAuthority('RUN')")
    String run() {
        return "redirect:/monitoring/alerts?run=" + refreshing.ask();
    }

    @GetMapping("/run/{id:\\d+}")
    String progress(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        model.addAttribute(
                "work", refreshing.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("mayRun", me.may(Right.RUN));
        return "monitoring/watch-panel :: progress";
    }

    @PostMapping("/run/{id:\\d+}/cancel")
    @PreAuthorize("hasAuthority('RUN')")
    String cancel(@PathVariable long id) {
        refreshing
                .find(id)
                .filter(work -> !work.ended())
                .map(LongWork.Standing::id)
                .ifPresent(refreshing::cancel);
        return "redirect:/monitoring/alerts?run=" + id;
    }

    private void common(Model model, Officer me) {
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayDo", me.may(Right.EDIT));
        model.addAttribute("mayRun", me.may(Right.RUN));
    }

    private Map<Long, SubjectCard> cards(List<Alert> rows) {
        return names.workers(rows.stream().map(Alert::worker).toList());
    }

    private static @Nullable String name(@Nullable SubjectCard card) {
        return card == null ? null : card.name();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
