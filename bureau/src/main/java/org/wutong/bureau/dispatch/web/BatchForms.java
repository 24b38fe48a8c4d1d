package org.wutong.bureau.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.BatchDraft;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.dispatch.VehicleKind;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.vocabulary.PhoneNumber;

/** Makes and changes batches, with vehicles and those who travel along, and moves them on and back. */
@Controller
@RequestMapping("/dispatch")
@PreAuthorize("hasAuthority('EDIT')")
class BatchForms {
    private static final int MANY = 500;

    private final Batches batches;
    private final BatchReading reading;
    private final DispatchWords words;
    private final Employers employers;
    private final Vacancies vacancies;

    BatchForms(Batches batches, BatchReading reading, DispatchWords words, Employers employers, Vacancies vacancies) {
        this.batches = batches;
        this.reading = reading;
        this.words = words;
        this.employers = employers;
        this.vacancies = vacancies;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable Long vacancy, Model model) {
        return show(
                reading.blank(vacancy == null ? null : vacancies.find(vacancy).orElse(null)), null, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer me,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TypedForm form = reading.typed(typed);
        BatchDraft draft = reading.read(form, Objects.requireNonNull(me.editScope()));
        if (draft == null) {
            return again(form, null, model, response);
        }
        long id = batches.add(draft);
        Flash.done(redirect, "dispatch.added");
        return "redirect:/dispatch/" + id;
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable long id, Model model) {
        Batch batch = known(id);
        return show(reading.of(batch), batch, model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Batch batch = known(id);
        TypedForm form = reading.typed(typed);
        BatchDraft draft = reading.read(form, batch.region());
        if (draft == null) {
            return again(form, batch, model, response);
        }
        return Refusing.then("/dispatch/" + id, redirect, () -> {
            batches.change(id, version, draft);
            Flash.done(redirect, "dispatch.changed");
        });
    }

    @PostMapping("/{id:\\d+}/vehicles")
    String vehicle(
            @PathVariable long id,
            @RequestParam VehicleKind kind,
            @RequestParam String plate,
            @RequestParam int seats,
            RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "#party", redirect, () -> {
            if (seats < 1 || seats > 2000) {
                throw new DispatchRefused("dispatch.refused.seats", seats);
            }
            batches.addVehicle(id, kind, plate, seats);
        });
    }

    @PostMapping("/{id:\\d+}/vehicles/{vehicle:\\d+}/remove")
    String noVehicle(@PathVariable long id, @PathVariable long vehicle, RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "#party", redirect, () -> batches.removeVehicle(id, vehicle));
    }

    @PostMapping("/{id:\\d+}/escorts")
    String escort(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "#party", redirect, () -> {
            PhoneNumber number = phone.isBlank()
                    ? null
                    : PhoneNumber.check(phone.strip()).value().orElse(null);
            if (number == null && !phone.isBlank()) {
                throw new DispatchRefused("dispatch.refused.phone", phone.strip());
            }
            batches.addEscort(id, name, number);
        });
    }

    @PostMapping("/{id:\\d+}/escorts/{escort:\\d+}/remove")
    String noEscort(@PathVariable long id, @PathVariable long escort, RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id + "#party", redirect, () -> batches.removeEscort(id, escort));
    }

    @PostMapping("/{id:\\d+}/depart")
    String depart(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes redirect) {
        return Refusing.then(
                "/dispatch/" + id, redirect, () -> Flash.done(redirect, "dispatch.departed", batches.depart(id, day)));
    }

    @PostMapping("/{id:\\d+}/arrive")
    String arrive(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id, redirect, () -> {
            batches.arrive(id, day);
            Flash.done(redirect, "dispatch.arrived");
        });
    }

    @PostMapping("/{id:\\d+}/close")
    String close(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id, redirect, () -> {
            batches.close(id, reason);
            Flash.done(redirect, "dispatch.closed");
        });
    }

    @PostMapping("/{id:\\d+}/cancel")
    String cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return Refusing.then("/dispatch/" + id, redirect, () -> {
            batches.cancel(id, reason);
            Flash.done(redirect, "dispatch.cancelled");
        });
    }

    @PostMapping("/{id:\\d+}/back")
    String back(@PathVariable long id, RedirectAttributes redirect) {
        return Refusing.then(
                "/dispatch/" + id, redirect, () -> Flash.done(redirect, "dispatch.back." + batches.back(id)));
    }

    private String again(TypedForm form, @Nullable Batch batch, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, batch, model);
    }

    private String show(TypedForm form, @Nullable Batch batch, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("batch", batch);
        model.addAttribute("organisers", organisers(employers));
        model.addAttribute("agreements", words.choices("agreement"));
        model.addAttribute("stations", words.choices("service-point"));
        model.addAttribute(
                "employerNames",
                employers.all(EmployerFilter.ALL, MANY).stream()
                        .map(Employer::name)
                        .toList());
        return "dispatch/form";
    }

    /** Those who may organise departures. */
    static List<Employer> organisers(Employers employers) {
        return Stream.of(EmployerKind.HR_COMPANY, EmployerKind.AGENCY, EmployerKind.BROKER)
                .flatMap(kind -> employers.all(new EmployerFilter(null, kind, null, null, null), MANY).stream())
                .toList();
    }

    private Batch known(long id) {
        return batches.find(id)
                .filter(Batches::mayChange)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
