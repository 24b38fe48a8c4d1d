package org.wutong.bureau.policies.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.policies.Explained;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.Freezing;

/** The sheet of an employer or a placement, what printing it leaves behind, and the panel on an employer's page. */
@Controller
@RequestMapping("/owed/claims")
@PreAuthorize("hasAuthority('VIEW')")
class ClaimSheetPages {
    private static final String ONE = "/{kind:[a-z_]+}/{id:\\d+}";

    private final Explanations explanations;
    private final Freezing freezing;
    private final FactWords words;
    private final ReportingTree tree;
    private final Audit audit;
    private final PrintedSheet sheet;

    ClaimSheetPages(
            Explanations explanations,
            Freezing freezing,
            FactWords words,
            ReportingTree tree,
            Audit audit,
            PrintedSheet sheet) {
        this.explanations = explanations;
        this.freezing = freezing;
        this.words = words;
        this.tree = tree;
        this.audit = audit;
        this.sheet = sheet;
    }

    @ModelAttribute("words")
    FactWords words() {
        return words;
    }

    @ModelAttribute("tree")
    ReportingTree tree() {
        return tree;
    }

    @GetMapping(ONE)
    String sheet(
            @AuthenticationPrincipal Officer me,
            @PathVariable String kind,
            @PathVariable long id,
            Locale locale,
            Model model) {
        Explained explained = explained(kind, id, locale);
        boolean organisation = explained.person().gender() == null && kind.equals("employer");
        return sheet.show(
                me, explained, organisation, freezing.idOf(kind, id), "/owed/claims/" + kind + "/" + id, model);
    }

    /** @param record the id that stands on the sheet; when the records have changed since it was opened, it is refused */
    @PostMapping(ONE + "/printed")
    @Transactional
    public ResponseEntity<Void> printed(
            @PathVariable String kind, @PathVariable long id, @RequestParam String record, Locale locale) {
        Explained explained = explained(kind, id, locale);
        String frozen = freezing.freeze(kind, id);
        audit.record("print", kind, Long.toString(id), explained.person().region(), null, frozen);
        return sheet.printed(record, frozen, locale);
    }

    /** Of an employer that stands elsewhere nothing is told but that. */
    @GetMapping("/panel/employer/{id:\\d+}")
    String panel(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("it", explanations.of("employer", id, locale).orElse(null));
        model.addAttribute("sheet", "/owed/claims/employer/" + id);
        return "policies/panel :: employer";
    }

    private Explained explained(String kind, long id, Locale locale) {
        return explanations.of(kind, id, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
