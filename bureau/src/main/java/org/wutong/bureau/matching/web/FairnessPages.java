package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.matching.Fairness;
import org.wutong.bureau.matching.Fairness.Dimension;
import org.wutong.bureau.matching.Fairness.Part;
import org.wutong.bureau.matching.Matches;
import org.wutong.bureau.matching.storage.FairnessRows.Row;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.OffsetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.matching.FairnessReport;
import org.wutong.matching.FairnessReport.Line;

/** The report of fairness: each class beside the others, and the people behind each figure. */
@Controller
@RequestMapping("/matching/fairness")
@PreAuthorize("hasAuthority('VIEW')")
class FairnessPages {
    private static final int PAGE = 50;

    private final Fairness fairness;
    private final Matches matches;
    private final Workers workers;
    private final FairnessWords words;
    private final MatchWords matchWords;
    private final MatchHome homes;
    private final MessageSource messages;
    private final Exports exports;

    FairnessPages(
            Fairness fairness,
            Matches matches,
            Workers workers,
            FairnessWords words,
            MatchWords matchWords,
            MatchHome homes,
            MessageSource messages,
            Exports exports) {
        this.fairness = fairness;
        this.matches = matches;
        this.workers = workers;
        this.words = words;
        this.matchWords = matchWords;
        this.homes = homes;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    String report(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable String place, Model model) {
        String wanted = homes.wanted(me, place);
        FairnessReport report = fairness.report(wanted);
        model.addAttribute("report", report);
        Map<Dimension, List<Line>> lines = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            lines.put(dimension, Fairness.lines(report, dimension));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("older", line(report, "true"));
        model.addAttribute("younger", line(report, "false"));
        model.addAttribute("run", matches.lastRun().orElse(null));
        model.addAttribute("stale", matches.stale());
        model.addAttribute("home", homes.of(me));
        model.addAttribute("place", wanted);
        model.addAttribute("placesBelow", homes.below(me));
        model.addAttribute("words", words);
        model.addAttribute("matchWords", matchWords);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "matching/fairness";
    }

    @GetMapping("/people")
    String people(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "ALL") Dimension by,
            @RequestParam(name = "class", defaultValue = "ALL") String value,
            @RequestParam(defaultValue = "ALL") Part part,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        String wanted = homes.wanted(me, place);
        List<Row> all = fairness.people(wanted, by, value, part);
        PageLink link = PageLink.to("/matching/fairness/people")
                .with("place", wanted)
                .with("by", by)
                .with("class", value)
                .with("part", part);
        OffsetPage<Row> page = OffsetPage.of(all, from, PAGE, link, "from");
        model.addAttribute("page", page);
        model.addAttribute(
                "workers", workers.all(page.rows().stream().map(Row::worker).toList()));
        model.addAttribute("by", by);
        model.addAttribute("value", value);
        model.addAttribute("part", part);
        model.addAttribute("place", wanted);
        model.addAttribute("words", words);
        model.addAttribute("matchWords", matchWords);
        return "matching/fairness-people";
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
        String wanted = homes.wanted(me, place);
        FairnessReport report = fairness.report(wanted);
        List<Line> lines = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            lines.addAll(Fairness.lines(report, dimension));
        }
        ExportNote note = exports.note(me, purpose, "matching", wanted, lines.size(), "fairness");
        new XlsxTable<Line>()
                .column(
                        text("matching.fairness.by", locale),
                        line -> text("matching.fairness.by." + line.group().dimension(), locale))
                .column(text("matching.fairness.class", locale), line -> words.name(line, locale))
                .column(text("matching.fairness.people", locale), Line::people)
                .column(text("matching.fairness.enough", locale), Line::enough)
                .column(
                        text("matching.fairness.enough.share", locale),
                        line -> words.percent(line.perMille(line.enough())))
                .column(text("matching.fairness.some", locale), Line::some)
                .column(text("matching.fairness.none", locale), Line::none)
                .column(text("matching.fairness.median", locale), line -> words.score(line.medianBest()))
                .column(
                        text("matching.fairness.remark", locale),
                        line -> line.isSmall() ? text("matching.fairness.small", locale) : null)
                .send(response, text("matching.fairness.title", locale), lines, note);
    }

    private static @Nullable Line line(FairnessReport report, String older) {
        return report.line(new FairnessReport.Group(Dimension.OLDER.name(), older))
                .orElse(null);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
