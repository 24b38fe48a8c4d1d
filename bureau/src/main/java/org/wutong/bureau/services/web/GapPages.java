package org.wutong.bureau.services.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.SavedViews;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gap;
import org.wutong.bureau.services.GapTally;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Promise;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceRefused;
import org.wutong.bureau.services.Services;

/** How far the promise is kept, place by place, and who still lacks what. */
@Controller
@RequestMapping("/services")
@PreAuthorize("hasAuthority('VIEW')")
class GapPages {
    private static final int PAGE = 50;
    private static final int MOST = 200_000;
    private static final int LONGEST_NAME = 40;
    private static final String VIEWS = "services";

    private final Gaps gaps;
    private final Services services;
    private final ServiceBook book;
    private final ServicePlaces places;
    private final ServiceWords words;
    private final SavedViews views;
    private final BusinessDate businessDate;
    private final Exports exports;

    GapPages(
            Gaps gaps,
            Services services,
            ServiceBook book,
            ServicePlaces places,
            ServiceWords words,
            SavedViews views,
            BusinessDate businessDate,
            Exports exports) {
        this.gaps = gaps;
        this.services = services;
        this.book = book;
        this.places = places;
        this.words = words;
        this.views = views;
        this.businessDate = businessDate;
        this.exports = exports;
    }

