package org.wutong.bureau.matching.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.matching.drives.DriveNotices;
import org.wutong.bureau.matching.drives.Drives;
import org.wutong.bureau.matching.drives.Offers;
import org.wutong.bureau.matching.drives.PlanKind;
import org.wutong.bureau.matching.drives.Planning;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;
import org.wutong.vocabulary.IdentityNumber;

/** Everything that is done to a drive: planned, changed by hand, confirmed, told, closed. */
@Controller
@RequestMapping("/matching/drives/{id:\\d+}")
@PreAuthorize("hasAuthority('RUN')")
class DriveDeedPages {
    private final Drives drives;
    private final Planning planning;
    private final Offers offers;
    private final DriveNotices notices;
    private final Workers workers;
    private final BusinessDate businessDate;
    private final DriveWords words;

    DriveDeedPages(
            Drives drives,
            Planning planning,
            Offers offers,
            DriveNotices notices,
            Workers workers,
            BusinessDate businessDate,
            DriveWords words) {
        this.drives = drives;
        this.planning = planning;
        this.offers = offers;
        this.notices = notices;
        this.workers = workers;
        this.businessDate = businessDate;
        this.words = words;
    }

    /** Asks for a plan, or tries a change of the one that was looked at. */
    @PostMapping("/plan")
    String plan(
            @PathVariable long id,
            @RequestParam PlanKind kind,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable Long worker,
            @RequestParam(required = false) @Nullable Long vacancy,
            RedirectAttributes redirect) {
        return DriveDeeds.then(page(id), redirect, () -> {
            if (!planning.ask(id, kind, plan, worker, vacancy)) {
                Flash.refused(redirect, "drives.under-way");
            }
        });
    }

    /** Adds somebody by their identity number, to be planned like everybody else. */
    @PostMapping("/add")
    String add(
            @PathVariable long id, @RequestParam long plan, @RequestParam String number, RedirectAttributes redirect) {
        IdentityNumber read =
                IdentityNumber.check(number, businessDate.today()).value().orElse(null);
        Long worker = read == null
                ? null
                : workers.standing(List.of(read)).values().stream()
                        .map(one -> one.worker())
                        .findFirst()
                        .orElse(null);
        if (worker == null) {
            Flash.refused(redirect, read == null ? "drives.refused.number" : "drives.refused.no-worker");
            return "redirect:" + page(id);
        }
        return plan(id, PlanKind.ADD, plan, worker, null, redirect);
    }

    @PostMapping("/apply")
    String apply(@PathVariable long id, @RequestParam long trial, RedirectAttributes redirect) {
        return DriveDeeds.then(page(id), redirect, () -> {
            planning.apply(id, trial);
            Flash.done(redirect, "drives.applied");
        });
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, @RequestParam long trial, RedirectAttributes redirect) {
        return DriveDeeds.then(page(id), redirect, () -> planning.discard(id, trial));
    }

    @PostMapping("/undo")
    String undo(@PathVariable long id, @RequestParam long plan, RedirectAttributes redirect) {
        return DriveDeeds.then(page(id), redirect, () -> {
            planning.undo(id, plan);
            Flash.done(redirect, "drives.undone");
        });
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable long id, @RequestParam long plan, RedirectAttributes redirect) {
        return DriveDeeds.then(page(id), redirect, () -> {
            Offers.Made made = offers.confirm(id, plan);
            if (!made.fresh()) {
                Flash.done(redirect, "drives.confirmed.already");
            } else if (made.held().isEmpty()) {
                Flash.done(redirect, "drives.confirmed", made.offered());
            } else {
                Flash.done(redirect, "drives.confirmed.held", made.offered(), reasons(made.held()));
            }
        });
    }

    private String reasons(Map<org.wutong.bureau.matching.drives.Why, Long> held) {
        return held.entrySet().stream()
                .map(one -> words.say("drives.why." + one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining(words.say("drives.and")));
    }

    @PostMapping("/notices")
    String notices(@PathVariable long id, RedirectAttributes redirect) {
        return DriveDeeds.then(
                page(id),
                redirect,
                () -> Flash.done(redirect, notices.ask(id) ? "drives.notices.asked" : "drives.notices.under-way"));
    }

    @PostMapping("/close")
    String close(@PathVariable long id, RedirectAttributes redirect) {
        return DriveDeeds.then(page(id), redirect, () -> {
            drives.close(id);
            Flash.done(redirect, "drives.closed");
        });
    }

    @PostMapping("/remove")
    String remove(@PathVariable long id, RedirectAttributes redirect) {
        return DriveDeeds.then("/matching/drives", redirect, () -> {
            drives.remove(id);
            Flash.done(redirect, "drives.removed");
        });
    }

    private static String page(long id) {
        return "/matching/drives/" + id;
    }
}
