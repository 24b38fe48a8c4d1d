package org.wutong.bureau.messages.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.messages.MessageRefused;
import org.wutong.bureau.messages.OptOut;
import org.wutong.bureau.messages.OptOuts;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.PhoneNumber;

/** Numbers that are not written to. */
@Controller
@RequestMapping("/messages/opt-outs")
@PreAuthorize("hasAuthority('VIEW')")
class OptOutPages {
    private static final int PAGE = 50;

    private final OptOuts optOuts;

    OptOutPages(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "false") boolean ended,
            Model model) {
        List<OptOut> found = optOuts.before(before, ended, PAGE + 1);
        model.addAttribute("rows", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute("ended", ended);
        model.addAttribute("mayChange", me.may(Right.EDIT));
        return "messages/opt-outs";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String add(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Checked<PhoneNumber> checked = PhoneNumber.check(phone);
        if (checked.value().filter(PhoneNumber::mobile).isEmpty()) {
            redirect.addFlashAttribute("flash", Told.bad("messages.opt-out.number"));
            return "redirect:/messages/opt-outs";
        }
        try {
            boolean fresh = optOuts.add(checked.orElseThrow(), reason);
            redirect.addFlashAttribute(
                    "flash", fresh ? Told.done("messages.opt-out.added") : Told.bad("messages.opt-out.stands"));
        } catch (MessageRefused refused) {
            redirect.addFlashAttribute("flash", Told.of(refused));
        }
        return "redirect:/messages/opt-outs";
    }

    @PostMapping("/{id:\\d+}/end")
    @PreAuthorize("hasAuthority('EDIT')")
    String end(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        try {
            optOuts.end(id, reason);
            redirect.addFlashAttribute("flash", Told.done("messages.opt-out.ended"));
        } catch (MessageRefused refused) {
            redirect.addFlashAttribute("flash", Told.of(refused));
        }
        return "redirect:/messages/opt-outs";
    }
}
