package org.wutong.bureau.employment.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
import org.wutong.bureau.employment.InsuranceKind;
import org.wutong.bureau.employment.InsuranceMonth;
import org.wutong.bureau.employment.InsuranceMonths;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.employment.WageSlip;
import org.wutong.bureau.employment.WageSlips;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;

/** Social insurance and wages of one worker, month by month of a year. */
@Controller
@RequestMapping("/employment/records/{worker:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class RecordPages {
    private static final int EARLIEST = 2000;

    private final Workers workers;
    private final Spells spells;
    private final InsuranceMonths insurance;
    private final WageSlips slips;
    private final BusinessDate businessDate;

    RecordPages(Workers workers, Spells spells, InsuranceMonths insurance, WageSlips slips, BusinessDate businessDate) {
        this.workers = workers;
        this.spells = spells;
        this.insurance = insurance;
        this.slips = slips;
        this.businessDate = businessDate;
    }

    /** A month of the year: each kind that is recorded, and the slips with the jobs that paid. */
    public record Line(YearMonth month, Map<InsuranceKind, InsuranceMonth> kinds, List<WageSlip> slips) {}

    @GetMapping
    String year(
            @AuthenticationPrincipal Officer me,
            @PathVariable long worker,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        Worker person = workers.find(worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("form", SpellForm.typed(Map.of()));
        return show(me, person, year, model);
    }

    String show(Officer me, Worker person, @Nullable Integer asked, Model model) {
        LocalDate today = businessDate.today();
        int year = asked == null || asked < EARLIEST || asked > today.getYear() ? today.getYear() : asked;
        YearMonth first = YearMonth.of(year, 1);
        List<InsuranceMonth> insured =
                insurance.of(List.of(person.id()), first, first.plusMonths(11)).getOrDefault(person.id(), List.of());
        List<WageSlip> paid =
                slips.of(List.of(person.id()), first, first.plusMonths(11)).getOrDefault(person.id(), List.of());
        List<Spell> jobs = spells.of(person.id());
        Map<Long, Spell> byId = new TreeMap<>();
        jobs.forEach(job -> byId.put(job.id(), job));
        model.addAttribute("w", person);
        model.addAttribute("year", year);
        model.addAttribute("today", today);
        model.addAttribute("kinds", InsuranceKind.values());
        model.addAttribute("jobs", byId);
        model.addAttribute(
                "lines",
                IntStream.range(0, 12)
                        .mapToObj(first::plusMonths)
                        .map(month -> line(month, insured, paid))
                        .toList());
        model.addAttribute("mayChange", SpellForms.mayChange(me, person));
        return "employment/records";
    }

    private static Line line(YearMonth month, List<InsuranceMonth> insured, List<WageSlip> paid) {
        Map<InsuranceKind, InsuranceMonth> kinds = new EnumMap<>(InsuranceKind.class);
        insured.stream().filter(one -> one.month().equals(month)).forEach(one -> kinds.put(one.kind(), one));
        return new Line(
                month,
                kinds,
                paid.stream().filter(slip -> slip.month().equals(month)).toList());
    }
}
