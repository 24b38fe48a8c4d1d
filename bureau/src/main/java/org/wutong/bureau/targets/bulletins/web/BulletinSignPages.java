package org.wutong.bureau.targets.bulletins.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.bulletins.Bulletin;
import org.wutong.bureau.targets.bulletins.BulletinRefused;
import org.wutong.bureau.targets.bulletins.BulletinSigning;

/** The second person signs or sends back; offices below confirm that they have read. */
@Controller
@RequestMapping("/targets/bulletins/{id:\\d+}")
class BulletinSignPages {
    private static final String ONE = "redirect:/targets/bulletins/";

    private final BulletinSigning signing;
    private final BulletinAsked asked;

    BulletinSignPages(BulletinSigning signing, BulletinAsked asked) {
        this.signing = signing;
        this.asked = asked;
    }

    @PostMapping("/sign")
    @PreAuthorize("hasAnyAuthority('STEER', 'PUBLISH')")
    String sign(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        asked.toDecide(me, id);
        try {
            Flash.done(redirect, "targets.bulletins.sent", signing.sign(me, id, version));
        } catch (BulletinRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return ONE + id;
    }

    @PostMapping("/return")
    @PreAuthorize("hasAnyAuthority('STEER', 'PUBLISH')")
    String sendBack(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes redirect) {
        asked.toDecide(me, id);
        return BulletinEditPages.done(
                id, redirect, "targets.bulletins.sent-back", () -> signing.sendBack(me, id, said));
    }

    @PostMapping("/read")
    @PreAuthorize("hasAuthority('EDIT')")
    String read(@AuthenticationPrincipal Officer me, @PathVariable long id, RedirectAttributes redirect) {
        Bulletin bulletin = asked.known(id);
        if (signing.confirm(me, bulletin)) {
            Flash.done(redirect, "targets.bulletins.confirmed");
        } else {
            Flash.refused(redirect, "targets.bulletins.refused.not-told");
        }
        return ONE + id;
    }
}
