package org.wutong.bureau.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.dispatch.sharing.Exchange;
import org.wutong.bureau.dispatch.sharing.Lendable;
import org.wutong.bureau.dispatch.sharing.Party;
import org.wutong.bureau.dispatch.sharing.SharedWorker;
import org.wutong.bureau.dispatch.sharing.Sharing;
import org.wutong.bureau.dispatch.sharing.SharingDraft;
import org.wutong.bureau.dispatch.sharing.Sharings;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.XlsxTable;

/** Shared employment: agreements, the workers lent, extending and ending; and the board of who has hands to spare. */
@Controller
@RequestMapping("/sharing")
@PreAuthorize("hasAuthority('VIEW')")
class SharingPages {
    private static final int MANY = 500;
    private static final int TOLD = 5;

    private final Sharings sharings;
    private final Exchange exchange;
    private final Workers workers;
    private final Spells spells;
    private final Employers employers;
    private final PlaceNames places;
    private final DispatchWords words;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Exports exports;

    SharingPages(
            Sharings sharings,
            Exchange exchange,
            Workers workers,
            Spells spells,
            Employers employers,
            PlaceNames places,
            DispatchWords words,
            BusinessDate businessDate,
            MessageSource messages,
            Exports exports) {
        this.sharings = sharings;
        this.exchange = exchange;
        this.workers = workers;
        this.spells = spells;
        this.employers = employers;
        this.places = places;
        this.words = words;
        this.businessDate = businessDate;
        this.messages = messages;
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

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String blank(
            @RequestParam(required = false) @Nullable Long lender,
            @RequestParam(required = false) @Nullable Long borrower,
            @RequestParam(defaultValue = "") String job,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        TypedForm form = new TypedForm(Map.of(), messages);
        form.put("lender", lender == null ? null : words.linked("employer", lender));
        form.put("borrower", borrower == null ? null : words.linked("employer", borrower));
        form.put("job", job);
        form.put("place", place);
        form.put("from", businessDate.today());
        return show(form, model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String add(
            @AuthenticationPrincipal Officer me,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TypedForm form = new TypedForm(typed, messages);
        SharingDraft draft = read(form, Objects.requireNonNull(me.editScope()));
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, model);
        }
        long id = sharings.add(draft);
        Flash.done(redirect, "dispatch.sharing.added");
        return "redirect:/sharing/" + id;
    }

    private @Nullable SharingDraft read(TypedForm form, String region) {
        LocalDate today = businessDate.today();
        form.required("lender");
        form.required("borrower");
        Long lender = form.link("lender", words.target("employer"));
        Long borrower = form.link("borrower", words.target("employer"));
        LocalDate from = form.requiredDate("from", today);
        LocalDate to = form.requiredDate("to", from);
        String place = form.place("place", places);
        String job = form.required("job");
        if (to.isBefore(from)) {
            form.refuse("to", "ends-before", to, from);
        }
        if (lender != null && lender.equals(borrower)) {
            form.refuse("borrower", "same-firm");
        }
        Long wage = form.money("wage");
        LocalDate agreed = form.date("agreed-on");
        if (!form.fine() || lender == null || borrower == null) {
            return null;
        }
        return new SharingDraft(
                region,
                lender,
                borrower,
                place,
                job,
                from,
                to,
                party(form, "wages-by"),
                party(form, "insurance-by"),
                party(form, "injury-by"),
                wage,
                agreed,
                form.value("paper"),
                form.value("note"));
    }

    private static Party party(TypedForm form, String name) {
        String text = form.value(name);
        return text.isEmpty() ? Party.LENDER : Party.valueOf(text);
    }

    private String show(TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("parties", Party.values());
        model.addAttribute(
                "employerNames",
                employers.all(EmployerFilter.ALL, MANY).stream()
                        .map(Employer::name)
                        .toList());
        return "dispatch/sharing-form";
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
        frame(model);
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

    private String names(List<Long> ids) {
        return workers.all(ids).values().stream().limit(TOLD).map(Worker::name).collect(Collectors.joining("、"));
    }

    private static boolean mayEdit(Officer me) {
        return me.may(Right.EDIT_SHARED) && me.editScope() != null;
    }
}
