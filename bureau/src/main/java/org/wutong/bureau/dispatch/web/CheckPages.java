package org.wutong.bureau.dispatch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Checks;
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;

/** Ticking off people at departure and at arrival, many at once, on a phone too, and taking it back. */
@Controller
@RequestMapping("/dispatch/{id:\\d+}/check")
@PreAuthorize("hasAuthority('VIEW')")
class CheckPages {
    private static final int NAMED = 10;

    private final BatchPages pages;
    private final PeoplePages people;
    private final Checks checks;
    private final Arriving arriving;
    private final Workers workers;
    private final DispatchWords words;

    CheckPages(
            BatchPages pages,
            PeoplePages people,
            Checks checks,
            Arriving arriving,
            Workers workers,
            DispatchWords words) {
        this.pages = pages;
        this.people = people;
        this.checks = checks;
        this.arriving = arriving;
        this.workers = workers;
        this.words = words;
    }

    /** Which check. */
    enum Which {
        departure(List.of(
                PassengerState.REGISTERED, PassengerState.DEPARTED, PassengerState.REFUSED, PassengerState.ABSENT)),
        arrival(List.of(
                PassengerState.DEPARTED, PassengerState.PLACED, PassengerState.ARRIVED, PassengerState.TURNED_BACK));

        private final List<PassengerState> states;

        Which(List<PassengerState> states) {
            this.states = states;
        }

        public List<PassengerState> states() {
            return states;
        }
    }

    @GetMapping("/{which:departure|arrival}")
    String show(
            @PathVariable long id,
            @PathVariable Which which,
            Narrowed narrowed,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        Batch batch = pages.known(id);
        String path = "/dispatch/" + id + "/check/" + which;
        // Whoever comes with nothing chosen begins with those who wait.
        Narrowed shown =
                narrowed.state() == null ? narrowed.state(which.states().get(0)) : narrowed;
        List<DispatchWords.Line> lines = people.fill(batch, shown, path, at, model);
        model.addAttribute("which", which);
        model.addAttribute(
                "inTheWay",
                arriving.inTheWay(
                        lines.stream().map(DispatchWords.Line::passenger).toList()));
        model.addAttribute("day", batch.departedOn() == null ? batch.departsOn() : batch.departedOn());
        return "dispatch/check";
    }

    /** What a button does to people. */
    enum Deed {
        DEPARTED,
        REFUSED,
        ABSENT,
        ARRIVED,
        TURNED_BACK,
        BACK
    }

    @PostMapping("/{which:departure|arrival}")
    @PreAuthorize("hasAuthority('EDIT')")
    String check(
            @PathVariable long id,
            @PathVariable Which which,
            @RequestParam Deed deed,
            @RequestParam(name = "id", defaultValue = "") List<Long> picked,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean endOpen,
            Narrowed narrowed,
            RedirectAttributes redirect) {
        String back = narrowed.on("/dispatch/" + id + "/check/" + which).toString();
        return Refusing.then(back, redirect, () -> {
            List<Long> ids = all ? people.everybody(id, narrowed) : picked;
            if (ids.isEmpty()) {
                throw new DispatchRefused("dispatch.refused.nobody");
            }
            switch (deed) {
                case DEPARTED, REFUSED, ABSENT ->
                    Flash.done(
                            redirect,
                            "dispatch.checked." + deed,
                            checks.departure(id, ids, PassengerState.valueOf(deed.name()), reason));
                case TURNED_BACK ->
                    Flash.done(redirect, "dispatch.checked." + deed, checks.turnedBack(id, ids, reason));
                case BACK -> Flash.done(redirect, "dispatch.checked." + deed, checks.back(id, ids));
                case ARRIVED -> {
                    if (day == null) {
                        throw new DispatchRefused("dispatch.refused.day");
                    }
                    tell(arriving.arrive(id, ids, day, endOpen), redirect);
                }
            }
        });
    }

    private void tell(Arriving.Arrived arrived, RedirectAttributes redirect) {
        List<Flash> told = new ArrayList<>();
        if (arrived.placed() > 0 || arrived.inTheWay().isEmpty()) {
            told.add(new Flash("ok", "dispatch.checked.ARRIVED", List.of(arrived.placed())));
        }
        arrived.inTheWay().stream().limit(NAMED).forEach(one -> told.add(inTheWay(one.passenger(), one.other())));
        if (arrived.inTheWay().size() > NAMED) {
            told.add(new Flash(
                    "bad", "dispatch.arrived.more", List.of(arrived.inTheWay().size() - NAMED)));
        }
        redirect.addFlashAttribute("flash", told);
    }

    private Flash inTheWay(Passenger who, Spell other) {
        return new Flash(
                "bad",
                "dispatch.arrived.overlap",
                List.of(
                        workers.find(who.worker()).map(Worker::name).orElse("—"),
                        words.orDash(other.employerName()),
                        other.fromDate().toString(),
                        other.toDate() == null
                                ? words.say("employment.problem.until-now")
                                : other.toDate().toString()));
    }
}
