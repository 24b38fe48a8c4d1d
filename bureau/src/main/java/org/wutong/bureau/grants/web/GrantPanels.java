package org.wutong.bureau.grants.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wutong.bureau.grants.CaseFilter;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.CaseView;
import org.wutong.bureau.grants.storage.CaseList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;

/** What a person is owed and paid, on their page; what waits for whoever looks, on the desk. */
@Controller
@RequestMapping("/grants/panel")
@PreAuthorize("hasAuthority('VIEW')")
class GrantPanels {
    private final CaseView view;
    private final CaseList list;
    private final GrantWords words;
    private final BusinessDate businessDate;

    GrantPanels(CaseView view, CaseList list, GrantWords words, BusinessDate businessDate) {
        this.view = view;
        this.list = list;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping("/person/{id:\\d+}")
    String person(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        model.addAttribute("it", view.ofPerson(me, id));
        model.addAttribute("worker", id);
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayOpen", OwedPages.mayOpen(me));
        return "grants/panel :: person";
    }

    @GetMapping("/desk")
    String desk(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("sums", list.byState(CaseFilter.ALL));
        model.addAttribute("mine", CaseListPages.awaiting(me));
        model.addAttribute("states", CaseState.values());
        model.addAttribute("words", words);
        return "grants/panel :: desk";
    }
}
