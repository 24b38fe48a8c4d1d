package org.wutong.bureau.targets.bulletins.web;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.targets.bulletins.BulletinRefused;
import org.wutong.bureau.targets.bulletins.GoodCase;
import org.wutong.bureau.targets.bulletins.GoodCases;

/** Good cases as a list, with a form to hand one in. */
@Controller
@RequestMapping("/targets/bulletins/cases")
@PreAuthorize("hasAuthority('VIEW')")
class GoodCasePages {
    private static final int PAGE = 50;
    private static final String LIST = "redirect:/targets/bulletins/cases";

    private final GoodCases cases;
    private final BulletinWords words;

    GoodCasePages(GoodCases cases, BulletinWords words) {
        this.cases = cases;
        this.words = words;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean free,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        fill(me, q, free, at, model);
        return "targets/bulletins/cases";
    }

    private void fill(Officer me, String q, boolean free, @Nullable String at, Model model) {
        KeysetPage<GoodCase> page = cases.page(q, free, at, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("q", q);
        model.addAttribute("free", free);
        model.addAttribute(
                "link", PageLink.to("/targets/bulletins/cases").with("q", q).with("free", free ? "true" : null));
        model.addAttribute("mayHandIn", me.may(Right.EDIT) && me.editScope() != null);
        model.addAttribute("editScope", me.editScope());
        model.addAttribute("words", words);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String handIn(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            Model model,
            jakarta.servlet.http.HttpServletResponse response,
            RedirectAttributes redirect) {
        String place = me.editScope();
        if (place == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            cases.handIn(place, title, body);
        } catch (BulletinRefused refused) {
            fill(me, "", false, null, model);
            model.addAttribute("flash", new Flash("bad", refused.key(), refused.args()));
            model.addAttribute("typedTitle", title);
            model.addAttribute("typedBody", body);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "targets/bulletins/cases";
        }
        Flash.done(redirect, "targets.bulletins.case.done");
        return LIST;
    }

    @PostMapping("/{id:\\d+}/take-back")
    @PreAuthorize("hasAuthority('EDIT')")
    String takeBack(@AuthenticationPrincipal Officer me, @PathVariable long id, RedirectAttributes redirect) {
        GoodCase one = cases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String edit = me.editScope();
        if (edit == null || !one.region().startsWith(edit)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            cases.takeBack(one);
            Flash.done(redirect, "targets.bulletins.case.taken-back");
        } catch (BulletinRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return LIST;
    }
}
