package org.wutong.bureau.dispatch.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.FollowUp;
import org.wutong.bureau.dispatch.FollowUps;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.dispatch.sharing.SharedWorker;
import org.wutong.bureau.dispatch.sharing.Sharing;
import org.wutong.bureau.dispatch.sharing.Sharings;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Workers;

/** What other duties' pages show of departures and sharings: of a person, of a firm. */
@Controller
@RequestMapping("/dispatch/panel")
@PreAuthorize("hasAuthority('VIEW')")
class DispatchPanels {
    private static final int MOST = 8;

    private final Batches batches;
    private final Passengers passengers;
    private final FollowUps followUps;
    private final Sharings sharings;
    private final Workers workers;
    private final DispatchWords words;
    private final BusinessDate businessDate;

    DispatchPanels(
            Batches batches,
            Passengers passengers,
            FollowUps followUps,
            Sharings sharings,
            Workers workers,
            DispatchWords words,
            BusinessDate businessDate) {
        this.batches = batches;
        this.passengers = passengers;
        this.followUps = followUps;
        this.sharings = sharings;
        this.workers = workers;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** A sharing somebody is or was part of. */
    public record Lent(SharedWorker worker, Sharing sharing) {}

    @GetMapping("/person/{id:\\d+}")
    String person(@PathVariable long id, Model model) {
        if (workers.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Passenger> went = passengers.ofWorker(id);
        Map<Long, Batch> known =
                batches.byIds(went.stream().map(Passenger::batch).toList());
        model.addAttribute("went", went);
        model.addAttribute("batches", known);
        model.addAttribute(
                "followUps",
                followUps.of(went.stream().map(Passenger::id).toList()).stream()
                        .collect(Collectors.groupingBy(FollowUp::passenger)));
        model.addAttribute(
                "lent",
                sharings.ofWorker(id).stream()
                        .flatMap(one -> sharings.find(one.sharing()).stream().map(sharing -> new Lent(one, sharing)))
                        .toList());
        frame(model);
        return "dispatch/panels :: person";
    }

    @GetMapping("/employer/{id:\\d+}")
    String employer(@PathVariable long id, Model model) {
        List<Batch> found = batches.all(new BatchRows.Wanted(null, "", null, null, id), MOST);
        model.addAttribute("found", found);
        model.addAttribute(
                "people", passengers.counts(found.stream().map(Batch::id).toList()));
        model.addAttribute("sharings", sharings.all(id));
        model.addAttribute("employer", id);
        frame(model);
        return "dispatch/panels :: employer";
    }

    private void frame(Model model) {
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
    }
}
