package org.wutong.bureau.dispatch.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.dispatch.Vehicle;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

/** Lists of a batch on paper, page by page on A4: seats, signatures, hand-over, insurance. */
@Controller
@RequestMapping("/dispatch/{id:\\d+}/print")
@PreAuthorize("hasAuthority('VIEW')")
class SheetPages {
    /** So many rows stand on a page beside heads and signatures. */
    private static final int ROWS = 22;

    private final BatchPages pages;
    private final Batches batches;
    private final Passengers passengers;
    private final Workers workers;
    private final DispatchWords words;
    private final Audit audit;

    SheetPages(
            BatchPages pages,
            Batches batches,
            Passengers passengers,
            Workers workers,
            DispatchWords words,
            Audit audit) {
        this.pages = pages;
        this.batches = batches;
        this.passengers = passengers;
        this.workers = workers;
        this.words = words;
        this.audit = audit;
    }

    /** Which list. */
    enum Kind {
        seats,
        signatures,
        handover,
        insurance
    }

    /**
     * One page of paper.
     *
     * @param vehicle null where a list is not told by vehicle
     * @param first number of its first row
     */
    public record Paper(@Nullable Vehicle vehicle, int first, int number, int of, List<DispatchWords.Line> lines) {}

    @GetMapping("/{kind:seats|signatures|handover|insurance}")
    String sheet(@AuthenticationPrincipal Officer me, @PathVariable long id, @PathVariable Kind kind, Model model) {
        return sheet(me, id, kind, Map.of(), model);
    }

    /** With whole identity numbers, for the insurer: a reason is kept. */
    @PostMapping("/insurance")
    @PreAuthorize("hasAuthority('UNMASK')")
    String whole(@AuthenticationPrincipal Officer me, @PathVariable long id, @RequestParam String reason, Model model) {
        if (reason.strip().length() < 2) {
            model.addAttribute("reasonNeeded", true);
            return sheet(me, id, Kind.insurance, Map.of(), model);
        }
        List<Long> ids = on(Kind.insurance, id).stream().map(Passenger::worker).toList();
        return sheet(me, id, Kind.insurance, workers.unmaskAll(ids, WorkerField.IDENTITY, reason), model);
    }

    private String sheet(Officer me, long id, Kind kind, Map<Long, String> numbers, Model model) {
        Batch batch = pages.known(id);
        pages.frame(batch, model);
        List<Vehicle> vehicles = batches.vehicles(id);
        List<DispatchWords.Line> lines = words.lines(on(kind, id), vehicles);
        model.addAttribute("kind", kind.name().toLowerCase(Locale.ROOT));
        model.addAttribute(
                "papers",
                kind == Kind.seats || kind == Kind.signatures ? byVehicle(lines, vehicles) : papers(null, lines));
        model.addAttribute("people", lines.size());
        model.addAttribute("vehicles", vehicles);
        model.addAttribute("escorts", batches.escorts(id));
        model.addAttribute("numbers", numbers);
        model.addAttribute("me", me);
        model.addAttribute("mayUnmask", me.may(Right.UNMASK));
        model.addAttribute("back", "/dispatch/" + id);
        model.addAttribute("printedHref", "/dispatch/" + id + "/print/" + kind + "/printed");
        return "dispatch/sheet";
    }

    /** Whom a list is about: before departure everybody who goes, then everybody who left; the receiver hears of those who are to come. */
    private List<Passenger> on(Kind kind, long id) {
        return passengers.of(id).stream()
                .filter(one -> one.state() == PassengerState.REGISTERED
                        || one.state().left() && (kind != Kind.handover || one.state() != PassengerState.TURNED_BACK))
                .toList();
    }

    private static List<Paper> byVehicle(List<DispatchWords.Line> lines, List<Vehicle> vehicles) {
        Map<Long, List<DispatchWords.Line>> seated = new LinkedHashMap<>();
        vehicles.forEach(vehicle -> seated.put(vehicle.id(), new ArrayList<>()));
        List<DispatchWords.Line> unseated = new ArrayList<>();
        lines.forEach(line -> {
            Long vehicle = line.passenger().vehicle();
            (vehicle == null ? unseated : seated.getOrDefault(vehicle, unseated)).add(line);
        });
        List<Paper> papers = new ArrayList<>();
        vehicles.forEach(vehicle -> papers.addAll(papers(vehicle, seated.getOrDefault(vehicle.id(), List.of()))));
        papers.addAll(papers(null, unseated));
        return papers;
    }

    private static List<Paper> papers(@Nullable Vehicle vehicle, List<DispatchWords.Line> lines) {
        List<Paper> papers = new ArrayList<>();
        int of = (lines.size() + ROWS - 1) / ROWS;
        for (int i = 0; i < of; i++) {
            papers.add(new Paper(
                    vehicle, i * ROWS + 1, i + 1, of, lines.subList(i * ROWS, Math.min(lines.size(), (i + 1) * ROWS))));
        }
        return papers;
    }

    /** Printing leaves a trace. */
    @PostMapping("/{kind:seats|signatures|handover|insurance}/printed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void printed(@AuthenticationPrincipal Officer me, @PathVariable long id, @PathVariable Kind kind) {
        audit.record(
                "print",
                "dispatch",
                Long.toString(id),
                me.viewScope(),
                null,
                pages.known(id).number() + " " + kind);
    }
}
