package org.wutong.bureau.offices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.AuditTrail;
import org.wutong.bureau.offices.ReportingTree;

@Controller
@PreAuthorize("hasAuthority('READ_AUDIT')")
class AuditPages {
    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final ReportingTree tree;

    AuditPages(AuditTrail trail, ReportingTree tree) {
        this.trail = trail;
        this.tree = tree;
    }

    @GetMapping("/offices/audit")
    String list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String subjectId,
            Model model) {
        List<AuditTrail.Entry> entries = trail.page(before, action, subject, subjectId, PAGE + 1);
        model.addAttribute("entries", entries.subList(0, Math.min(PAGE, entries.size())));
        model.addAttribute("next", entries.size() > PAGE ? entries.get(PAGE - 1).id() : null);
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute("action", action);
        model.addAttribute("actions", trail.actions());
        model.addAttribute("tree", tree);
        return "offices/audit";
    }
}
