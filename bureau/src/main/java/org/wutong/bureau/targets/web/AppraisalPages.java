package org.wutong.bureau.targets.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.supervision.AppraisalDesk;
import org.wutong.bureau.targets.supervision.AppraisalSheet;
import org.wutong.bureau.targets.supervision.Points;
import org.wutong.bureau.targets.supervision.Refused;

/** The yearly appraisal: every place of a year, and the sheet of one with its points and signature. */
@Controller
@RequestMapping("/supervision/appraisals")
class AppraisalPages {
    private static final int HUNDREDTHS = 2;

    private final AppraisalDesk desk;
    private final SupervisionWords words;
    private final Figures figures;
    private final BusinessDate businessDate;

    AppraisalPages(AppraisalDesk desk, SupervisionWords words, Figures figures, BusinessDate businessDate) {
        this.desk = desk;
        this.words = words;
        this.figures = figures;
        this.businessDate = businessDate;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW')")
    String list(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable Integer year, Model model) {
        List<Integer> years = desk.years(me);
        int now = businessDate.today().getYear();
        int wanted = year != null ? year : years.isEmpty() ? now : years.get(0);
        List<AppraisalSheet> sheets = desk.sheets(me, wanted);
        model.addAttribute("year", wanted);
        model.addAttribute("years", years);
        model.addAttribute("now", now);
        model.addAttribute("sheets", sheets);
        model.addAttribute(
                "items", sheets.isEmpty() ? List.of() : sheets.get(0).scheme().items());
        model.addAttribute("words", words);
        model.addAttribute("maySteer", me.may(Right.STEER) && me.editScope() != null);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "targets/supervision/appraisals";
    }

    @PostMapping
    String make(@AuthenticationPrincipal Officer me, @RequestParam int year, RedirectAttributes redirect) {
        try {
            Flash.done(redirect, "supervision.appraisal.made", desk.make(me, year));
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), args(refused));
        }
        return "redirect:/supervision/appraisals?year=" + year;
    }

    /** A year is no number with a comma. */
    private static Object[] args(Refused refused) {
        return Arrays.stream(refused.args()).map(String::valueOf).toArray();
    }

    @GetMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('VIEW')")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        read(me, id, model);
        return "targets/supervision/appraisal";
    }

    @GetMapping("/{id:\\d+}/sheet")
    @PreAuthorize("hasAuthority('VIEW')")
    String sheet(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        read(me, id, model);
        model.addAttribute("back", "/supervision/appraisals/" + id);
        return "targets/supervision/appraisal-sheet";
    }

    private void read(Officer me, long id, Model model) {
        AppraisalSheet sheet = desk.sheet(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String place = sheet.appraisal().place();
        model.addAttribute("sheet", sheet);
        model.addAttribute("known", Points.known(sheet.standings()));
        model.addAttribute("mayGive", !sheet.appraisal().signed() && AppraisalDesk.mayGive(me, place));
        model.addAttribute(
                "maySign",
                !sheet.appraisal().signed()
                        && AppraisalDesk.maySign(me, place)
                        && !Objects.equals(sheet.appraisal().madeBy(), me.id()));
        model.addAttribute("words", words);
        model.addAttribute("figures", figures);
        model.addAttribute("today", businessDate.today());
    }

    @PostMapping("/{id:\\d+}/points")
    String give(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes redirect) {
        try {
            desk.give(me, id, item, hundredths(points), said);
            Flash.done(redirect, "supervision.appraisal.given");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), args(refused));
        }
        return "redirect:/supervision/appraisals/" + id;
    }

    @PostMapping("/{id:\\d+}/points/remove")
    String takeAway(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam String item,
            RedirectAttributes redirect) {
        try {
            desk.takeAway(me, id, item);
            Flash.done(redirect, "supervision.appraisal.taken");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), args(refused));
        }
        return "redirect:/supervision/appraisals/" + id;
    }

    @PostMapping("/{id:\\d+}/sign")
    String sign(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reward,
            RedirectAttributes redirect) {
        try {
            desk.sign(me, id, reward);
            Flash.done(redirect, "supervision.appraisal.signed");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), args(refused));
        }
        return "redirect:/supervision/appraisals/" + id;
    }

    private static long hundredths(String typed) {
        try {
            return new BigDecimal(typed.strip()).movePointRight(HUNDREDTHS).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refused("supervision.refused.number", typed);
        }
    }
}
