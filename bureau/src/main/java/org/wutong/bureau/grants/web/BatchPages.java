package org.wutong.bureau.grants.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.grants.BatchDesk;
import org.wutong.bureau.grants.BatchView;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.Refused;
import org.wutong.bureau.grants.ResultDesk;
import org.wutong.bureau.grants.SecondFactor;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.Transitions;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.SheetText;

/** Batches of payments: made, released by a second person, sent to the bank, answered by it. */
@Controller
@RequestMapping("/grants/batches")
@PreAuthorize("hasAuthority('VIEW')")
class BatchPages {
    private static final int MOST_CASES = 50_000;
    private static final int LINES = 100;

    private final BatchDesk batches;
    private final ResultDesk results;
    private final BatchView view;
    private final SecondFactor secondFactor;
    private final GrantRules rules;
    private final GrantWords words;

    BatchPages(
            BatchDesk batches,
            ResultDesk results,
            BatchView view,
            SecondFactor secondFactor,
            GrantRules rules,
            GrantWords words) {
        this.batches = batches;
        this.results = results;
        this.view = view;
        this.secondFactor = secondFactor;
        this.rules = rules;
        this.words = words;
    }

    private static boolean mayMake(Officer me) {
        return Transitions.allowed(Step.BATCH, CaseState.APPROVED, me.role()).isPresent();
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("batches", view.newest(me));
        model.addAttribute("waiting", view.waiting(me));
        model.addAttribute("words", words);
        model.addAttribute("mayMake", mayMake(me));
        model.addAttribute("mayRelease", BatchDesk.mayRelease(me));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "grants/batches";
    }

    @PostMapping
    String make(
            @AuthenticationPrincipal Officer me,
            @RequestParam String key,
            @RequestParam String fund,
            RedirectAttributes redirect) {
        String known = rules.fund(fund).orElseThrow(NotThere::new).id();
        BatchDesk.Made made = batches.make(me, key, known, MOST_CASES);
        if (!made.left().isEmpty()) {
            Flash.refused(redirect, "grants.batch.left", made.left().size());
        }
        return made.batch().map(id -> "redirect:/grants/batches/" + id).orElse("redirect:/grants/batches");
    }

    @GetMapping("/{id:\\d+}")
    String one(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        BatchView.Whole whole =
                view.whole(me, id, OwedPages.blank(state), after, LINES + 1).orElseThrow(NotThere::new);
        boolean own = Objects.equals(whole.batch().madeBy(), me.id());
        boolean more = whole.lines().size() > LINES;
        model.addAttribute("it", whole);
        model.addAttribute("batch", whole.batch());
        model.addAttribute("lines", more ? whole.lines().subList(0, LINES) : whole.lines());
        model.addAttribute("next", more ? whole.lines().get(LINES - 1).line() : null);
        model.addAttribute("state", state);
        model.addAttribute("words", words);
        model.addAttribute("own", own);
        model.addAttribute("mayMake", mayMake(me));
        model.addAttribute("mayRelease", BatchDesk.mayRelease(me) && !own);
        model.addAttribute("codeReady", BatchDesk.mayRelease(me) && secondFactor.isSetUp(me));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "grants/batch";
    }

    @PostMapping("/{id:\\d+}/release")
    String release(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes redirect) {
        return told(id, redirect, "grants.did.release", () -> batches.release(me, key, id, code));
    }

    @PostMapping("/{id:\\d+}/cancel")
    String cancel(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return told(id, redirect, "grants.did.UNBATCH", () -> batches.cancel(me, key, id, reason));
    }

    private static String told(long id, RedirectAttributes redirect, String done, Runnable work) {
        try {
            work.run();
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/batches/" + id;
    }

    /** The file for the bank holds whole account numbers: taking it changes the batch and stands in the trail. */
    @PostMapping("/{id:\\d+}/file")
    void file(@AuthenticationPrincipal Officer me, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        BatchDesk.Sent sent = batches.send(me, id);
        response.setContentType("application/octet-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(sent.name(), StandardCharsets.UTF_8));
        response.getOutputStream().write(sent.bytes());
    }

    @PostMapping("/{id:\\d+}/result")
    String result(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            ResultDesk.Taken taken = results.take(me, id, name, file.getBytes());
            if (taken.again()) {
                Flash.done(redirect, "grants.result.again", taken.paid(), taken.failed());
            } else {
                Flash.done(redirect, "grants.result.taken", taken.paid(), taken.failed(), taken.standing());
                redirect.addFlashAttribute("wrong", taken.wrong());
            }
        } catch (SheetText.Unreadable unreadable) {
            Flash.refused(redirect, unreadable.key(), unreadable.args().toArray());
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/batches/" + id;
    }
}
