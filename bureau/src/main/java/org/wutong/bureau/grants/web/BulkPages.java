package org.wutong.bureau.grants.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.grants.CaseDesk;
import org.wutong.bureau.grants.Examined;
import org.wutong.bureau.grants.Forbidden;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.Hindrance;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.Notices;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.Transitions;
import org.wutong.bureau.grants.storage.CaseList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;

/** One step with many cases: first shown what it would do to each, then done. */
@Controller
@RequestMapping("/grants/bulk")
@PreAuthorize("hasAuthority('VIEW')")
class BulkPages {
    private static final int SHOWN = 200;
    private static final int MOST = 50_000;

    private final CaseDesk desk;
    private final CaseList list;
    private final Notices notices;
    private final GrantWords words;
    private final BusinessDate businessDate;

    BulkPages(CaseDesk desk, CaseList list, Notices notices, GrantWords words, BusinessDate businessDate) {
        this.desk = desk;
        this.list = list;
        this.notices = notices;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** Cases that one thing hinders. */
    public record Left(Hindrance why, long cases) {}

    @PostMapping("/preview")
    String preview(
            @AuthenticationPrincipal Officer me,
            @RequestParam(name = "id", defaultValue = "") List<Long> picked,
            @RequestParam String step,
            @RequestParam(defaultValue = "false") boolean all,
            CaseAsked asked,
            RedirectAttributes redirect,
            Model model) {
        List<Long> id = all ? matching(me, asked) : picked;
        Step wanted = Step.named(step).orElseThrow(NotThere::new);
        require(me, wanted);
        if (id.isEmpty()) {
            Flash.refused(redirect, "grants.bulk.none");
            return "redirect:/grants";
        }
        List<Examined> examined = desk.examine(me, wanted, id);
        List<GrantCase> free =
                examined.stream().filter(Examined::free).map(Examined::grant).toList();
        Map<Hindrance, Long> left = new EnumMap<>(Hindrance.class);
        examined.stream()
                .filter(one -> !one.free())
                .forEach(one -> left.merge(Objects.requireNonNull(one.hindrance()), 1L, Long::sum));
        model.addAttribute("step", wanted);
        model.addAttribute("examined", examined.subList(0, Math.min(SHOWN, examined.size())));
        model.addAttribute("more", Math.max(0, examined.size() - SHOWN));
        model.addAttribute("all", all);
        model.addAttribute("asked", asked);
        model.addAttribute("free", free);
        model.addAttribute("fen", free.stream().mapToLong(GrantCase::fen).sum());
        model.addAttribute(
                "left",
                left.entrySet().stream()
                        .map(one -> new Left(one.getKey(), one.getValue()))
                        .toList());
        model.addAttribute(
                "people",
                words.people(examined.stream()
                        .limit(SHOWN)
                        .map(one -> one.grant().payee())
                        .distinct()
                        .toList()));
        model.addAttribute("words", words);
        return "grants/preview";
    }

    @PostMapping("/act")
    String act(
            @AuthenticationPrincipal Officer me,
            @RequestParam(name = "id", defaultValue = "") List<Long> picked,
            @RequestParam String step,
            @RequestParam(defaultValue = "false") boolean all,
            CaseAsked asked,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        List<Long> id = all ? matching(me, asked) : picked;
        Step wanted = Step.named(step).orElseThrow(NotThere::new);
        require(me, wanted);
        if (wanted == Step.PUBLISH) {
            Optional<Long> notice = notices.hangOut(me, id);
            notice.ifPresentOrElse(
                    hung -> Flash.done(redirect, "grants.did.PUBLISH"),
                    () -> Flash.refused(redirect, "grants.bulk.none"));
            return notice.map(hung -> "redirect:/grants/notices/" + hung).orElse("redirect:/grants");
        }
        if (wanted.way() != Step.Way.CASE) {
            throw new NotThere();
        }
        if (wanted.needsReason() && reason.isBlank()) {
            Flash.refused(redirect, "grants.reason.needed");
            return "redirect:/grants";
        }
        CaseDesk.Done done = desk.act(me, wanted, id, reason);
        if (done.left().isEmpty()) {
            Flash.done(redirect, "grants.bulk.done", done.done().size());
        } else {
            Flash.refused(
                    redirect,
                    "grants.bulk.some",
                    done.done().size(),
                    done.left().size());
        }
        return "redirect:/grants";
    }

    /** All cases of a list as it was narrowed, for steps with more of them than a page shows. */
    private List<Long> matching(Officer me, CaseAsked asked) {
        return list.all(asked.filter(), CaseListPages.awaiting(me), businessDate.today(), MOST).stream()
                .map(GrantCase::id)
                .toList();
    }

    private void require(Officer me, Step step) {
        if (Transitions.ALL.stream()
                .noneMatch(row -> row.step() == step && row.roles().contains(me.role()))) {
            desk.refuse(me, step, 0);
            throw new Forbidden();
        }
    }
}
