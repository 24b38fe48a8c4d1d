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

/** One person's sheet, what printing it leaves behind, and the panel on a person's page. */
@Controller
@RequestMapping("/owed")
@PreAuthorize("hasAuthority('VIEW')")
class SheetPages {
    private final Explanations explanations;
    private final Freezing freezing;
    private final FactWords words;
    private final ReportingTree tree;
    private final Audit audit;
    private final PrintedSheet sheet;

    SheetPages(
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

    @GetMapping("/people/{id}")
    String sheet(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        Explained explained = explained(id, locale);
        return sheet.show(me, explained, false, freezing.idOf(id), "/owed/people/" + id, model);
    }

    /**
     * What is printed leaves the house: the decisions are frozen with all they hang on, and a trace is left.
     *
     * @param record the id that stands on the sheet; when the records have changed since it was opened, it is refused
     */
    @PostMapping("/people/{id}/printed")
    @Transactional
    public ResponseEntity<Void> printed(@PathVariable long id, @RequestParam String record, Locale locale) {
        Explained explained = explained(id, locale);
        String frozen = freezing.freeze(id);
        audit.record("print", "decision", Long.toString(id), explained.person().region(), null, frozen);
        return sheet.printed(record, frozen, locale);
    }

    @GetMapping("/panel/person/{id}")
    String panel(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("it", explained(id, locale));
        return "policies/panel :: person";
    }

    private Explained explained(long id, Locale locale) {
        return explanations.of(id, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
