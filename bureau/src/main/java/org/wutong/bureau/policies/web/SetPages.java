package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.Folders;
import org.wutong.bureau.policies.storage.Publications;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;

/** Every set that was ever put in force: when, by whom, why, and what differs between any two. */
@Controller
@RequestMapping("/policies/drafts/sets")
@PreAuthorize("hasAuthority('READ_DRAFTS')")
class SetPages {
    private static final List<String> COLUMNS =
            List.of("from", "published-at", "publisher", "author", "hash", "note", "reason");

    private final PublishedPolicies policies;
    private final Folders folders;
    private final DraftView view;
    private final SetDownload download;
    private final FactWords words;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Exports exports;

    SetPages(
            PublishedPolicies policies,
            Folders folders,
            DraftView view,
            SetDownload download,
            FactWords words,
            BusinessDate businessDate,
            Settings settings,
            Exports exports) {
        this.policies = policies;
        this.folders = folders;
        this.view = view;
        this.download = download;
        this.words = words;
        this.businessDate = businessDate;
        this.settings = settings;
        this.exports = exports;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("entries", policies.history());
        model.addAttribute("current", policies.entry(businessDate.today()).id());
        model.addAttribute("today", businessDate.today());
        return "policies/sets";
    }

    /** What differs between two entries; without them, between the newest and the one before. */
    @GetMapping("/diff")
    String diff(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            Locale locale,
            Model model) {
        List<Publications.Entry> all = policies.history();
        Publications.Entry later = after == null ? all.get(0) : entry(after);
        Publications.Entry earlier = before == null ? all.get(Math.min(1, all.size() - 1)) : entry(before);
        model.addAttribute("entries", all);
        model.addAttribute("before", earlier);
        model.addAttribute("after", later);
        model.addAttribute("diff", view.between(earlier.folder(), later.folder(), locale));
        return "policies/set-diff";
    }

    @GetMapping("/{id}/zip")
    ResponseEntity<byte[]> zip(@PathVariable long id) {
        Map<String, String> files = folders.files(entry(id).folder());
        return download.zip(files);
    }

    @GetMapping("/export")
    @Transactional
    public void export(
            @AuthenticationPrincipal Officer me, ExportPurpose purpose, Locale locale, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"policy-sets.xlsx\"");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Wutong", null)) {
            Worksheet sheet = workbook.newWorksheet("sets");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, words.text("policies.sets." + COLUMNS.get(i), locale));
            }
            int line = 0;
            for (Publications.Entry entry : policies.history()) {
                line++;
                sheet.value(
                        line,
                        0,
                        entry.effectiveFrom() == null
                                ? words.text("policies.sets.beginning", locale)
                                : entry.effectiveFrom().toString());
                sheet.value(line, 1, entry.publishedAt().toString());
                sheet.value(line, 2, entry.publisher());
                sheet.value(line, 3, entry.author());
                sheet.value(line, 4, entry.policySet());
                sheet.value(line, 5, entry.note());
                sheet.value(line, 6, entry.reason() == null ? "" : entry.reason());
            }
            ExportNote note =
                    exports.note(me, purpose, "policy-set", settings.county().orElse("0"), line, "");
            note.write(workbook);
        }
    }

    private Publications.Entry entry(long id) {
        return policies.history().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
