package org.wutong.bureau.grants.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.grants.CaseFilter;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.Owed;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.Transitions;
import org.wutong.bureau.grants.storage.CaseList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.KeysetPage;

/** Cases as a list: what waits for me, what is late, and every state with its sum. */
@Controller
@RequestMapping("/grants")
@PreAuthorize("hasAuthority('VIEW')")
class CaseListPages {
    private static final int PAGE = 50;

    private final CaseList list;
    private final Owed owed;
    private final GrantWords words;
    private final GrantRules rules;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    CaseListPages(
            CaseList list,
            Owed owed,
            GrantWords words,
            GrantRules rules,
            ReportingTree tree,
            BusinessDate businessDate) {
        this.list = list;
        this.owed = owed;
        this.words = words;
        this.rules = rules;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    /** States whose cases wait for a step of this role. */
    static List<CaseState> awaiting(Officer me) {
        return Arrays.stream(CaseState.values())
                .filter(state -> Transitions.awaited(state).contains(me.role()))
                .toList();
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            CaseAsked asked,
            @RequestParam(required = false) @Nullable String at,
            Locale locale,
            Model model) {
        CaseFilter filter = asked.filter();
        KeysetPage<GrantCase> page = list.page(filter, awaiting(me), businessDate.today(), at, PAGE);
        Map<Long, SubjectCard> people = words.people(
                page.rows().stream().map(GrantCase::payee).distinct().toList());
        model.addAttribute("page", page);
        model.addAttribute("people", people);
        model.addAttribute("asked", asked);
        model.addAttribute("filter", filter);
        model.addAttribute("link", asked.link());
        model.addAttribute("sums", list.byState(filter));
        model.addAttribute("states", CaseState.values());
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("funds", rules.funds());
        model.addAttribute("ruleIds", owed.rules());
        model.addAttribute("places", tree.choices(me.viewScope()));
        model.addAttribute("steps", steps(me, filter));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "grants/list";
    }

    /** Steps that may be taken with many at once from this list. */
    private static List<Step> steps(Officer me, CaseFilter filter) {
        return Transitions.ALL.stream()
                .filter(one -> one.from() != null
                        && (filter.state() == null || one.from() == filter.state())
                        && one.roles().contains(me.role())
                        && (one.step().way() == Step.Way.CASE || one.step() == Step.PUBLISH)
                        && one.step() != Step.MEND
                        && one.step() != Step.RECOVER)
                .map(org.wutong.bureau.grants.Transition::step)
                .distinct()
                .toList();
    }
}
