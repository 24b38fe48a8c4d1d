package org.wutong.bureau.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.monitoring.quality.Finding;
import org.wutong.bureau.monitoring.quality.Quality;
import org.wutong.bureau.monitoring.quality.Quality.Wanted;
import org.wutong.bureau.monitoring.quality.QualityBook;
import org.wutong.bureau.monitoring.quality.Severity;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;

/** The records behind the figures: what is wrong, where to mend it, and setting aside what is right as it is. */
@Controller
@RequestMapping("/quality")
@PreAuthorize("hasAuthority('VIEW')")
class FindingPages {
    private static final int PAGE = 50;
    private static final int MOST = 200_000;
    private static final int SHORTEST_REASON = 2;
    private static final String WORKER = "worker";
    private static final String HOUSEHOLD = "household_record";

    private final Quality quality;
    private final QualityBook book;
    private final QualityPlaces places;
    private final QualityWords words;
    private final ObjectProvider<SubjectCards> cards;
    private final MessageSource messages;
    private final Exports exports;

    FindingPages(
            Quality quality,
            QualityBook book,
            QualityPlaces places,
            QualityWords words,
            ObjectProvider<SubjectCards> cards,
            MessageSource messages,
            Exports exports) {
        this.quality = quality;
        this.book = book;
        this.places = places;
        this.words = words;
        this.cards = cards;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping("/findings")
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(defaultValue = "false") boolean aside,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node where = places.wanted(me, place);
        Wanted wanted = wanted(where, rule, severity, aside);
        var page = quality.page(wanted, at, PAGE);
        PageLink link = PageLink.to("/quality/findings")
                .with("place", where.code())
                .with("rule", wanted.rule())
                .with("severity", severity)
                .with("aside", aside ? "true" : null);
        model.addAttribute("wanted", wanted);
        model.addAttribute("place", where);
        model.addAttribute("home", places.home(me));
        model.addAttribute("placesBelow", places.below(me));
        model.addAttribute("rules", book.rules());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("waiting", quality.count(wanted(where, rule, severity, false)));
        model.addAttribute("asideCount", quality.count(wanted(where, rule, severity, true)));
        model.addAttribute("page", page);
        model.addAttribute("cards", cardsOf(page.rows()));
        model.addAttribute("link", link);
        model.addAttribute("mayDo", me.may(Right.EDIT));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("words", words);
        return "monitoring/findings";
    }

    @PostMapping("/findings/aside")
    @PreAuthorize("hasAuthority('EDIT')")
    String setAside(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity,
            RedirectAttributes redirect) {
        if (ids.isEmpty()) {
            Flash.refused(redirect, "monitoring.aside.none");
        } else if (reason.strip().length() < SHORTEST_REASON) {
            Flash.refused(redirect, "monitoring.aside.reason-needed");
        } else {
            int done = quality.setAside(ids, reason.strip());
            if (done == 0) {
                Flash.refused(redirect, "monitoring.aside.refused");
            } else {
                Flash.done(redirect, "monitoring.aside.done", done);
            }
        }
        return "redirect:"
                + PageLink.to("/quality/findings")
                        .with("place", place)
                        .with("rule", rule)
                        .with("severity", severity);
    }

    @PostMapping("/findings/{id:\\d+}/back")
    @PreAuthorize("hasAuthority('EDIT')")
    String putBack(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            RedirectAttributes redirect) {
        if (quality.putBack(id)) {
            Flash.done(redirect, "monitoring.aside.back");
        } else {
            Flash.refused(redirect, "monitoring.aside.back-refused");
        }
        return "redirect:"
                + PageLink.to("/quality/findings")
                        .with("place", place)
                        .with("rule", rule)
                        .with("aside", "true");
    }

    @GetMapping("/findings/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(defaultValue = "false") boolean aside,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Node where = places.wanted(me, place);
        List<Finding> rows = quality.all(wanted(where, rule, severity, aside), MOST);
        Map<Finding, SubjectCard> named = cardsOf(rows);
        ExportNote note = exports.note(me, purpose, "quality", where.code(), rows.size(), "findings");
        new XlsxTable<Finding>()
                .column(text("monitoring.place", locale), one -> words.place(one.region()))
                .column(text("monitoring.who", locale), one -> name(named.get(one)))
                .column(
                        text("monitoring.severity", locale),
                        one -> text("monitoring.severity." + one.severity(), locale))
                .column(text("monitoring.rule", locale), one -> words.title(one.rule(), locale))
                .column(text("monitoring.mend", locale), one -> words.mend(one.rule(), locale))
                .column(text("monitoring.cure", locale), one -> words.cure(one.rule(), locale))
                .column(text("monitoring.found", locale), Finding::foundOn)
                .column(text("monitoring.source", locale), one -> words.source(one.rule()))
                .column(text("monitoring.aside.reason", locale), Finding::reason)
                .send(response, text("monitoring.findings", locale), rows, note);
    }

    @GetMapping("/panel/person/{id:\\d+}")
    String ofPerson(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        return panel(me, quality.ofWorker(id), id, model);
    }

    @GetMapping("/panel/household/{id:\\d+}")
    String ofHousehold(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        return panel(me, quality.ofHousehold(id), null, model);
    }

    private String panel(Officer me, List<Finding> findings, @Nullable Long person, Model model) {
        model.addAttribute("findings", findings);
        model.addAttribute("cards", cardsOf(findings));
        model.addAttribute("person", person);
        model.addAttribute("mayDo", me.may(Right.EDIT));
        model.addAttribute("inspected", quality.lastRun().isPresent());
        model.addAttribute("words", words);
        return "monitoring/panel :: findings";
    }

    private static Wanted wanted(Node place, @Nullable String rule, @Nullable Severity severity, boolean aside) {
        return new Wanted(place.code(), rule == null || rule.isBlank() ? null : rule, severity, aside);
    }

    private Map<Finding, SubjectCard> cardsOf(List<Finding> findings) {
        Map<Long, SubjectCard> people =
                named(WORKER, findings.stream().filter(Finding::ofWorker).toList());
        Map<Long, SubjectCard> homes = named(
                HOUSEHOLD, findings.stream().filter(one -> !one.ofWorker()).toList());
        Map<Finding, SubjectCard> named = new HashMap<>();
        for (Finding finding : findings) {
            SubjectCard card = (finding.ofWorker() ? people : homes).get(finding.subject());
            if (card != null) {
                named.put(finding, card);
            }
        }
        return named;
    }

    private Map<Long, SubjectCard> named(String kind, List<Finding> findings) {
        List<Long> ids = findings.stream().map(Finding::subject).distinct().toList();
        return cards.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .map(source -> source.of(ids))
                .orElse(Map.of());
    }

    private static @Nullable String name(@Nullable SubjectCard card) {
        return card == null ? null : card.name();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
