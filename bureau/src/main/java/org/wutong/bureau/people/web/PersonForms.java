package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.Registered;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerChange;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.refresh.MonthlyRefresh;
import org.wutong.bureau.register.Flash;
import org.wutong.vocabulary.RegionCode.Level;

/** Registers one person, and changes what is recorded. Parallel edits of different fields merge; the same field is asked about. */
@Controller
@RequestMapping("/people")
@PreAuthorize("hasAuthority('EDIT')")
class PersonForms {
    private final Workers workers;
    private final Households households;
    private final ReportingTree tree;
    private final FieldReading reading;
    private final MonthlyRefresh refreshes;
    private final Words words;

    PersonForms(
            Workers workers,
            Households households,
            ReportingTree tree,
            FieldReading reading,
            MonthlyRefresh refreshes,
            Words words) {
        this.workers = workers;
        this.households = households;
        this.tree = tree;
        this.reading = reading;
        this.refreshes = refreshes;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable String place, Model model) {
        return show(PersonForm.blank(place), null, me, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer me,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonForm form = PersonForm.typed(typed, 0);
        WorkerDraft draft = form.added(reading, words);
        if (form.fine()) {
            try {
                long id = workers.add(draft, "form");
                Flash.done(redirect, "people.added", Objects.requireNonNull(draft.name()));
                return "redirect:/people/" + id;
            } catch (Workers.AlreadyRegistered twice) {
                refuseTwice(form, twice);
            } catch (Workers.OutOfReach outside) {
                form.refuse("region", words.say("people.problem.out-of-reach", words.path(form.value("region"))));
            }
        }
        return again(form, null, me, model, response);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) MonthlyRefresh.@Nullable Way confirm,
            Model model) {
        Worker worker = changeable(me, id);
        PersonForm form = PersonForm.of(worker, categories(worker));
        if (confirm != null) {
            form.confirming(confirm.name());
        }
        return show(form, worker, me, model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Worker worker = changeable(me, id);
        PersonForm form = PersonForm.typed(typed, version);
        WorkerDraft draft = form.changed(reading, words, worker, workers.inVersion(worker, version));
        if (form.fine()) {
            try {
                WorkerChange change = workers.change(id, version, draft, "form");
                if (change instanceof WorkerChange.Conflict conflict) {
                    ask(form, conflict);
                } else {
                    if (form.confirmed() != null) {
                        refreshes.confirm(List.of(id), form.confirmed(), true);
                    }
                    Flash.done(
                            redirect,
                            change instanceof WorkerChange.Same ? "people.unchanged" : "people.changed",
                            worker.name());
                    return "redirect:/people/" + id;
                }
            } catch (Workers.AlreadyRegistered twice) {
                refuseTwice(form, twice);
            } catch (Workers.OutOfReach outside) {
                form.refuse("region", words.say("people.problem.out-of-reach", words.path(form.value("region"))));
            }
        }
        return again(form, worker, me, model, response);
    }

    private void ask(PersonForm form, WorkerChange.Conflict conflict) {
        form.basedOn(conflict.version());
        for (WorkerChange.Field field : conflict.fields()) {
            form.refuse(
                    PersonForm.name(field.field()),
                    words.say(
                            "people.problem.conflict",
                            field.by(),
                            words.field(field.field(), field.theirs()),
                            words.field(field.field(), field.ours())));
        }
    }

    private void refuseTwice(PersonForm form, Workers.AlreadyRegistered twice) {
        Registered standing = twice.standing();
        form.refuse(
                PersonForm.name(WorkerField.IDENTITY),
                words.say(
                        standing != null && standing.closedOn() != null
                                ? "people.problem.already-closed"
                                : "people.problem.already-registered",
                        standing == null ? "" : words.path(standing.region())));
    }

    private String again(
            PersonForm form, @Nullable Worker worker, Officer me, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(form, worker, me, model);
    }

    private String show(PersonForm form, @Nullable Worker worker, Officer me, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("w", worker);
        model.addAttribute("groups", PersonForm.GROUPS);
        model.addAttribute("kinds", CategoryKind.values());
        model.addAttribute("places", places(me));
        return "people/form";
    }

    private List<Node> places(Officer me) {
        String scope = Objects.requireNonNullElse(me.editScope(), "-");
        return tree.under(scope).stream()
                .filter(node -> node.level() == Level.VILLAGE || node.level() == Level.TOWNSHIP)
                .toList();
    }

    private Worker changeable(Officer me, long id) {
        return workers.find(id)
                .filter(worker -> PersonPages.mayChange(me, worker))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<CategoryKind, Boolean> categories(Worker worker) {
        Map<CategoryKind, Boolean> categories = new EnumMap<>(CategoryKind.class);
        for (Category category : households.categories(worker.household())) {
            if (category.worker() == null || category.worker() == worker.id()) {
                categories.put(category.kind(), category.holds() && category.toDate() == null);
            }
        }
        return categories;
    }
}
