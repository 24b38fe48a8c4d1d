package org.wutong.bureau.dispatch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.dispatch.DispatchRules;
import org.wutong.bureau.dispatch.EarlyReturn;
import org.wutong.bureau.dispatch.FollowUp;
import org.wutong.bureau.dispatch.FollowUps;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.dispatch.Returns;
import org.wutong.bureau.employment.LeaveReason;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;

/** Asking people of a batch again, many at once, and what became of those who are said to be home. */
@Controller
@RequestMapping("/dispatch/{id:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class FollowUpPages {
    private static final int PAGE = 100;

    private final BatchPages pages;
    private final Batches batches;
    private final Passengers passengers;
    private final FollowUps followUps;
    private final Returns returns;
    private final DispatchRules rules;
    private final DispatchWords words;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    FollowUpPages(
            BatchPages pages,
            Batches batches,
            Passengers passengers,
            FollowUps followUps,
            Returns returns,
            DispatchRules rules,
            DispatchWords words,
            BusinessDate businessDate,
            MessageSource messages) {
        this.pages = pages;
        this.batches = batches;
        this.passengers = passengers;
        this.followUps = followUps;
        this.returns = returns;
        this.rules = rules;
        this.words = words;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    /** Which rows are shown. */
    enum View {
        /** Due and not answered. */
        DUE,
        /** Not due yet. */
        LATER,
        ANSWERED,
        /** Told to be home. */
        RETURNS
    }

    /** A question with the person it is about. */
    public record Row(FollowUp followUp, DispatchWords.Line line) {}

    /** An early return with the person it is about. */
    public record Home(EarlyReturn told, DispatchWords.Line line) {}

    @GetMapping("/follow-up")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "DUE") View view,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        Batch batch = pages.known(id);
        pages.frame(batch, model);
        LocalDate today = businessDate.today();
        Map<Long, DispatchWords.Line> lines = lines(id);
        List<Row> all = followUps.ofBatch(id).stream()
                .filter(one -> lines.containsKey(one.passenger()))
                .map(one -> new Row(one, java.util.Objects.requireNonNull(lines.get(one.passenger()))))
                .toList();
        PageLink link =
                PageLink.to("/dispatch/" + id + "/follow-up").with("view", view).with("months", months);
        List<Row> wanted = all.stream()
                .filter(row -> months == null || row.followUp().months() == months)
                .filter(row -> view(row.followUp(), today) == view)
                .toList();
        Map<View, Long> counts = new java.util.EnumMap<>(View.class);
        all.stream()
                .filter(row -> months == null || row.followUp().months() == months)
                .forEach(row -> counts.merge(view(row.followUp(), today), 1L, Long::sum));
        List<Home> home = returns.of(lines.keySet()).stream()
                .map(one -> new Home(one, java.util.Objects.requireNonNull(lines.get(one.passenger()))))
                .toList();
        counts.put(
                View.RETURNS,
                home.stream()
                        .filter(one -> one.told().state() == EarlyReturn.State.TOLD)
                        .count());
        model.addAttribute("leaving", LeaveReason.values());
        model.addAttribute("slice", Slice.of(wanted, row -> row.followUp().id(), at, PAGE, link));
        model.addAttribute("home", home);
        model.addAttribute("view", view);
        model.addAttribute("views", View.values());
        model.addAttribute("counts", counts);
        model.addAttribute("months", months);
        model.addAttribute("terms", rules.followUps());
        model.addAttribute("link", link);
        model.addAttribute("proofs", FollowUp.Proof.values());
        model.addAttribute("edit", Acting.now().edit());
        return "dispatch/follow-up";
    }

    private static View view(FollowUp one, LocalDate today) {
        if (!one.open()) {
            return View.ANSWERED;
        }
        return one.dueOn().isAfter(today) ? View.LATER : View.DUE;
    }

    private Map<Long, DispatchWords.Line> lines(long id) {
        return words.lines(passengers.of(id), batches.vehicles(id)).stream()
                .collect(Collectors.toMap(line -> line.passenger().id(), Function.identity()));
    }

    @PostMapping("/follow-up")
    @PreAuthorize("hasAuthority('EDIT')")
    String answer(
            @PathVariable long id,
            @RequestParam(name = "id", defaultValue = "") List<Long> picked,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam FollowUp.Result result,
            @RequestParam(required = false) FollowUp.@Nullable Proof proof,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate leftOn,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        String back = PageLink.to("/dispatch/" + id + "/follow-up")
                .with("months", months)
                .toString();
        return Refusing.then(back, redirect, () -> {
            List<Long> ids = new ArrayList<>(picked);
            if (all) {
                LocalDate today = businessDate.today();
                followUps.ofBatch(id).stream()
                        .filter(one -> months == null || one.months() == months)
                        .filter(one -> view(one, today) == View.DUE)
                        .forEach(one -> ids.add(one.id()));
            }
            if (ids.isEmpty()) {
                throw new DispatchRefused("dispatch.refused.nobody");
            }
            TypedForm form = new TypedForm(typed, messages);
            Long wage = form.money("wage");
            if (form.problem("wage") != null) {
                throw new DispatchRefused("dispatch.refused.wage", form.value("wage"));
            }
            int answered = followUps.answer(id, ids, new FollowUps.Found(result, proof, wage, leftOn, note));
            Flash.done(redirect, "dispatch.follow-up.answered." + result, answered);
        });
    }

    @PostMapping("/follow-up/back")
    @PreAuthorize("hasAuthority('EDIT')")
    String unanswer(
            @PathVariable long id,
            @RequestParam(name = "id", defaultValue = "") List<Long> picked,
            @RequestParam(required = false) @Nullable Integer months,
            RedirectAttributes redirect) {
        return Refusing.then(
                PageLink.to("/dispatch/" + id + "/follow-up")
                        .with("months", months)
                        .toString(),
                redirect,
                () -> Flash.done(redirect, "dispatch.follow-up.back", followUps.back(id, picked)));
    }

    /** Somebody told that a person is home. */
    @PostMapping("/returns")
    @PreAuthorize("hasAuthority('EDIT')")
    String tell(
            @PathVariable long id,
            @RequestParam long passenger,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate leftOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "/follow-up?view=RETURNS", redirect, () -> {
            if (returns.tell(passenger, leftOn, reason)) {
                Flash.done(redirect, "dispatch.return.told");
            } else {
                Flash.refused(redirect, "dispatch.return.told-before");
            }
        });
    }

    @PostMapping("/returns/{told:\\d+}/confirm")
    @PreAuthorize("hasAuthority('EDIT')")
    String confirm(
            @PathVariable long id,
            @PathVariable long told,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate leftOn,
            @RequestParam(required = false) @Nullable LeaveReason why,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "/follow-up?view=RETURNS", redirect, () -> {
            returns.confirm(told, leftOn, why, note);
            Flash.done(redirect, "dispatch.return.confirmed");
        });
    }

    @PostMapping("/returns/{told:\\d+}/mistaken")
    @PreAuthorize("hasAuthority('EDIT')")
    String mistaken(
            @PathVariable long id,
            @PathVariable long told,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "/follow-up?view=RETURNS", redirect, () -> {
            returns.mistaken(told, note);
            Flash.done(redirect, "dispatch.return.mistaken");
        });
    }
}
