package org.wutong.bureau.dispatch.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.dispatch.Vehicle;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.Flash;

/** The people of a batch: who stands in it, and where each sits. */
@Controller
@RequestMapping("/dispatch/{id:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class PeoplePages {
    private static final int PAGE = 100;

    private final BatchPages pages;
    private final Batches batches;
    private final Passengers passengers;
    private final Arriving arriving;
    private final DispatchWords words;

    PeoplePages(BatchPages pages, Batches batches, Passengers passengers, Arriving arriving, DispatchWords words) {
        this.pages = pages;
        this.batches = batches;
        this.passengers = passengers;
        this.arriving = arriving;
        this.words = words;
    }

    @GetMapping("/people")
    String people(
            @PathVariable long id, Narrowed narrowed, @RequestParam(required = false) @Nullable Long at, Model model) {
        Batch batch = pages.known(id);
        String path = "/dispatch/" + id + "/people";
        List<DispatchWords.Line> lines = fill(batch, narrowed, path, at, model);
        List<Passenger> shown =
                lines.stream().map(DispatchWords.Line::passenger).toList();
        model.addAttribute("inTheWay", arriving.inTheWay(shown));
        model.addAttribute(
                "steps", passengers.steps(shown.stream().map(Passenger::id).toList()));
        return "dispatch/people";
    }

    /** Puts the list into the model. @return the rows of this page */
    List<DispatchWords.Line> fill(Batch batch, Narrowed narrowed, String path, @Nullable Long at, Model model) {
        pages.frame(batch, model);
        List<Vehicle> vehicles = batches.vehicles(batch.id());
        List<DispatchWords.Line> all = words.lines(passengers.of(batch.id()), vehicles);
        List<DispatchWords.Line> wanted = narrowed.of(all);
        Slice<DispatchWords.Line> slice =
                Slice.of(wanted, line -> line.passenger().id(), at, PAGE, narrowed.on(path));
        Map<PassengerState, Long> counts = new java.util.EnumMap<>(PassengerState.class);
        narrowed.state(null)
                .of(all)
                .forEach(line -> counts.merge(line.passenger().state(), 1L, Long::sum));
        Map<String, String> places = new TreeMap<>();
        all.forEach(line -> {
            String region = line.passenger().region();
            places.put(region.substring(0, Math.min(9, region.length())), line.township());
            places.put(region, "　" + line.village());
        });
        model.addAttribute("slice", slice);
        model.addAttribute("narrowed", narrowed);
        model.addAttribute("link", narrowed.on(path));
        model.addAttribute("path", path);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("vehicles", vehicles);
        model.addAttribute("places", places);
        model.addAttribute("edit", Acting.now().edit());
        return slice.rows();
    }

    /** Ids of everybody the list is narrowed to. */
    List<Long> everybody(long batch, Narrowed narrowed) {
        return narrowed.of(words.lines(passengers.of(batch), batches.vehicles(batch))).stream()
                .map(line -> line.passenger().id())
                .toList();
    }

    @PostMapping("/people/remove")
    @PreAuthorize("hasAuthority('EDIT')")
    String remove(
            @PathVariable long id,
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            Narrowed narrowed,
            RedirectAttributes redirect) {
        return Refusing.then(narrowed.on("/dispatch/" + id + "/people").toString(), redirect, () -> {
            int removed = passengers.remove(id, ids);
            Flash.done(redirect, "dispatch.people.removed", removed, ids.size() - removed);
        });
    }

    @PostMapping("/seats")
    @PreAuthorize("hasAuthority('EDIT')")
    String seatAll(@PathVariable long id, RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "/people", redirect, () -> {
            int[] seated = passengers.seatAll(id);
            if (seated[1] > 0) {
                Flash.refused(redirect, "dispatch.seats.short", seated[0], seated[1]);
            } else {
                Flash.done(redirect, "dispatch.seats.given", seated[0]);
            }
        });
    }

    @PostMapping("/seats/none")
    @PreAuthorize("hasAuthority('EDIT')")
    String unseatAll(@PathVariable long id, RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "/people", redirect, () -> {
            passengers.unseatAll(id);
            Flash.done(redirect, "dispatch.seats.cleared");
        });
    }

    /** One seat by hand: a vehicle and a number. */
    @PostMapping("/people/{passenger:\\d+}/seat")
    @PreAuthorize("hasAuthority('EDIT')")
    String seat(
            @PathVariable long id,
            @PathVariable long passenger,
            @RequestParam(name = "on") long vehicle,
            @RequestParam int seat,
            RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "/people?at=" + passenger, redirect, () -> {
            passengers.seat(id, passenger, vehicle, seat);
            Flash.done(redirect, "dispatch.seats.changed");
        });
    }
}
