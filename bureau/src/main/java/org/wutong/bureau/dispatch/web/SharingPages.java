package org.wutong.bureau.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.wutong.bureau.dispatch.sharing.Exchange;
import org.wutong.bureau.dispatch.sharing.SharedWorker;
import org.wutong.bureau.dispatch.sharing.Sharing;
import org.wutong.bureau.dispatch.sharing.Sharings;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;

/** Shared employment as it stands: agreements with the workers lent, and the board of who has hands to spare. */
@Controller
@RequestMapping("/sharing")
@PreAuthorize("hasAuthority('VIEW')")
class SharingPages {

    private final Sharings sharings;
    private final Exchange exchange;
    private final Workers workers;
    private final Spells spells;
    private final DispatchWords words;
    private final BusinessDate businessDate;
    private final Exports exports;

    SharingPages(
            Sharings sharings,
            Exchange exchange,
            Workers workers,
            Spells spells,
            DispatchWords words,
            BusinessDate businessDate,
            Exports exports) {
        this.sharings = sharings;
        this.exchange = exchange;
        this.workers = workers;
        this.spells = spells;
        this.words = words;
        this.businessDate = businessDate;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) Sharing.@Nullable State state,
            @RequestParam(required = false) @Nullable Long employer,
            Model model) {
        LocalDate today = businessDate.today();
        List<Sharing> all = sharings.all(employer);
        Map<Sharing.State, Long> counts =
                all.stream().collect(Collectors.groupingBy(one -> one.on(today), Collectors.counting()));
        model.addAttribute("all", all.size());
        model.addAttribute("counts", counts);
        model.addAttribute("state", state);
        model.addAttribute("employer", employer);
        model.addAttribute("states", Sharing.State.values());
        model.addAttribute(
                "sharings",
                all.stream()
                        .filter(one -> state == null || one.on(today) == state)
                        .toList());
        model.addAttribute("mayEdit", mayEdit(me));
        frame(model);
        return "dispatch/sharings";
    }

    @GetMapping("/exchange")
    String exchange(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("shortages", exchange.open(true));
        model.addAttribute("surpluses", exchange.open(false));
        model.addAttribute("pairs", exchange.pairs());
        model.addAttribute("mayEdit", mayEdit(me));
        frame(model);
        return "dispatch/exchange";
    }

    /** A worker lent, as the page tells it. @param contractUntil null where it is not known */
    public record Line(
            SharedWorker shared,
            String name,
            String genderAge,
            String village,
            @Nullable LocalDate contractUntil,
            boolean relationStands) {}

    @GetMapping("/{id:\\d+}")
    String show(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Sharing sharing = known(id);
        model.addAttribute("sharing", sharing);
        model.addAttribute("state", sharing.on(businessDate.today()));
        model.addAttribute("lines", lines(id));
        model.addAttribute("steps", sharings.steps(id));
        model.addAttribute("mine", mayEdit(me) && Sharings.mayChange(sharing));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("edit", Acting.now().edit());
        frame(model);
        return "dispatch/sharing";
    }

    private List<Line> lines(long id) {
        LocalDate today = businessDate.today();
        List<SharedWorker> lent = sharings.workers(id);
        Map<Long, Worker> known =
                workers.all(lent.stream().map(SharedWorker::worker).toList());
        return lent.stream()
                .filter(one -> known.containsKey(one.worker()))
                .map(one -> {
                    Worker worker = Objects.requireNonNull(known.get(one.worker()));
                    var job = spells.find(one.spell());
                    return new Line(
                            one,
                            worker.name(),
                            words.genderAge(worker),
                            words.village(worker.region()),
                            job.map(SharingPages::contractUntil).orElse(null),
                            job.filter(it -> it.covers(today) || it.toDate() == null)
                                    .isPresent());
                })
                .toList();
    }

    private static @Nullable LocalDate contractUntil(org.wutong.bureau.employment.Spell job) {
        Integer months = job.contractMonths();
        return months == null || Boolean.FALSE.equals(job.contractSigned())
                ? null
                : job.fromDate().plusMonths(months).minusDays(1);
    }

    @GetMapping("/{id:\\d+}/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Sharing sharing = known(id);
        List<Line> lines = lines(id);
        Map<Long, Worker> known =
                workers.all(lines.stream().map(line -> line.shared().worker()).toList());
        new XlsxTable<Line>()
                .column(words.say("people.field.name"), Line::name)
                .column(
                        words.say("dispatch.identity.tail"),
                        line -> Objects.requireNonNull(known.get(line.shared().worker()))
                                .tail(WorkerField.IDENTITY))
                .column(words.say("dispatch.village"), Line::village)
                .column(
                        words.say("dispatch.sharing.from"),
                        line -> line.shared().from())
                .column(words.say("dispatch.sharing.to"), line -> line.shared().to())
                .column(words.say("dispatch.sharing.contract-until"), Line::contractUntil)
                .column(
                        words.say("dispatch.sharing.beyond"),
                        line -> line.shared().beyond())
                .column(
                        words.say("dispatch.sharing.ended-on"),
                        line -> line.shared().endedOn())
                .column(words.say("dispatch.reason"), line -> line.shared().endReason())
                .send(
                        response,
                        words.say("dispatch.sharing.title") + "-" + sharing.number(),
                        lines,
                        exports.note(me, purpose, "sharing", lines.size(), sharing.number()));
    }

    private Sharing known(long id) {
        return sharings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void frame(Model model) {
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
    }

    private static boolean mayEdit(Officer me) {
        return me.may(Right.EDIT_SHARED) && me.editScope() != null;
    }
}
