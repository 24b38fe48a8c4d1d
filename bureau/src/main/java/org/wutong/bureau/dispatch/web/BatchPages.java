package org.wutong.bureau.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.BatchState;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.dispatch.Vehicle;
import org.wutong.bureau.dispatch.VehicleKind;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.vacancies.Vacancies;

/** Batches as a list, and one with where it stands. */
@Controller
@RequestMapping("/dispatch")
@PreAuthorize("hasAuthority('VIEW')")
class BatchPages {
    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final Batches batches;
    private final Passengers passengers;
    private final Arriving arriving;
    private final Vacancies vacancies;
    private final DispatchWords words;
    private final BusinessDate businessDate;
    private final Exports exports;

    BatchPages(
            Batches batches,
            Passengers passengers,
            Arriving arriving,
            Vacancies vacancies,
            DispatchWords words,
            BusinessDate businessDate,
            Exports exports) {
        this.batches = batches;
        this.passengers = passengers;
        this.arriving = arriving;
        this.vacancies = vacancies;
        this.words = words;
        this.businessDate = businessDate;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable BatchState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long organiser,
            @RequestParam(required = false) @Nullable Long employer,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        var wanted = new BatchRows.Wanted(state, q, null, organiser, employer);
        KeysetPage<Batch> page = batches.page(wanted, at, PAGE);
        Map<BatchState, Long> counts = batches.counts();
        model.addAttribute("page", page);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("state", state);
        model.addAttribute("states", BatchState.values());
        model.addAttribute("q", q);
        model.addAttribute("narrowed", !q.isBlank() || organiser != null || employer != null);
        model.addAttribute("organiser", organiser);
        model.addAttribute("employer", employer);
        model.addAttribute(
                "link",
                PageLink.to("/dispatch")
                        .with("state", state)
                        .with("q", q)
                        .with("organiser", organiser)
                        .with("employer", employer));
        model.addAttribute(
                "people", passengers.counts(page.rows().stream().map(Batch::id).toList()));
        model.addAttribute("words", words);
        model.addAttribute("mayEdit", me.may(Right.EDIT) && me.editScope() != null);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "dispatch/list";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable BatchState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long organiser,
            @RequestParam(required = false) @Nullable Long employer,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        List<Batch> all = batches.all(new BatchRows.Wanted(state, q, null, organiser, employer), MOST);
        Map<Long, Map<PassengerState, Long>> people =
                passengers.counts(all.stream().map(Batch::id).toList());
        new XlsxTable<Batch>()
                .column(words.say("dispatch.number"), Batch::number)
                .column(words.say("dispatch.name"), Batch::title)
                .column(words.say("dispatch.destination"), batch -> words.workPlace(batch.destination()))
                .column(words.say("dispatch.employer"), batch -> words.employer(batch.employer(), batch.employerName()))
                .column(words.say("dispatch.organiser"), batch -> words.employer(batch.organiser(), null))
                .column(words.say("dispatch.departs-on"), Batch::departsOn)
                .column(words.say("dispatch.arrived-on"), Batch::arrivedOn)
                .column(
                        words.say("dispatch.state"),
                        batch -> words.say(batch.state().labelKey()))
                .column(words.say("dispatch.people"), batch -> words.all(people.get(batch.id())))
                .column(
                        words.say("dispatch.people.came"),
                        batch -> words.count(people.get(batch.id()), "ARRIVED", "PLACED", "WENT_HOME"))
                .send(
                        response,
                        words.say("dispatch.title"),
                        all,
                        exports.note(me, purpose, "dispatch", all.size(), state == null ? "" : state.name()));
    }

    @GetMapping("/{id:\\d+}")
    String show(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Batch batch = known(id);
        List<Vehicle> vehicles = batches.vehicles(id);
        List<Passenger> people = passengers.of(id);
        frame(batch, model);
        model.addAttribute("vehicles", vehicles);
        model.addAttribute("escorts", batches.escorts(id));
        model.addAttribute("steps", batches.steps(id));
        model.addAttribute("counts", passengers.counts(List.of(id)).get(id));
        model.addAttribute("passengerStates", PassengerState.values());
        model.addAttribute(
                "unseated",
                people.stream()
                        .filter(one -> one.seat() == null
                                && (one.state() == PassengerState.REGISTERED || one.state() == PassengerState.DEPARTED))
                        .count());
        model.addAttribute("seats", vehicles.stream().mapToInt(Vehicle::seats).sum());
        model.addAttribute("inTheWay", arriving.inTheWay(people).size());
        model.addAttribute("vehicleKinds", VehicleKind.values());
        model.addAttribute(
                "vacancy",
                batch.vacancy() == null ? null : vacancies.find(batch.vacancy()).orElse(null));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayAdd", me.may(Right.EDIT) && me.editScope() != null);
        return "dispatch/batch";
    }

    /** What every page of a batch shows. */
    void frame(Batch batch, Model model) {
        model.addAttribute("batch", batch);
        model.addAttribute("mine", Batches.mayChange(batch));
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
    }

    Batch known(long id) {
        return batches.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
