package org.wutong.bureau.register.web;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.Panels;
import org.wutong.bureau.register.SavedViews;
import org.wutong.bureau.register.ledger.LedgerDesk;
import org.wutong.bureau.register.ledger.LedgerFilter;
import org.wutong.bureau.register.ledger.LedgerHistory;
import org.wutong.bureau.register.ledger.LedgerRow;
import org.wutong.bureau.register.ledger.LedgerType;
import org.wutong.bureau.register.ledger.LedgerTypes;

/** Plain registers: all of them, the list of one, one record with its history and what points at it. */
@Controller
@RequestMapping("/registers")
@PreAuthorize("hasAuthority('VIEW')")
class LedgerPages {
    private static final int PAGE = 50;
    private static final int CHANGES = 200;

    private final LedgerTypes types;
    private final LedgerDesk desk;
    private final LedgerHistory history;
    private final LedgerViews views;
    private final PlaceReader places;
    private final Panels panels;
    private final SavedViews savedViews;

    LedgerPages(
            LedgerTypes types,
            LedgerDesk desk,
            LedgerHistory history,
            LedgerViews views,
            PlaceReader places,
            Panels panels,
            SavedViews savedViews) {
        this.types = types;
        this.desk = desk;
        this.history = history;
        this.views = views;
        this.places = places;
        this.panels = panels;
        this.savedViews = savedViews;
    }

    @GetMapping
    String all(Model model, Locale locale) {
        model.addAttribute("groups", views.groups(locale));
        return "register/ledgers";
    }

    @GetMapping("/{ledger}")
    String list(
            @PathVariable String ledger,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Officer me,
            Model model,
            Locale locale) {
        LedgerType type = known(ledger);
        LedgerFilter typed = LedgerFilter.of(type, parameters);
        KeysetPage<LedgerRow> page = desk.page(type, placed(typed), parameters.get("at"), PAGE);
        frame(type, me, model);
        model.addAttribute("filter", typed);
        model.addAttribute("fields", type.listed());
        model.addAttribute("choices", views.choices(type, typed, locale));
        model.addAttribute("chips", views.chips(type, typed));
        model.addAttribute("page", page);
        model.addAttribute("lines", views.lines(type, page.rows(), locale));
        model.addAttribute("sort", views.sort(type, typed));
        model.addAttribute("previous", at(type, typed, page.previous()));
        model.addAttribute("next", at(type, typed, page.next()));
        model.addAttribute("export", typed.link(type.href() + "/export").toString());
        model.addAttribute("tabs", savedViews.of(me.id(), "ledger-" + type.id()));
        model.addAttribute("here", typed.link(type.href()).toString());
        return "register/ledger-list";
    }

    private static @Nullable String at(LedgerType type, LedgerFilter filter, @Nullable String cursor) {
        return cursor == null
                ? null
                : filter.link(type.href()).with("at", cursor).toString();
    }

    /** The filter with its place as a code. */
    LedgerFilter placed(LedgerFilter typed) {
        return typed.place().isEmpty()
                ? typed
                : typed.at(places.read(typed.place()).code());
    }

    @PostMapping("/{ledger}/views")
    String keepView(
            @PathVariable String ledger,
            @RequestParam String name,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Officer me,
            RedirectAttributes redirect) {
        LedgerType type = known(ledger);
        String link = LedgerFilter.of(type, parameters).link(type.href()).toString();
        String plain = name.strip();
        if (!plain.isEmpty()) {
            savedViews.save(me.id(), "ledger-" + type.id(), plain, link.substring(link.indexOf('?') + 1));
            Flash.done(redirect, "register.ledger.view.kept", plain);
        }
        return "redirect:" + link;
    }

    @PostMapping("/{ledger}/views/{view:\\d+}/remove")
    String dropView(@PathVariable String ledger, @PathVariable long view, @AuthenticationPrincipal Officer me) {
        savedViews.remove(me.id(), view);
        return "redirect:" + known(ledger).href();
    }

    @GetMapping("/{ledger}/{id:\\d+}")
    String one(
            @PathVariable String ledger,
            @PathVariable long id,
            @AuthenticationPrincipal Officer me,
            Model model,
            Locale locale) {
        LedgerType type = known(ledger);
        LedgerRow row = desk.find(type, id).orElse(null);
        List<LedgerHistory.Change> changes = history.of(type, id, CHANGES);
        if (row == null && changes.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        frame(type, me, model);
        model.addAttribute("row", row);
        model.addAttribute("name", views.name(type, row, changes, locale));
        model.addAttribute("said", row == null ? List.of() : views.said(type, row, locale));
        model.addAttribute("changes", views.changes(type, changes, locale));
        model.addAttribute("pointing", views.pointing(type.id(), id, locale));
        model.addAttribute("panels", row == null ? List.of() : panels.of("ledger-" + type.id(), "main", me));
        return "register/ledger-one";
    }

    /** What changed in the register since a day. */
    @GetMapping("/{ledger}/changes")
    String changes(
            @PathVariable String ledger,
            @RequestParam(defaultValue = "") String since,
            @AuthenticationPrincipal Officer me,
            Model model,
            Locale locale) {
        LedgerType type = known(ledger);
        frame(type, me, model);
        model.addAttribute("since", views.since(since));
        model.addAttribute("changes", views.changesSince(type, views.since(since), CHANGES, locale));
        return "register/ledger-changes";
    }

    /** What points at a record of another kind, as a block on its page. */
    @GetMapping("/of/{kind}/{id:\\d+}")
    String pointing(@PathVariable String kind, @PathVariable long id, Model model, Locale locale) {
        model.addAttribute("pointing", views.pointing(kind, id, locale));
        return "register/ledger-parts :: pointingPanel";
    }

    LedgerType known(String ledger) {
        return types.find(ledger).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static void frame(LedgerType type, Officer me, Model model) {
        model.addAttribute("type", type);
        model.addAttribute("mayEdit", me.may(type.edit()));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayImport", me.may(Right.IMPORT) && me.may(type.edit()));
    }
}
