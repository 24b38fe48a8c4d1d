package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.targets.Breakdown;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;

/** Shares a goal out over the places right below: typed, proposed by a basis, or pasted from a sheet. Only saving writes. */
@Controller
@RequestMapping("/targets/{id}/shares")
class SharePages {
    private static final int CHANGES_SHOWN = 20;

    private final TargetBook book;
    private final Standings standings;
    private final Shares shares;
    private final Breakdown breakdown;
    private final HomePlace homes;
    private final Figures figures;
    private final MessageSource messages;
    private final Exports exports;
    private final Audit audit;

    SharePages(
            TargetBook book,
            Standings standings,
            Shares shares,
            Breakdown breakdown,
            HomePlace homes,
            Figures figures,
            MessageSource messages,
            Exports exports,
            Audit audit) {
        this.book = book;
        this.standings = standings;
        this.shares = shares;
        this.breakdown = breakdown;
        this.homes = homes;
        this.figures = figures;
        this.messages = messages;
        this.exports = exports;
        this.audit = audit;
    }

    /** A place of the form. @param typed as it stands in the field */
    record Line(Node place, @Nullable Long saved, String typed) {}

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW')")
    String form(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) Breakdown.@Nullable Basis by,
            Model model) {
        Target target = known(id);
        Node at = place(me, target, place);
        Map<String, Long> proposed = Map.of();
        Long goal = standings.goal(target, at.code());
        if (by != null && goal != null && by.fits(target)) {
            proposed = breakdown.propose(target, at.code(), goal, by).orElse(Map.of());
            if (proposed.isEmpty()) {
                model.addAttribute(
                        "flash", List.of(new Flash("bad", "targets.share.by.nothing." + by, List.of(at.shortName()))));
            } else {
                model.addAttribute("flash", List.of(new Flash("", "targets.share.proposed", List.of())));
            }
        }
        return show(me, target, at, written(target, proposed), by, model);
    }

    private Map<String, String> written(Target target, Map<String, Long> numbers) {
        Map<String, String> typed = new LinkedHashMap<>();
        numbers.forEach((node, number) -> typed.put(node, figures.number(target.unit(), number)));
        return typed;
    }

    private String show(
            Officer me, Target target, Node at, Map<String, String> typed, Breakdown.@Nullable Basis by, Model model) {
        Map<String, Long> saved = shares.of(target.id());
        List<Line> lines = new ArrayList<>();
        long given = 0;
        for (Node child : breakdown.children(at.code())) {
            Long has = saved.get(child.code());
            String shown = typed.isEmpty()
                    ? has == null ? "" : figures.number(target.unit(), has)
                    : typed.getOrDefault(child.code(), "");
            lines.add(new Line(child, has, shown));
            given += TypedNumber.read(target.unit(), shown).orElse(0L);
        }
        Long goal = standings.goal(target, at.code());
        model.addAttribute("target", target);
        model.addAttribute("place", at);
        model.addAttribute("lines", lines);
        model.addAttribute("goal", goal);
        model.addAttribute("left", goal == null ? null : goal - given);
        model.addAttribute("draft", !typed.isEmpty());
        model.addAttribute("by", by);
        model.addAttribute("bases", Breakdown.Basis.values());
        model.addAttribute("changes", shares.changes(target.id(), at.code(), CHANGES_SHOWN));
        model.addAttribute("figures", figures);
        model.addAttribute("mayShare", mayShare(me, target, at));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "targets/shares";
    }

    @PostMapping
    @PreAuthorize("hasAnyAuthority('EDIT_SHARED', 'STEER')")
    @Transactional
    public String save(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) Breakdown.@Nullable Basis by,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        Target target = known(id);
        Node at = place(me, target, place);
        if (!mayShare(me, target, at)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String back = "redirect:/targets/" + id + "/shares?place=" + at.code();
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (Node child : breakdown.children(at.code())) {
            String typed = form.getOrDefault("share-" + child.code(), "").strip();
            if (typed.isEmpty()) {
                continue;
            }
            var read = TypedNumber.read(target.unit(), typed);
            if (read.isEmpty()) {
                Flash.refused(redirect, "targets.share.number", child.shortName(), typed);
                return back;
            }
            wanted.put(child.code(), read.get());
        }
        shares.put(id, at.code(), wanted, by == null ? "HAND" : by.name());
        audit.record("change", "target", id, at.code(), null, wanted.toString());
        Flash.done(redirect, "targets.share.done");
        return back;
    }

    /** Reads what was copied from a sheet into the form; nothing is written. */
    @PostMapping("/paste")
    @PreAuthorize("hasAnyAuthority('EDIT_SHARED', 'STEER')")
    String paste(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String pasted,
            Model model) {
        Target target = known(id);
        Node at = place(me, target, place);
        if (!mayShare(me, target, at)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        PastedShares read = PastedShares.read(pasted, breakdown.children(at.code()), target.unit());
        model.addAttribute(
                "flash",
                read.problems().isEmpty()
                        ? List.of(new Flash(
                                "", "targets.share.pasted", List.of(read.typed().size())))
                        : read.problems());
        return show(me, target, at, read.typed(), null, model);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            Locale locale,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Target target = known(id);
        Node at = place(me, target, place);
        Map<String, Long> saved = shares.of(id);
        List<Node> children = breakdown.children(at.code());
        XlsxTable<Node> table = new XlsxTable<Node>()
                .column(say("targets.code", locale), Node::code)
                .column(say("targets.place", locale), Node::shortName)
                .column(
                        say("targets.goal", locale) + " (" + figures.unit(target.unit(), locale) + ")",
                        node -> number(target, saved.get(node.code())));
        table.send(
                response,
                target.id() + " " + at.shortName(),
                children,
                exports.note(me, purpose, "target", at.code(), children.size(), id + " " + at.code()));
    }

    private static @Nullable Object number(Target target, @Nullable Long share) {
        return share == null
                ? null
                : target.unit() == Target.Unit.FEN
                        ? BigDecimal.valueOf(share, 6).stripTrailingZeros()
                        : share;
    }

    private Target known(String id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The place whose goal is shared out: the one asked for, else the target's own, else the officer's. */
    private Node place(Officer me, Target target, @Nullable String place) {
        String asked = place == null && target.region().startsWith(me.viewScope()) ? target.region() : place;
        return homes.asked(me, asked)
                .filter(node -> node.code().startsWith(target.region()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean mayShare(Officer me, Target target, Node at) {
        String edit = me.editScope();
        return (me.may(Right.EDIT_SHARED) || me.may(Right.STEER))
                && edit != null
                && at.code().startsWith(edit)
                && target.unit().adds()
                && standings.goal(target, at.code()) != null;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
