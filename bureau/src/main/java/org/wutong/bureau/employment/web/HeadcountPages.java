package org.wutong.bureau.employment.web;

import java.time.LocalDate;
import java.util.List;
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
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.HeadClass;
import org.wutong.bureau.employment.Headcount;
import org.wutong.bureau.employment.HeadcountFilter;
import org.wutong.bureau.employment.HeadcountFilter.Group;
import org.wutong.bureau.employment.HeadcountList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.OffsetPage;
import org.wutong.bureau.register.PageLink;

/** How many people of which class employers have as of a day: the list, one employer’s panel, and the people behind a number. */
@Controller
@RequestMapping("/employment")
@PreAuthorize("hasAuthority('VIEW')")
class HeadcountPages {
    private static final int PAGE = 50;

    private final HeadcountList list;
    private final Employers employers;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    HeadcountPages(HeadcountList list, Employers employers, ReportingTree tree, BusinessDate businessDate) {
        this.list = list;
        this.employers = employers;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    @GetMapping("/headcounts")
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "ALL") Group group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        LocalDate on = day(day);
        KeysetPage<HeadcountList.Line> page =
                list.page(new HeadcountFilter(group, q.strip(), place.strip()), on, at, PAGE);
        shared(me, on, model);
        model.addAttribute("page", page);
        model.addAttribute("groups", Group.values());
        model.addAttribute("group", group);
        model.addAttribute("q", q.strip());
        model.addAttribute("place", place.strip());
        model.addAttribute("places", tree.choicesFrom(me.viewScope()));
        model.addAttribute(
                "link",
                PageLink.to("/employment/headcounts")
                        .with("group", group)
                        .with("day", on)
                        .with("q", q.strip())
                        .with("place", place.strip()));
        return "employment/headcounts";
    }

    @GetMapping("/headcounts/{employer:\\d+}")
    String people(
            @AuthenticationPrincipal Officer me,
            @PathVariable long employer,
            @RequestParam(name = "class", defaultValue = "ALL") HeadClass counted,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        Employer firm = known(employer);
        LocalDate on = day(day);
        List<HeadcountList.Person> people = list.people(firm.id(), counted, on);
        PageLink link = PageLink.to("/employment/headcounts/" + employer)
                .with("class", counted)
                .with("day", on);
        shared(me, on, model);
        model.addAttribute("employer", firm);
        model.addAttribute("count", list.of(firm.id(), on));
        model.addAttribute("counted", counted);
        model.addAttribute("page", OffsetPage.of(people, from, PAGE, link, "from"));
        model.addAttribute("tree", tree);
        model.addAttribute("link", link);
        return "employment/headcount-people";
    }

    @GetMapping("/panel/employer/{id:\\d+}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Employer firm = known(id);
        Headcount count = list.of(id, businessDate.today());
        shared(me, businessDate.today(), model);
        model.addAttribute("employer", firm);
        model.addAttribute("count", count);
        model.addAttribute("named", list.named(firm));
        model.addAttribute("mayTie", me.editScope() != null && me.may(Right.EDIT));
        return "employment/headcount-panel :: heads";
    }

    /** Ties spells that bear the employer’s name to it. */
    @PostMapping("/panel/employer/{id:\\d+}/tie")
    @PreAuthorize("hasAuthority('EDIT')")
    String tie(@PathVariable long id, RedirectAttributes redirect) {
        Employer firm = known(id);
        Flash.done(redirect, "employment.heads.tied", list.tie(firm), firm.name());
        return "redirect:/employers/" + id;
    }

    private void shared(Officer me, LocalDate on, Model model) {
        model.addAttribute("day", on);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("classes", HeadClass.values());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayImport", me.may(Right.IMPORT) && me.may(Right.EDIT));
        model.addAttribute("within", tree.shortName(me.viewScope()));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        LocalDate today = businessDate.today();
        return asked == null || asked.isAfter(today) ? today : asked;
    }

    private Employer known(long id) {
        return employers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
