package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.supervision.About;
import org.wutong.bureau.targets.supervision.NewCase;
import org.wutong.bureau.targets.supervision.Proposal;
import org.wutong.bureau.targets.supervision.Reason;
import org.wutong.bureau.targets.supervision.Refused;
import org.wutong.bureau.targets.supervision.SupervisionBook;
import org.wutong.bureau.targets.supervision.SupervisionDesk;
import org.wutong.bureau.targets.supervision.Watching;

/** Who lags on a day, and why; opening cases from that, many at once after a look at which, or by hand. */
@Controller
@RequestMapping("/supervision")
@PreAuthorize("hasAuthority('STEER')")
class ProposalPages {
    private final Watching watching;
    private final SupervisionDesk desk;
    private final SupervisionBook book;
    private final SupervisionWords words;
    private final TargetBook targets;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;

    ProposalPages(
            Watching watching,
            SupervisionDesk desk,
            SupervisionBook book,
            SupervisionWords words,
            TargetBook targets,
            BusinessDate businessDate,
            WorkingDays workingDays) {
        this.watching = watching;
        this.desk = desk;
        this.book = book;
        this.words = words;
        this.targets = targets;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
    }

    @GetMapping("/proposals")
    String proposals(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        LocalDate today = businessDate.today();
        LocalDate on = day == null ? targets.dayFor(office(me), today) : day.isAfter(today) ? today : day;
        shared(model);
        model.addAttribute("day", on);
        model.addAttribute("rule", book.lagging(on).orElse(null));
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("proposals", watching.proposals(office(me), on));
        return "targets/supervision/proposals";
    }

    @PostMapping("/proposals/preview")
    String preview(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") List<String> key,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model,
            RedirectAttributes redirect) {
        List<Proposal> chosen = chosen(me, key, day);
        if (chosen.isEmpty()) {
            Flash.refused(redirect, "supervision.refused.none");
            return "redirect:/supervision/proposals" + (day == null ? "" : "?day=" + day);
        }
        shared(model);
        model.addAttribute("day", day == null ? businessDate.today() : day);
        model.addAttribute(
                "free", chosen.stream().filter(one -> one.standing() == 0).toList());
        model.addAttribute(
                "left", chosen.stream().filter(one -> one.standing() != 0).toList());
        return "targets/supervision/preview";
    }

    @PostMapping("/proposals")
    String open(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") List<String> key,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate finish,
            RedirectAttributes redirect) {
        List<NewCase> drafts = chosen(me, key, day).stream()
                .filter(one -> one.standing() == 0)
                .map(one -> new NewCase(
                        one.place().code(),
                        one.about(),
                        one.subject(),
                        words.title(one.about(), one.subject(), Locale.SIMPLIFIED_CHINESE),
                        asked.strip(),
                        one.figures(),
                        one.reasons(),
                        finish))
                .toList();
        return opened(me, drafts, "redirect:/supervision/proposals", redirect);
    }

    @GetMapping("/new")
    String byHand(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String target,
            Model model) {
        shared(model);
        model.addAttribute("places", words.below(me, false));
        model.addAttribute("targets", watching.targets(office(me), businessDate.today()));
        model.addAttribute("place", place);
        model.addAttribute("target", target);
        return "targets/supervision/new";
    }

    @PostMapping("/new")
    String openByHand(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate finish,
            RedirectAttributes redirect) {
        About about = words.target(target).isPresent() ? About.TARGET : About.FREE;
        String subject = words.target(target).map(Target::id).orElse("");
        NewCase draft = new NewCase(
                place,
                about,
                subject,
                about == About.FREE ? title.strip() : words.title(about, subject, Locale.SIMPLIFIED_CHINESE),
                asked.strip(),
                watching.now(place, about, subject),
                List.of(),
                finish);
        return opened(me, List.of(draft), "redirect:/supervision/new?place=" + place + "&target=" + target, redirect);
    }

    private String opened(Officer me, List<NewCase> drafts, String back, RedirectAttributes redirect) {
        try {
            List<Long> opened = desk.open(me, drafts);
            if (opened.isEmpty()) {
                Flash.refused(redirect, "supervision.refused.standing");
                return back;
            }
            Flash.done(redirect, "supervision.opened", opened.size());
            return opened.size() == 1 ? "redirect:/supervision/cases/" + opened.get(0) : "redirect:/supervision";
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
            return back;
        }
    }

    private List<Proposal> chosen(Officer me, List<String> keys, @Nullable LocalDate day) {
        Set<String> wanted = Set.copyOf(keys);
        return watching.proposals(office(me), day == null ? businessDate.today() : day).stream()
                .filter(one -> wanted.contains(one.key()))
                .toList();
    }

    private void shared(Model model) {
        LocalDate today = businessDate.today();
        model.addAttribute("words", words);
        model.addAttribute("today", today);
        model.addAttribute("finish", workingDays.after(today, book.finishDays()));
        model.addAttribute("levels", book.levels());
    }

    private static String office(Officer me) {
        if (me.editScope() == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Objects.requireNonNull(me.editScope());
    }
}
