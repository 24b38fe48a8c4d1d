package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.whatif.Roster;
import org.wutong.bureau.policies.whatif.Rosters;
import org.wutong.bureau.policies.whatif.WhatIf;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Simulation.Change;
import org.wutong.vocabulary.Fen;

/** Who would get more and who less, one by one, the largest change first. */
@Controller
@RequestMapping("/policies/whatif/people")
@PreAuthorize("hasAuthority('SIMULATE')")
class TouchedPages {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 100_000;

    private final Rosters rosters;
    private final WhatIf whatIf;
    private final WhatIfAsked asking;
    private final Explanations explanations;
    private final FactWords words;
    private final ReportingTree tree;
    private final Exports exports;

    TouchedPages(
            Rosters rosters,
            WhatIf whatIf,
            WhatIfAsked asking,
            Explanations explanations,
            FactWords words,
            ReportingTree tree,
            Exports exports) {
        this.rosters = rosters;
        this.whatIf = whatIf;
        this.asking = asking;
        this.explanations = explanations;
        this.words = words;
        this.tree = tree;
        this.exports = exports;
    }

    enum Side {
        WINNERS,
        LOSERS,
        MIXED;

        private static Side of(Change change) {
            boolean up = change.after().least() > change.before().least()
                    || change.after().most() > change.before().most();
            boolean down = change.after().least() < change.before().least()
                    || change.after().most() < change.before().most();
            return up && down ? MIXED : up ? WINNERS : LOSERS;
        }
    }

    record Touched(Subject subject, @Nullable SubjectCard card, Change change) {
        public long moved() {
            return WhatIfView.moved(change);
        }
    }

    @ModelAttribute("words")
    FactWords words() {
        return words;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "WINNERS") Side side,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        Map<String, Object> figures = asking.read(me, request).figures();
        Roster roster = rosters.mine();
        List<Change> all = changes(roster, figures, asking.set(me, draft), side, place);
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int at = Math.max(1, Math.min(page, pages));
        PageLink link = asking.link(me, "/policies/whatif/people", figures)
                .with("side", side)
                .with("place", place.isEmpty() ? null : place)
                .with("draft", draft);
        model.addAttribute("rows", cards(roster, all.subList((at - 1) * PAGE, Math.min(all.size(), at * PAGE))));
        model.addAttribute("count", all.size());
        model.addAttribute("side", side);
        model.addAttribute("sides", Side.values());
        model.addAttribute("place", place.isEmpty() ? null : tree.shortName(place));
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("link", link);
        model.addAttribute("previous", at > 1 ? link.with("page", at - 1) : null);
        model.addAttribute("next", at < pages ? link.with("page", at + 1) : null);
        model.addAttribute("back", asking.link(me, "/policies/whatif", figures).with("draft", draft));
        model.addAttribute("export", link.on("/policies/whatif/people/export"));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("tree", tree);
        return "policies/whatif-people";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "WINNERS") Side side,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Long draft,
            ExportPurpose purpose,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, Object> figures = asking.read(me, request).figures();
        Roster roster = rosters.mine();
        List<Change> all = changes(roster, figures, asking.set(me, draft), side, place);
        List<Touched> rows = cards(roster, all.subList(0, Math.min(all.size(), MOST_EXPORTED)));
        ExportNote note = exports.note(me, purpose, "scenario", me.viewScope(), rows.size(), side + " " + figures);
        new XlsxTable<Touched>()
                .column(
                        text("policies.whatif.list.name", locale),
                        row -> row.card() == null ? null : row.card().name())
                .column(
                        text("policies.whatif.list.tail", locale),
                        row -> row.card() == null ? null : row.card().tail())
                .column(
                        text("policies.whatif.list.place", locale),
                        row -> tree.path(row.subject().region()))
                .column(
                        text("policies.whatif.list.before", locale),
                        row -> yuan(row.change().before(), locale))
                .column(
                        text("policies.whatif.list.after", locale),
                        row -> yuan(row.change().after(), locale))
                .column(text("policies.whatif.list.moved", locale), row -> new BigDecimal(Fen.toYuan(row.moved())))
                .send(response, text("policies.whatif.list.title", locale), rows, note);
    }

    private Object yuan(FenRange sum, Locale locale) {
        return sum.isExact() ? new BigDecimal(Fen.toYuan(sum.least())) : words.sum(sum, locale);
    }

    private List<Change> changes(
            Roster roster, Map<String, Object> figures, @Nullable PolicySet set, Side side, String place) {
        List<Change> wanted = new ArrayList<>();
        int[] townships = roster.groupings().get(0).of();
        int group = roster.groupings().get(0).keys().indexOf(place);
        for (Change change : whatIf.changes(roster, figures, set)) {
            if (Side.of(change) == side && (place.isEmpty() || group >= 0 && townships[change.row()] == group)) {
                wanted.add(change);
            }
        }
        wanted.sort(Comparator.comparingLong((Change change) -> Math.abs(WhatIfView.moved(change)))
                .reversed()
                .thenComparing(Change::row));
        return wanted;
    }

    private List<Touched> cards(Roster roster, List<Change> changes) {
        List<Subject> subjects = changes.stream()
                .map(change -> roster.people().get(change.row()))
                .toList();
        Map<Long, SubjectCard> cards =
                explanations.cards(subjects.stream().map(Subject::id).toList());
        List<Touched> touched = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            touched.add(new Touched(subjects.get(i), cards.get(subjects.get(i).id()), changes.get(i)));
        }
        return touched;
    }

    private String text(String key, Locale locale) {
        return words.text(key, locale);
    }
}
