package org.wutong.bureau.people.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.FieldText;
import org.wutong.bureau.people.Merging;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.duplicates.Merge;
import org.wutong.bureau.people.storage.DuplicateRows;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;

/** 疑似重复: pairs that may be one person, side by side; merges them, tells them apart, takes a merge back. */
@Controller
@RequestMapping("/people/duplicates")
@PreAuthorize("hasAuthority('EDIT')")
class DuplicatePages {
    private static final int PAGE = 50;
    private static final int LATEST = 20;

    private final Merging merging;
    private final Workers workers;
    private final ReportingTree tree;

    DuplicatePages(Merging merging, Workers workers, ReportingTree tree) {
        this.merging = merging;
        this.workers = workers;
        this.tree = tree;
    }

    /**
     * One field of two records.
     *
     * @param take whether the value of the record that goes is proposed
     */
    public record Line(
            WorkerField field,
            @Nullable String kept,
            @Nullable String dropped,
            boolean take) {
        public boolean differs() {
            return !Objects.equals(kept, dropped);
        }
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node under = tree.find(place == null || place.isBlank() ? me.viewScope() : place)
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        KeysetPage<DuplicateRows.Pair> page = merging.page(under.code(), at, PAGE);
        Set<Long> ids = new HashSet<>();
        page.rows().forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        List<Merge> merges = merging.latest(under.code(), LATEST);
        Set<Long> merged = new LinkedHashSet<>();
        merges.forEach(merge -> merged.add(merge.kept()));
        model.addAttribute("page", page);
        model.addAttribute("who", workers.all(ids));
        model.addAttribute("merges", merges);
        model.addAttribute("kept", workers.all(merged));
        model.addAttribute("under", under);
        model.addAttribute("places", tree.under(me.viewScope()));
        model.addAttribute("link", PageLink.to("/people/duplicates").with("place", place));
        return "people/duplicates";
    }

    /** @param keep which of the two stays; the other's values can be taken field by field */
    @GetMapping("/{one:\\d+}/{other:\\d+}")
    String compare(
            @AuthenticationPrincipal Officer me,
            @PathVariable long one,
            @PathVariable long other,
            @RequestParam(required = false) @Nullable Long keep,
            Model model) {
        Worker first = changeable(me, one);
        Worker second = changeable(me, other);
        boolean secondStays = keep == null ? fuller(second, first) : keep == other;
        Worker kept = secondStays ? second : first;
        Worker dropped = secondStays ? first : second;
        model.addAttribute("kept", kept);
        model.addAttribute("dropped", dropped);
        model.addAttribute("lines", lines(kept, dropped));
        return "people/duplicate";
    }

    @PostMapping("/merge")
    String merge(
            @AuthenticationPrincipal Officer me,
            @RequestParam long kept,
            @RequestParam int keptVersion,
            @RequestParam long dropped,
            @RequestParam int droppedVersion,
            @RequestParam(required = false) @Nullable List<WorkerField> take,
            RedirectAttributes redirect) {
        String name = changeable(me, kept).name();
        changeable(me, dropped);
        try {
            Set<WorkerField> taken = take == null ? Set.of() : EnumSet.copyOf(take);
            merging.merge(kept, keptVersion, dropped, droppedVersion, taken);
            Flash.done(redirect, "people.duplicates.merged", name);
            return "redirect:/people/" + kept;
        } catch (Merging.ChangedMeanwhile meanwhile) {
            Flash.refused(redirect, "people.duplicates.meanwhile");
            return "redirect:/people/duplicates/" + kept + "/" + dropped + "?keep=" + kept;
        }
    }

    @PostMapping("/not-same")
    String notSame(
            @AuthenticationPrincipal Officer me,
            @RequestParam long one,
            @RequestParam long other,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        changeable(me, one);
        changeable(me, other);
        merging.notSame(one, other, reason.strip());
        Flash.done(redirect, "people.duplicates.told-apart");
        return "redirect:/people/duplicates";
    }

    @PostMapping("/{merge:\\d+}/undo")
    String undo(@PathVariable long merge, RedirectAttributes redirect) {
        if (merging.undo(merge)) {
            Flash.done(redirect, "people.duplicates.undone");
        } else {
            Flash.refused(redirect, "people.duplicates.not-undone");
        }
        return "redirect:/people/duplicates";
    }

    private static List<Line> lines(Worker kept, Worker dropped) {
        boolean later = Objects.requireNonNullElse(dropped.date(WorkerField.REFRESHED_ON), java.time.LocalDate.MIN)
                .isAfter(Objects.requireNonNullElse(kept.date(WorkerField.REFRESHED_ON), java.time.LocalDate.MIN));
        List<Line> lines = new ArrayList<>();
        for (WorkerField field : WorkerField.values()) {
            String own = FieldText.of(field, kept);
            String others = FieldText.of(field, dropped);
            if (own != null || others != null) {
                boolean secret = field == WorkerField.IDENTITY;
                lines.add(new Line(field, own, others, others != null && (own == null || later && !secret)));
            }
        }
        return lines;
    }

    /** A record with an identity number stays before one without, then the older one. */
    private static boolean fuller(Worker one, Worker than) {
        boolean numbered = one.tail(WorkerField.IDENTITY) != null;
        boolean other = than.tail(WorkerField.IDENTITY) != null;
        return numbered == other ? one.id() < than.id() : numbered;
    }

    private Worker changeable(Officer me, long id) {
        return workers.find(id)
                .filter(worker -> PersonPages.mayChange(me, worker))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
