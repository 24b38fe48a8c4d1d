package org.wutong.bureau.dispatch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.dispatch.sharing.Lendable;
import org.wutong.bureau.dispatch.sharing.SharedWorker;
import org.wutong.bureau.dispatch.sharing.Sharing;
import org.wutong.bureau.dispatch.sharing.Sharings;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;

/** Workers lent under an agreement: who goes, for how long, and that they are back. */
@Controller
@RequestMapping("/sharing")
@PreAuthorize("hasAuthority('VIEW')")
class LendPages {
    private static final int TOLD = 5;

    private final Sharings sharings;
    private final Workers workers;
    private final DispatchWords words;
    private final BusinessDate businessDate;

    LendPages(Sharings sharings, Workers workers, DispatchWords words, BusinessDate businessDate) {
        this.sharings = sharings;
        this.workers = workers;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** Somebody who can be lent. */
    public record Choice(
            Lendable lendable, String name, String genderAge, String village, boolean standing, boolean beyond) {}

    @GetMapping("/{id:\\d+}/lend")
    @PreAuthorize("hasAuthority('EDIT')")
    String choose(@PathVariable long id, Model model) {
        Sharing sharing = known(id);
        LocalDate today = businessDate.today();
        List<SharedWorker> lent = sharings.workers(id);
        // Whoever records what began already begins with its first day; whoever joins later begins today.
        LocalDate from = lent.isEmpty() || sharing.agreed().from().isAfter(today)
                ? sharing.agreed().from()
                : today;
        List<Lendable> found = sharings.lendable(sharing.agreed().lender(), from);
        model.addAttribute("from", from);
        Set<Long> standing = lent.stream().map(SharedWorker::worker).collect(Collectors.toSet());
        Map<Long, Worker> known =
                workers.all(found.stream().map(Lendable::worker).toList());
        model.addAttribute("sharing", sharing);
        model.addAttribute(
                "choices",
                found.stream()
                        .filter(one -> known.containsKey(one.worker()))
                        .map(one -> {
                            Worker worker = Objects.requireNonNull(known.get(one.worker()));
                            return new Choice(
                                    one,
                                    worker.name(),
                                    words.genderAge(worker),
                                    words.village(worker.region()),
                                    standing.contains(one.worker()),
                                    one.goneBeyond(sharing.agreed().to()));
                        })
                        .toList());
        model.addAttribute("words", words);
        model.addAttribute("today", today);
        return "dispatch/lend";
    }

    @PostMapping("/{id:\\d+}/lend")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String lend(
            @PathVariable long id,
            @RequestParam(name = "worker", defaultValue = "") List<Long> picked,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String beyond,
            RedirectAttributes redirect) {
        return Refusing.then("/sharing/" + id + "/lend", redirect, () -> {
            if (picked.isEmpty()) {
                throw new DispatchRefused("dispatch.refused.nobody");
            }
            Sharings.Lent lent = sharings.lend(id, picked, from, beyond);
            List<Flash> told = new ArrayList<>();
            told.add(new Flash(lent.added() > 0 ? "ok" : "bad", "dispatch.sharing.lent", List.of(lent.added())));
            if (!lent.beyond().isEmpty()) {
                told.add(new Flash(
                        "bad",
                        "dispatch.sharing.lent.beyond",
                        List.of(
                                lent.beyond().size(),
                                names(lent.beyond().stream()
                                        .map(Lendable::worker)
                                        .toList()))));
            }
            if (!lent.lent().isEmpty()) {
                told.add(new Flash(
                        "bad",
                        "dispatch.sharing.lent.twice",
                        List.of(lent.lent().size(), names(lent.lent()))));
            }
            if (!lent.notThere().isEmpty()) {
                told.add(new Flash(
                        "bad",
                        "dispatch.sharing.lent.not-there",
                        List.of(lent.notThere().size())));
            }
            redirect.addFlashAttribute("flash", told);
        });
    }

    @PostMapping("/{id:\\d+}/extend")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String extend(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String beyond,
            RedirectAttributes redirect) {
        return Refusing.then("/sharing/" + id, redirect, () -> {
            sharings.extend(id, to, reason, beyond);
            Flash.done(redirect, "dispatch.sharing.extended", to.toString());
        });
    }

    @PostMapping("/{id:\\d+}/end")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String end(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(name = "shared", defaultValue = "") List<Long> picked,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return Refusing.then("/sharing/" + id, redirect, () -> {
            if (picked.isEmpty()) {
                sharings.endEarly(id, on, reason);
                Flash.done(redirect, "dispatch.sharing.ended");
            } else {
                Flash.done(redirect, "dispatch.sharing.ended.some", sharings.endFor(id, picked, on, reason));
            }
        });
    }

    @PostMapping("/{id:\\d+}/back")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String back(@PathVariable long id, RedirectAttributes redirect) {
        return Refusing.then("/sharing/" + id, redirect, () -> {
            sharings.back(id);
            Flash.done(redirect, "dispatch.sharing.back");
        });
    }

    private Sharing known(long id) {
        return sharings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String names(List<Long> ids) {
        return workers.all(ids).values().stream().limit(TOLD).map(Worker::name).collect(Collectors.joining("、"));
    }
}
