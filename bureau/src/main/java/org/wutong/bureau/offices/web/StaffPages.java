package org.wutong.bureau.offices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.StaffDesk;

/** Members of staff: add, scope, reset, lock. An administrator of a place reaches only staff whose scope lies within their own. */
@Controller
@RequestMapping("/offices/staff")
@PreAuthorize("hasAuthority('ADMINISTER')")
class StaffPages {
    private final StaffDesk desk;
    private final ReportingTree tree;

    StaffPages(StaffDesk desk, ReportingTree tree) {
        this.desk = desk;
        this.tree = tree;
    }

    @ModelAttribute("roles")
    List<Role> roles(@AuthenticationPrincipal Officer me) {
        return StaffForm.mayGive(me);
    }

    @ModelAttribute("tree")
    ReportingTree tree() {
        return tree;
    }

    @ModelAttribute("places")
    List<Node> places(@AuthenticationPrincipal Officer me) {
        return tree.all().stream().filter(node -> reaches(me, node.code())).toList();
    }

    /** A search scope may be wider than what one sees oneself, never wider than where one may search. */
    @ModelAttribute("searchPlaces")
    List<Node> searchPlaces(@AuthenticationPrincipal Officer me) {
        return tree.all().stream()
                .filter(node -> node.code().startsWith(me.searchScope()))
                .toList();
    }

    @ModelAttribute("everywhere")
    boolean everywhere(@AuthenticationPrincipal Officer me) {
        return me.viewScope().isEmpty();
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer me, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("myself", me.id());
        model.addAttribute(
                "staff",
                desk.all().stream()
                        .filter(officer -> mayChange(me, officer))
                        .filter(officer -> (officer.name() + officer.login() + officer.office()).contains(q.strip()))
                        .toList());
        return "offices/staff";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", StaffForm.blank());
        return "offices/staff-form";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer me,
            StaffForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        List<String> problems = form.problems(me, null, desk::loginTaken, tree);
        if (!problems.isEmpty()) {
            return again(form, problems, null, model, response);
        }
        redirect.addFlashAttribute("firstPassword", desk.add(form.login().strip(), form.post()));
        return "redirect:/offices/staff";
    }

    @GetMapping("/{id}")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Officer officer = reachable(me, id);
        model.addAttribute("form", StaffForm.of(officer));
        model.addAttribute("officer", officer);
        return "offices/staff-form";
    }

    @PostMapping("/{id}")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            StaffForm form,
            Model model,
            HttpServletResponse response) {
        Officer officer = reachable(me, id);
        List<String> problems = form.problems(me, officer, login -> false, tree);
        if (!problems.isEmpty()) {
            return again(form, problems, officer, model, response);
        }
        desk.change(officer, form.post());
        return "redirect:/offices/staff";
    }

    @PostMapping("/{id}/reset")
    String reset(@AuthenticationPrincipal Officer me, @PathVariable long id, RedirectAttributes redirect) {
        Officer officer = reachable(me, id);
        if (officer.id() == me.id()) {
            // A reset would end the very session that is to show the new password.
            return "redirect:/password";
        }
        redirect.addFlashAttribute("firstPassword", desk.reset(officer));
        return "redirect:/offices/staff";
    }

    @PostMapping("/{id}/lock")
    String lock(@AuthenticationPrincipal Officer me, @PathVariable long id, @RequestParam boolean locked) {
        Officer officer = reachable(me, id);
        if (officer.id() != me.id()) {
            desk.lock(officer, locked);
        }
        return "redirect:/offices/staff";
    }

    private static String again(
            StaffForm form,
            List<String> problems,
            @Nullable Officer officer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("officer", officer);
        return "offices/staff-form";
    }

    private Officer reachable(Officer me, long id) {
        return desk.find(id)
                .filter(officer -> mayChange(me, officer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayChange(Officer me, Officer officer) {
        return reaches(me, officer.viewScope())
                && (me.role() == Role.ADMINISTRATOR || officer.role() != Role.ADMINISTRATOR);
    }

    private static boolean reaches(Officer me, String code) {
        return code.startsWith(me.viewScope());
    }
}
