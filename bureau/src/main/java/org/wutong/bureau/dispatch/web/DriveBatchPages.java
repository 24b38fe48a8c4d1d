package org.wutong.bureau.dispatch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.DriveBatches;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.Drives;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** On the page of a recruitment drive: who accepted which vacancy, and the batches made of them. */
@Controller
@RequestMapping("/dispatch/of-drive/{id:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class DriveBatchPages {
    private final DriveBatches making;
    private final Batches batches;
    private final Drives drives;
    private final Vacancies vacancies;
    private final DispatchWords words;
    private final BusinessDate businessDate;

    DriveBatchPages(
            DriveBatches making,
            Batches batches,
            Drives drives,
            Vacancies vacancies,
            DispatchWords words,
            BusinessDate businessDate) {
        this.making = making;
        this.batches = batches;
        this.drives = drives;
        this.vacancies = vacancies;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** A vacancy that people accepted. @param made batches to it that are not called off */
    public record Line(Vacancy vacancy, int accepted, List<Batch> made) {}

    @GetMapping
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Drive drive = drives.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<Long, List<Long>> accepted = making.accepted(id);
        Map<Long, Vacancy> known = vacancies.byIds(accepted.keySet());
        Map<Long, List<Batch>> made = batches.toVacancies(accepted.keySet());
        List<Line> lines = new ArrayList<>();
        accepted.forEach((vacancy, people) -> {
            Vacancy one = known.get(vacancy);
            if (one != null) {
                lines.add(new Line(one, people.size(), made.getOrDefault(vacancy, List.of())));
            }
        });
        model.addAttribute("drive", drive);
        model.addAttribute("lines", lines);
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayMake", me.may(Right.EDIT) && me.editScope() != null && Drives.mayChange(drive));
        return "dispatch/drive :: panel";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String make(
            @PathVariable long id,
            @RequestParam long vacancy,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate departsOn,
            RedirectAttributes redirect) {
        long[] batch = new long[1];
        String back = Refusing.then("/matching/drives/" + id, redirect, () -> {
            DriveBatches.Made made = making.make(id, vacancy, departsOn);
            batch[0] = made.batch();
            Flash.done(redirect, "dispatch.drive.made", made.added().added());
        });
        return batch[0] == 0 ? back : "redirect:/dispatch/" + batch[0];
    }
}
