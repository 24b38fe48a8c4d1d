package org.wutong.bureau.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.wutong.bureau.monitoring.quality.Quality;
import org.wutong.bureau.monitoring.quality.QualityBook;
import org.wutong.bureau.monitoring.quality.QualityRefreshing;
import org.wutong.bureau.monitoring.quality.RuleTally;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;

/** How good the records are: place by place and rule by rule, and an inspection of everyone on demand. */
@Controller
@RequestMapping("/quality")
@PreAuthorize("hasAuthority('VIEW')")
class QualityPages {
    private final Quality quality;
    private final QualityBook book;
    private final QualityRefreshing refreshing;
    private final QualityPlaces places;
    private final QualityWords words;
    private final MessageSource messages;
    private final Exports exports;

    QualityPages(
            Quality quality,
            QualityBook book,
            QualityRefreshing refreshing,
            QualityPlaces places,
            QualityWords words,
            MessageSource messages,
            Exports exports) {
        this.quality = quality;
        this.book = book;
        this.refreshing = refreshing;
        this.places = places;
        this.words = words;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    String overview(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "false") boolean villages,
            @RequestParam(required = false) @Nullable Long run,
            Model model) {
        Node at = places.wanted(me, place);
        model.addAttribute("home", places.home(me));
        model.addAttribute("place", at);
        model.addAttribute("villages", villages);
        model.addAttribute("total", places.of(at));
        model.addAttribute("rows", places.below(at, villages));
        List<RuleTally> rules = quality.rules(at.code());
        model.addAttribute("rules", rules);
        model.addAttribute(
                "asideCount", rules.stream().mapToLong(RuleTally::aside).sum());
        model.addAttribute("book", book.byId());
        model.addAttribute("score", book.score());
        model.addAttribute("lastRun", quality.lastRun().orElse(null));
        model.addAttribute("earlier", quality.earlier().orElse(null));
        model.addAttribute("link", PageLink.to("/quality").with("place", at.code()));
        model.addAttribute("work", run == null ? null : refreshing.find(run).orElse(null));
        model.addAttribute("mayRun", me.may(Right.RUN));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("words", words);
        return "monitoring/quality";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Node at = places.wanted(me, place);
        List<QualityPlaces.Row> rows = places.below(at, true);
        ExportNote note = exports.note(me, purpose, "quality", at.code(), rows.size(), "villages");
        new XlsxTable<QualityPlaces.Row>()
                .column(text("monitoring.place", locale), row -> words.place(row.place()))
                .column(text("monitoring.people", locale), row -> row.tally().people())
                .column(text("monitoring.clean", locale), row -> row.tally().clean())
                .column(
                        text("monitoring.severity.ERROR", locale),
                        row -> row.tally().errors())
                .column(
                        text("monitoring.severity.WARN", locale),
                        row -> row.tally().warns())
                .column(
                        text("monitoring.severity.HINT", locale),
                        row -> row.tally().hints())
                .column(text("monitoring.score", locale), row -> words.score(row.score()))
                .column(text("monitoring.trend", locale), row -> words.trend(row.trend()))
                .send(response, text("monitoring.quality.title", locale), rows, note);
    }

    @PostMapping("/run")
    @PreAuthorize("hasAuthority('RUN')")
    String run() {
        return watched(refreshing.ask());
    }

    /** The bar, asked for by htmx every second until the run ends. */
    @GetMapping("/run/{id:\\d+}")
    String progress(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        model.addAttribute(
                "work", refreshing.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("mayRun", me.may(Right.RUN));
        return "monitoring/panel :: progress";
    }

    @PostMapping("/run/{id:\\d+}/cancel")
    @PreAuthorize("hasAuthority('RUN')")
    String cancel(@PathVariable long id) {
        refreshing.cancel(id);
        return watched(id);
    }

    private static String watched(long run) {
        return "redirect:/quality?run=" + run;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
