package org.wutong.bureau.targets.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.targets.storage.SupervisionList;
import org.wutong.bureau.targets.supervision.About;
import org.wutong.bureau.targets.supervision.Hanging;
import org.wutong.bureau.targets.supervision.MeetingDesk;
import org.wutong.bureau.targets.supervision.Wanted;

/** The board of what hangs: by place and level, and the cases behind every number; and its panel on the desk. */
@Controller
@RequestMapping("/supervision")
@PreAuthorize("hasAuthority('VIEW')")
class SupervisionBoardPages {
    private static final int PAGE = 50;
    private static final int ON_DESK = 5;

    private final SupervisionList list;
    private final MeetingDesk meetings;
    private final SupervisionWords words;
    private final BusinessDate businessDate;

    SupervisionBoardPages(
            SupervisionList list, MeetingDesk meetings, SupervisionWords words, BusinessDate businessDate) {
        this.list = list;
        this.meetings = meetings;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping
    String board(
            @AuthenticationPrincipal Officer me,
            SupervisionAsked asked,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Wanted wanted = asked.wanted(me);
        model.addAttribute("hanging", list.hanging(businessDate.today()));
        model.addAttribute("counts", list.counts(wanted, businessDate.today()));
        model.addAttribute("page", list.page(wanted, businessDate.today(), at, PAGE));
        model.addAttribute("wanted", wanted);
        model.addAttribute("views", shown(me));
        model.addAttribute("link", asked.link());
        model.addAttribute("places", words.seen(me));
        model.addAttribute("abouts", About.values());
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("maySteer", me.may(Right.STEER) && me.editScope() != null);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "targets/supervision/board";
    }

    private static List<Wanted.View> shown(Officer me) {
        return Arrays.stream(Wanted.View.values())
                .filter(view -> view != Wanted.View.MINE || me.editScope() != null)
                .toList();
    }

    @GetMapping("/panel/desk")
    String desk(@AuthenticationPrincipal Officer me, Model model) {
        Wanted open = new SupervisionAsked(null, null, null, null, null).wanted(me);
        List<Hanging> hanging = list.hanging(businessDate.today());
        model.addAttribute("late", hanging.stream().mapToLong(Hanging::late).sum());
        model.addAttribute("open", hanging.stream().mapToLong(Hanging::open).sum());
        model.addAttribute("raised", hanging.stream().mapToLong(Hanging::raised).sum());
        model.addAttribute("rows", list.all(open, businessDate.today(), ON_DESK));
        model.addAttribute("assignments", meetings.open(me, me.viewScope(), ON_DESK));
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        return "targets/supervision/panel :: desk";
    }
}
