package org.wutong.bureau.people.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.contacts.HouseholdContacts;
import org.wutong.bureau.people.storage.ContactRows;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;

/** The households of a place with their contacts; gives ticked ones, or all that are shown, to somebody. */
@Controller
@RequestMapping("/responsibility/households")
@PreAuthorize("hasAuthority('VIEW')")
class HouseholdContactPages {
    private static final int PAGE = 50;

    private final HouseholdContacts contacts;
    private final Responsibilities responsibilities;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    HouseholdContactPages(
            HouseholdContacts contacts,
            Responsibilities responsibilities,
            ReportingTree tree,
            BusinessDate businessDate) {
        this.contacts = contacts;
        this.responsibilities = responsibilities;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam String place,
            @RequestParam(required = false) ContactRows.@Nullable Show show,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node node = tree.find(place)
                .filter(one -> Scope.under(me.viewScope()).covers(one.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        KeysetPage<ContactRows.Line> page = contacts.page(place, show, at, PAGE);
        Map<Long, Responsibility> people = new HashMap<>();
        responsibilities
                .all(page.rows().stream()
                        .flatMap(line -> Optional.ofNullable(line.contact()).stream())
                        .distinct()
                        .toList())
                .forEach(one -> people.put(one.id(), one));
        LocalDate today = businessDate.today();
        model.addAttribute("node", node);
        model.addAttribute("page", page);
        model.addAttribute("show", show);
        model.addAttribute("shows", ContactRows.Show.values());
        model.addAttribute("who", people);
        model.addAttribute(
                "link",
                PageLink.to("/responsibility/households").with("place", place).with("show", show));
        List<Responsibility> choices = new java.util.ArrayList<>(responsibilities.chain(place, today));
        responsibilities.under(place).stream()
                .filter(one -> one.holdsOn(today) && !choices.contains(one))
                .forEach(choices::add);
        model.addAttribute("choices", choices);
        model.addAttribute("today", today);
        model.addAttribute("mayChange", ResponsibilityPages.mayChange(me, place));
        return "people/responsibility-households";
    }

    /** @param to id of whoever they are given to; 0 gives them back to the specialist of their village */
    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String assign(
            @AuthenticationPrincipal Officer me,
            @RequestParam String place,
            @RequestParam(required = false) ContactRows.@Nullable Show show,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        String back = "redirect:"
                + PageLink.to("/responsibility/households").with("place", place).with("show", show);
        Responsibility who = to == null || to == 0
                ? null
                : responsibilities.find(to).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!ResponsibilityPages.mayChange(me, place)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (to == null || !all && ids == null) {
            Flash.refused(redirect, to == null ? "people.contact.choose" : "people.contact.tick");
            return back;
        }
        LocalDate from = since == null ? businessDate.today() : since;
        if (who != null && (from.isBefore(who.since()) || who.until() != null && from.isAfter(who.until()))) {
            Flash.refused(
                    redirect, "people.contact.outside", who.name(), who.since().toString());
            return back;
        }
        List<Long> chosen = all || ids == null ? contacts.ids(place, show) : ids;
        int changed = contacts.assign(chosen, who, from, reason.strip());
        if (who == null) {
            Flash.done(redirect, "people.contact.returned", changed);
        } else {
            Flash.done(redirect, "people.contact.given", changed, who.name());
        }
        return back;
    }
}
