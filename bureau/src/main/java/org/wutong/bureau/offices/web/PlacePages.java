package org.wutong.bureau.offices.web;

import java.util.ArrayList;
import java.util.List;
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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Settings;
import org.wutong.vocabulary.RegionCode.Level;

/** The reporting tree: look through it, add local places and other names. */
@Controller
@RequestMapping("/offices/places")
class PlacePages {
    private final ReportingTree tree;
    private final Settings settings;
    private final BusinessDate businessDate;
    private final Audit audit;

    PlacePages(ReportingTree tree, Settings settings, BusinessDate businessDate, Audit audit) {
        this.tree = tree;
        this.settings = settings;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    record Row(Node node, List<String> aliases) {}

    @GetMapping
    String list(@AuthenticationPrincipal Officer me, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("mayAdminister", me.may(Right.ADMINISTER));
        String county = settings.county().orElseThrow();
        List<Row> rows = new ArrayList<>();
        List<Node> all = tree.under(county);
        List<Node> shown = q.isBlank() ? tree.choicesFrom(county) : all;
        for (Node node : shown) {
            Row row = new Row(node, tree.aliases(node.code()));
            if (q.isBlank()
                    || node.name().contains(q.strip())
                    || node.code().startsWith(q.strip())
                    || row.aliases().contains(q.strip())) {
                rows.add(row);
            }
        }
        model.addAttribute("q", q);
        model.addAttribute("rows", rows);
        model.addAttribute("left", all.size() - shown.size());
        model.addAttribute(
                "parents",
                tree.under(county).stream()
                        .filter(node -> mayAddTo(me, node.code(), node.level()))
                        .toList());
        model.addAttribute("scope", me.viewScope());
        return "offices/places";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public String add(
            @AuthenticationPrincipal Officer me,
            @RequestParam String parent,
            @RequestParam String name,
            RedirectAttributes redirect) {
        Node above = tree.find(parent)
                .filter(node -> mayAddTo(me, node.code(), node.level()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (name.isBlank() || !tree.named(parent, name, businessDate.today()).isEmpty()) {
            redirect.addFlashAttribute("problem", name.isBlank() ? "offices.place.blank" : "offices.place.known");
            return "redirect:/offices/places";
        }
        String code = tree.nextLocalCode(parent);
        Level level = Level.values()[above.level().ordinal() + 1];
        tree.add(new Node(code, parent, name.strip(), name.strip(), level, true, businessDate.today(), null));
        audit.record("place-added", "place", code, code, null, name.strip());
        return "redirect:/offices/places?q=" + code;
    }

    @PostMapping("/{code}/aliases")
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public String alias(
            @AuthenticationPrincipal Officer me,
            @PathVariable String code,
            @RequestParam String alias,
            RedirectAttributes redirect) {
        if (tree.find(code).isEmpty() || !code.startsWith(me.viewScope())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (alias.isBlank()) {
            redirect.addFlashAttribute("problem", "offices.place.blank");
            return "redirect:/offices/places?q=" + code;
        }
        tree.addAlias(code, alias);
        audit.record("alias-added", "place", code, code, null, alias.strip());
        return "redirect:/offices/places?q=" + code;
    }

    /** Local zones below a city, townships below a county, villages below a township, each within the administrator's own scope. */
    private boolean mayAddTo(Officer me, String code, Level level) {
        return code.startsWith(me.viewScope())
                && code.startsWith(settings.county().orElseThrow())
                && (level == Level.CITY || level == Level.COUNTY || level == Level.TOWNSHIP);
    }
}
