package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.targets.FigureRows;
import org.wutong.bureau.targets.FigureRows.Line;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.conditions.Fact;

/** The records behind a figure of a target: every number is a door. */
@Controller
@RequestMapping("/targets/{id}/rows")
class RowPages {
    private static final int SIZE = 50;
    private static final int MOST = 50_000;

    private final TargetBook book;
    private final FigureRows rows;
    private final Standings standings;
    private final SinceFrozen since;
    private final HomePlace homes;
    private final AskedDay days;
    private final Figures figures;
    private final RowWords words;
    private final MessageSource messages;
    private final Exports exports;

    RowPages(
            TargetBook book,
            FigureRows rows,
            Standings standings,
            SinceFrozen since,
            HomePlace homes,
            AskedDay days,
            Figures figures,
            RowWords words,
            MessageSource messages,
            Exports exports) {
        this.book = book;
        this.rows = rows;
        this.standings = standings;
        this.since = since;
        this.homes = homes;
        this.days = days;
        this.figures = figures;
        this.words = words;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW')")
    String list(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Long frozen,
            Model model) {
        Target target = target(id);
        Node at = place(me, place);
        AskedDay.Told told = days.of(at, day);
        int first = Math.max(1, Math.min(page, Integer.MAX_VALUE / SIZE));
        FigureRows.Rows found = rows.of(target, at, told.day(), (first - 1) * SIZE, SIZE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("target", target);
        model.addAttribute("place", at);
        model.addAttribute("told", told);
        model.addAttribute("rows", found);
        model.addAttribute("page", first);
        model.addAttribute("from", found.lines().isEmpty() ? 0 : (first - 1) * SIZE + 1);
        model.addAttribute("to", (first - 1) * SIZE + found.lines().size());
        Standings.Standing standing = standings.of(target, at, told.day()).orElse(null);
        model.addAttribute("standing", standing);
        model.addAttribute("frozen", frozen == null ? null : since.of(frozen, target, at, told.day(), standing));
        model.addAttribute("figures", figures);
        model.addAttribute("words", words);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "targets/rows";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Locale locale,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Target target = target(id);
        Node at = place(me, place);
        LocalDate on = days.of(at, day).day();
        FigureRows.Rows found =
                rows.of(target, at, on, 0, MOST).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        XlsxTable<Line> table = new XlsxTable<Line>()
                .column(say("targets.rows.name", locale), words::name)
                .column(say("targets.place", locale), words::place);
        if (found.dated()) {
            table.column(say("targets.rows.starts", locale), line -> line.row().starts())
                    .column(say("targets.rows.ends", locale), line -> line.row().ends());
        }
        for (Fact column : found.columns()) {
            table.column(words.label(column.label(), locale), line -> words.cell(line, column, locale));
        }
        table.send(
                response,
                target.id() + " " + at.shortName() + " " + on,
                found.lines(),
                exports.note(
                        me,
                        purpose,
                        "target",
                        at.code(),
                        found.lines().size(),
                        target.id() + " " + at.code() + " " + on));
    }

    private Target target(String id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Node place(Officer me, @Nullable String place) {
        return homes.asked(me, place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
