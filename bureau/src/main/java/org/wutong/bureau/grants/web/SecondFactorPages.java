package org.wutong.bureau.grants.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.grants.BatchDesk;
import org.wutong.bureau.grants.Forbidden;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.Refused;
import org.wutong.bureau.grants.SecondFactor;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.register.Flash;

/** Sets up one-time codes of whoever may release payments. The secret is shown once. */
@Controller
@RequestMapping("/grants/second-factor")
@PreAuthorize("hasAuthority('VIEW')")
class SecondFactorPages {
    private final SecondFactor secondFactor;
    private final Staff staff;

    SecondFactorPages(SecondFactor secondFactor, Staff staff) {
        this.secondFactor = secondFactor;
        this.staff = staff;
    }

    @GetMapping
    String page(@AuthenticationPrincipal Officer me, Model model) {
        require(me);
        model.addAttribute("ready", secondFactor.isSetUp(me));
        model.addAttribute("mayForget", me.may(Right.ADMINISTER));
        return "grants/second-factor";
    }

    @PostMapping("/begin")
    String begin(@AuthenticationPrincipal Officer me, Model model, RedirectAttributes redirect) {
        require(me);
        try {
            SecondFactor.Secret secret = secondFactor.begin(me);
            model.addAttribute("secret", secret);
            model.addAttribute("square", SquareCode.of(secret.uri()));
            model.addAttribute("ready", false);
            return "grants/second-factor";
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
            return "redirect:/grants/second-factor";
        }
    }

    @PostMapping("/confirm")
    String confirm(@AuthenticationPrincipal Officer me, @RequestParam String code, RedirectAttributes redirect) {
        require(me);
        switch (secondFactor.confirm(me, code)) {
            case RIGHT -> Flash.done(redirect, "grants.code.ready");
            case WRONG -> Flash.refused(redirect, "grants.code.wrong.begin");
            case NONE -> Flash.refused(redirect, "grants.code.none");
            case PAUSED -> Flash.refused(redirect, "grants.code.paused");
        }
        return "redirect:/grants/second-factor";
    }

    /** For administrators: somebody lost their telephone. */
    @PostMapping("/forget")
    @PreAuthorize("hasAuthority('ADMINISTER')")
    String forget(@AuthenticationPrincipal Officer me, @RequestParam String login, RedirectAttributes redirect) {
        secondFactor.forget(me, staff.find(login.strip()).orElseThrow(NotThere::new));
        Flash.done(redirect, "grants.code.forgotten");
        return "redirect:/grants/second-factor";
    }

    private static void require(Officer me) {
        if (!BatchDesk.mayRelease(me)) {
            throw new Forbidden();
        }
    }
}
