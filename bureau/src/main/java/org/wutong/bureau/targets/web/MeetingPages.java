package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.targets.storage.MeetingRows;
import org.wutong.bureau.targets.supervision.GroupMember;
import org.wutong.bureau.targets.supervision.Meeting;
import org.wutong.bureau.targets.supervision.MeetingDesk;
import org.wutong.bureau.targets.supervision.MeetingDraft;
import org.wutong.bureau.targets.supervision.Refused;
import org.wutong.bureau.targets.supervision.WorkGroup;

/** Groups and their meetings; the minutes of one, on a sheet too. */
@Controller
@RequestMapping("/supervision/meetings")
@PreAuthorize("hasAuthority('VIEW')")
class MeetingPages {
    private static final int PAGE = 30;
    private static final int MOST_OPEN = 100;

    private final MeetingDesk desk;
    private final MeetingRows rows;
    private final Ledgers ledgers;
    private final SupervisionWords words;
    private final BusinessDate businessDate;

    MeetingPages(
            MeetingDesk desk, MeetingRows rows, Ledgers ledgers, SupervisionWords words, BusinessDate businessDate) {
        this.desk = desk;
        this.rows = rows;
        this.ledgers = ledgers;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        shared(me, model);
        model.addAttribute("group", group);
        model.addAttribute("from", from);
        model.addAttribute("q", q);
        model.addAttribute(
                "link",
                PageLink.to("/supervision/meetings")
                        .with("group", group)
                        .with("from", from)
                        .with("q", q));
        model.addAttribute("page", rows.page(group, from, q, at, PAGE));
        model.addAttribute("assignments", desk.open(me, me.viewScope(), MOST_OPEN));
        return "targets/supervision/meetings";
    }

    @GetMapping("/groups/{id:\\d+}")
    String group(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Entry<WorkGroup> group = ledgers.find(WorkGroup.class, id).orElseThrow(MeetingPages::notThere);
        shared(me, model);
        model.addAttribute("group", group);
        model.addAttribute("members", members(id));
        model.addAttribute("meetings", rows.of(id));
        model.addAttribute("assignments", desk.ofGroup(me, id));
        return "targets/supervision/group";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('STEER')")
    String blank(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable Long group, Model model) {
        shared(me, model);
        List<String> people = new ArrayList<>();
        if (group != null) {
            members(group)
                    .forEach(member -> people.add(
                            member.record().office() + " " + member.record().name()));
        }
        model.addAttribute("meeting", null);
        model.addAttribute("group", group);
        model.addAttribute("present", String.join("\n", people));
        return "targets/supervision/meeting-form";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('STEER')")
    String add(@AuthenticationPrincipal Officer me, MeetingDraft draft, RedirectAttributes redirect) {
        try {
            long id = desk.add(me, draft);
            Flash.done(redirect, "supervision.meeting.added");
            return "redirect:/supervision/meetings/" + id;
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
            return "redirect:/supervision/meetings/new"
                    + (draft.workGroup() == null ? "" : "?group=" + draft.workGroup());
        }
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        shared(me, model);
        read(me, id, model);
        return "targets/supervision/meeting";
    }

    @GetMapping("/{id:\\d+}/sheet")
    String sheet(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        shared(me, model);
        read(me, id, model);
        model.addAttribute("back", "/supervision/meetings/" + id);
        return "targets/supervision/meeting-sheet";
    }

    private void read(Officer me, long id, Model model) {
        Meeting meeting = rows.find(id).orElseThrow(MeetingPages::notThere);
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "groupName",
                ledgers.find(WorkGroup.class, meeting.workGroup())
                        .map(group -> group.record().name())
                        .orElse("—"));
        model.addAttribute("assignments", desk.ofMeeting(me, id));
        model.addAttribute("mayChange", MeetingDesk.mayChange(me, meeting));
    }

    @GetMapping("/{id:\\d+}/edit")
    @PreAuthorize("hasAuthority('STEER')")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Meeting meeting =
                rows.find(id).filter(one -> MeetingDesk.mayChange(me, one)).orElseThrow(MeetingPages::notThere);
        shared(me, model);
        model.addAttribute("meeting", meeting);
        model.addAttribute("group", meeting.workGroup());
        model.addAttribute("present", meeting.present());
        return "targets/supervision/meeting-form";
    }

    @PostMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('STEER')")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            MeetingDraft draft,
            RedirectAttributes redirect) {
        try {
            if (desk.change(me, id, version, draft)) {
                Flash.done(redirect, "supervision.meeting.changed");
            } else {
                Flash.refused(redirect, "supervision.refused.moved");
            }
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
            return "redirect:/supervision/meetings/" + id + "/edit";
        }
        return "redirect:/supervision/meetings/" + id;
    }

    private List<Entry<GroupMember>> members(long group) {
        return ledgers.all(GroupMember.class).stream()
                .filter(member -> member.record().workGroup().id() == group)
                .toList();
    }

    private void shared(Officer me, Model model) {
        model.addAttribute("groups", ledgers.all(WorkGroup.class));
        model.addAttribute("places", words.below(me, true));
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("me", me);
        model.addAttribute("maySteer", me.may(Right.STEER) && me.editScope() != null);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
