package org.wutong.bureau.services.web;

import java.util.List;
import java.util.Objects;
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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Promise;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceRefused;
import org.wutong.bureau.services.Services;

/** What was done for one worker: the ticks with what stands behind each, quick recording, and corrections. */
@Controller
@RequestMapping("/services")
@PreAuthorize("hasAuthority('VIEW')")
class PersonServicePages {
    private static final int IN_PANEL = 6;

    private final Services services;
    private final Gaps gaps;
    private final ServiceBook book;
    private final Workers workers;
    private final ServiceWords words;
    private final BusinessDate businessDate;

    PersonServicePages(
            Services services,
            Gaps gaps,
            ServiceBook book,
            Workers workers,
            ServiceWords words,
            BusinessDate businessDate) {
        this.services = services;
        this.gaps = gaps;
        this.book = book;
        this.workers = workers;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping("/panel/person/{id:\\d+}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Worker worker = fill(me, id, model);
        List<Service> all = services.of(worker.id());
        model.addAttribute(
                "recent", all.stream().filter(Service::stands).limit(IN_PANEL).toList());
        return "services/panel :: person";
    }

    /** @param counted narrows to the services behind one tick */
    @GetMapping("/people/{id:\\d+}")
    String person(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Counted counted,
            Model model) {
        Worker worker = fill(me, id, model);
        model.addAttribute("counted", counted);
        model.addAttribute(
                "all",
                new Proofs(services.of(worker.id()), book, gaps.year())
                        .lines().stream()
                                .filter(line -> counted == null || line.isOf(counted))
                                .toList());
        return "services/person";
    }

    @PostMapping("/people/{id:\\d+}")
    @PreAuthorize("hasAuthority('EDIT')")
    String record(
            @PathVariable long id,
            ServiceForm form,
            @RequestParam(defaultValue = "services") String back,
            RedirectAttributes redirect) {
        try {
            boolean recorded = services.record(form.draft(id));
            Flash.done(redirect, recorded ? "services.recorded" : "services.stands");
        } catch (ServiceRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
            return "redirect:/services/people/" + id;
        }
        return back.equals("person") ? "redirect:/people/" + id : "redirect:/services/people/" + id;
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Service service = services.find(id).orElseThrow(PersonServicePages::nothing);
        model.addAttribute("service", service);
        model.addAttribute("worker", workers.find(service.worker()).orElse(null));
        model.addAttribute("kind", book.kind(service.kind()).orElse(null));
        model.addAttribute("corrections", services.corrections(id));
        model.addAttribute("mayEdit", me.may(Right.EDIT) && me.actor().edit().covers(service.region()));
        model.addAttribute("words", words);
        return "services/one";
    }

    @PostMapping("/{id:\\d+}/take-back")
    @PreAuthorize("hasAuthority('EDIT')")
    String takeBack(
            @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        try {
            int taken = services.takeBack(List.of(id), reason);
            Flash.done(redirect, taken == 1 ? "services.taken-back" : "services.taken-back.already");
        } catch (ServiceRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return "redirect:/services/" + id;
    }

    @PostMapping("/{id:\\d+}/give-back")
    @PreAuthorize("hasAuthority('EDIT')")
    String giveBack(
            @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        try {
            boolean given = services.giveBack(id, reason);
            Flash.done(redirect, given ? "services.given-back" : "services.stands");
        } catch (ServiceRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return "redirect:/services/" + id;
    }

    private Worker fill(Officer me, long id, Model model) {
        Worker worker = workers.find(id).orElseThrow(PersonServicePages::nothing);
        Promise promise = gaps.promise().orElse(null);
        model.addAttribute("worker", worker);
        model.addAttribute("promise", promise);
        model.addAttribute("gap", promise == null ? null : gaps.of(promise, id).orElse(null));
        model.addAttribute("year", gaps.year());
        model.addAttribute("kinds", book.kinds());
        model.addAttribute("channels", book.channels());
        model.addAttribute("outcomes", book.outcomes());
        model.addAttribute("today", businessDate.today());
        model.addAttribute("myName", Objects.requireNonNullElse(me.name(), ""));
        model.addAttribute("mayEdit", me.may(Right.EDIT) && me.actor().edit().covers(worker.region()));
        model.addAttribute("words", words);
        return worker;
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