    @GetMapping
    String overview(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "places") String by,
            Locale locale,
            Model model) {
        Node where = places.wanted(me, place);
        Promise promise = gaps.promise().orElse(null);
        model.addAttribute("place", where);
        model.addAttribute("home", places.home(me));
        model.addAttribute("by", by);
        told(model, promise);
        if (promise != null) {
            model.addAttribute("total", GapTally.sum(where.code(), gaps.villages(promise, where.code())));
            model.addAttribute("rows", rows(promise, where, by, locale));
        }
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayEdit", me.may(Right.EDIT));
        return "services/overview";
    }

    private List<ServicePlaces.Row> rows(Promise promise, Node where, String by, Locale locale) {
        return by.equals("people")
                ? places.bySpecialist(promise, where, words.say("services.nobody-answers", locale))
                : places.rows(promise, where, by.equals("villages"));
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void exportPlaces(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "places") String by,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Node where = places.wanted(me, place);
        Promise promise = promised();
        List<ServicePlaces.Row> rows = rows(promise, where, by, locale);
        ExportNote note = exports.note(me, purpose, "service", where.code(), rows.size(), by);
        XlsxTable<ServicePlaces.Row> table = new XlsxTable<ServicePlaces.Row>()
                .column(words.say("services.by." + by, locale), ServicePlaces.Row::name)
                .column(words.say("services.answering", locale), ServicePlaces.Row::answering)
                .column(words.say("services.owed", locale), row -> row.tally().owed())
                .column(words.say("services.kept", locale), row -> row.tally().kept());
        for (Counted counted : promise.needs().keySet()) {
            table.column(
                    words.lacking(promise, counted, locale), row -> row.tally().lacking(counted));
        }
        table.column(words.say("services.unknown", locale), row -> row.tally().unknown())
                .send(response, words.say("services.menu", locale), rows, note);
    }

    @GetMapping("/gaps")
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String lack,
            @RequestParam(required = false) @Nullable Long specialist,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        GapRequest request = request(me, place, lack, specialist);
        Promise promise = gaps.promise().orElse(null);
        told(model, promise);
        model.addAttribute("request", request);
        model.addAttribute("link", request.link());
        model.addAttribute("place", request.place());
        model.addAttribute("home", places.home(me));
        model.addAttribute("placesBelow", places.below(me));
        model.addAttribute("specialists", places.specialists(places.home(me).code()));
        if (promise != null) {
            model.addAttribute("page", gaps.page(promise, request.wanted(), at, PAGE));
            model.addAttribute("tally", tally(promise, request));
        }
        model.addAttribute("saved", views.of(me.id(), VIEWS));
        model.addAttribute("kinds", book.kinds());
        model.addAttribute("channels", book.channels());
        model.addAttribute("today", businessDate.today());
        model.addAttribute("myName", me.name());
        model.addAttribute("mayEdit", me.may(Right.EDIT));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "services/gaps";
    }

    private GapTally tally(Promise promise, GapRequest request) {
        List<String> villages = request.wanted().villages();
        return GapTally.sum(
                request.place().code(),
                gaps.villages(promise, request.place().code()).stream()
                        .filter(one -> villages == null || villages.contains(one.region()))
                        .toList());
    }

    @PostMapping("/gaps/record")
    @PreAuthorize("hasAuthority('EDIT')")
    String record(
            @AuthenticationPrincipal Officer me,
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String lack,
            @RequestParam(required = false) @Nullable Long specialist,
            ServiceForm form,
            RedirectAttributes redirect) {
        if (ids.isEmpty()) {
            Flash.refused(redirect, "services.bulk.none");
        } else {
            try {
                int recorded = services.record(ids.stream().map(form::draft).toList());
                Flash.done(redirect, "services.bulk.done", recorded, ids.size() - recorded);
            } catch (ServiceRefused refused) {
                Flash.refused(redirect, refused.key(), refused.args().toArray());
            }
        }
        return "redirect:" + request(me, place, lack, specialist).link();
    }

    @GetMapping("/gaps/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String lack,
            @RequestParam(required = false) @Nullable Long specialist,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        GapRequest request = request(me, place, lack, specialist);
        Promise promise = promised();
        List<Gap> rows = gaps.all(promise, request.wanted(), MOST);
        ExportNote note = exports.note(me, purpose, "service", request.place().code(), rows.size(), request.lack());
        XlsxTable<Gap> table = new XlsxTable<Gap>()
                .column(words.say("services.person-number", locale), row -> Long.toString(row.worker()))
                .column(words.say("services.who", locale), Gap::name)
                .column(words.say("services.village", locale), row -> words.place(row.region()));
        for (Counted counted : promise.needs().keySet()) {
            table.column(words.counted(counted, locale), row -> row.had(counted));
        }
        table.column(words.say("services.missing", locale), row -> words.missing(promise, row, locale))
                .column(words.say("services.reached", locale), Gap::reachedOn)
                .send(response, words.say("services.gaps", locale), rows, note);
    }

    @PostMapping("/views")
    String save(
            @AuthenticationPrincipal Officer me,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String lack,
            @RequestParam(required = false) @Nullable Long specialist,
            RedirectAttributes redirect) {
        GapRequest request = request(me, place, lack, specialist);
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            Flash.refused(redirect, "services.view.name-needed");
        } else {
            views.save(me.id(), VIEWS, plain, request.query());
            Flash.done(redirect, "services.view.saved", plain);
        }
        return "redirect:" + request.link();
    }

    @PostMapping("/views/{id:\\d+}/remove")
    String remove(@AuthenticationPrincipal Officer me, @PathVariable long id) {
        views.remove(me.id(), id);
        return "redirect:/services/gaps";
    }

    @GetMapping("/panel/desk")
    String desk(@AuthenticationPrincipal Officer me, Model model) {
        Node home = places.home(me);
        Promise promise = gaps.promise().orElse(null);
        told(model, promise);
        model.addAttribute("place", home);
        if (promise != null) {
            model.addAttribute("total", GapTally.sum(home.code(), gaps.villages(promise, home.code())));
        }
        return "services/panel :: desk";
    }

    private GapRequest request(Officer me, @Nullable String place, @Nullable String lack, @Nullable Long specialist) {
        return GapRequest.of(
                places.wanted(me, place),
                lack,
                specialist == null
                        ? null
                        : places.specialists(places.home(me).code()).stream()
                                .filter(one -> one.id() == specialist)
                                .findFirst()
                                .orElse(null));
    }

    private void told(Model model, @Nullable Promise promise) {
        model.addAttribute("promise", promise);
        model.addAttribute("before", promise == null ? gaps.promiseBefore().orElse(null) : null);
        model.addAttribute("year", gaps.year());
        model.addAttribute("words", words);
    }

    private Promise promised() {
        return gaps.promise().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
