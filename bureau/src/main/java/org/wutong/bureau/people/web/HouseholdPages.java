package org.wutong.bureau.people.web;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Household;
import org.wutong.bureau.people.HouseholdQuestion;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterColumns;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Panels;

/** One household: its people, its categories, and whether somebody is in work. */
@Controller
class HouseholdPages {
    private final Households households;
    private final Workers workers;
    private final Roster roster;
    private final Panels panels;
    private final BusinessDate businessDate;
    private final ObjectProvider<HouseholdQuestion> questions;

    HouseholdPages(
            Households households,
            Workers workers,
            Roster roster,
            Panels panels,
            BusinessDate businessDate,
            ObjectProvider<HouseholdQuestion> questions) {
        this.households = households;
        this.workers = workers;
        this.roster = roster;
        this.panels = panels;
        this.businessDate = businessDate;
        this.questions = questions;
    }

    @GetMapping("/households/{id:\\d+}")
    @PreAuthorize("hasAuthority('VIEW')")
    String household(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale language, Model model) {
        Household household = households.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Long> members =
                workers.ofHouseholds(List.of(id)).stream().map(Worker::id).toList();
        model.addAttribute("household", household);
        model.addAttribute("members", roster.lines(members, language));
        model.addAttribute(
                "columns",
                roster.columns().stream()
                        .filter(RosterColumns.Column::inHousehold)
                        .toList());
        model.addAttribute(
                "records",
                households.categories(id).stream()
                        .filter(category -> category.worker() == null)
                        .toList());
        model.addAttribute(
                "answers",
                questions
                        .orderedStream()
                        .flatMap(question -> question.of(id, language).stream())
                        .toList());
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayChange", ResponsibilityPages.mayChange(me, household.region()));
        model.addAttribute("panels", panels.of("household", me));
        return "people/household";
    }
}
