package org.wutong.bureau.grants.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.GrantRules.NoticeColumn;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.Notices;
import org.wutong.bureau.grants.OrganisationView;
import org.wutong.bureau.grants.Refused;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.Transitions;
import org.wutong.bureau.grants.storage.NoticeRows.Notice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;

/** Notices that hang out, the sheet for the wall, objections and their answers. */
@Controller
@RequestMapping("/grants/notices")
@PreAuthorize("hasAuthority('VIEW')")
class NoticePages {
    private final Notices notices;
    private final OrganisationView organisations;
    private final GrantRules rules;
    private final GrantWords words;
    private final BusinessDate businessDate;

    NoticePages(
            Notices notices,
            OrganisationView organisations,
            GrantRules rules,
            GrantWords words,
            BusinessDate businessDate) {
        this.notices = notices;
        this.organisations = organisations;
        this.rules = rules;
        this.words = words;
        this.businessDate = businessDate;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("notices", notices.newest(me));
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute(
                "mayPublish",
                Transitions.allowed(Step.PUBLISH, CaseState.REVIEWED, me.role()).isPresent());
        return "grants/notices";
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Notice notice = notices.find(me, id).orElseThrow(NotThere::new);
        List<GrantCase> cases = notices.cases(me, id);
        model.addAttribute("notice", notice);
        model.addAttribute("cases", cases);
        model.addAttribute("objections", notices.objections(me, id));
        model.addAttribute(
                "people",
                words.people(cases.stream().map(GrantCase::payee).distinct().toList()));
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute(
                "mayAnswer", Transitions.open(CaseState.NOTICE, me.role()).contains(Step.SEND_BACK));
        return "grants/notice";
    }

    @GetMapping("/{id:\\d+}/sheet")
    String sheet(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        Notice notice = notices.find(me, id).orElseThrow(NotThere::new);
        List<GrantCase> cases = notices.cases(me, id);
        Map<Long, SubjectCard> people =
                words.people(cases.stream().map(GrantCase::payee).distinct().toList());
        Map<Long, List<Long>> counted = organisations.people(me, cases);
        Map<Long, SubjectCard> all = words.people(
                counted.values().stream().flatMap(List::stream).distinct().toList());
        List<Listed> lists = new ArrayList<>();
        List<Map<NoticeColumn, String>> lines = new ArrayList<>();
        for (GrantCase one : cases) {
            SubjectCard person = people.get(one.payee());
            if (one.ofOrganisation()) {
                lists.add(new Listed(
                        lines.size() + 1,
                        person == null ? "—" : person.name(),
                        counted.getOrDefault(one.id(), List.of()).stream()
                                .map(worker -> all.get(worker))
                                .filter(Objects::nonNull)
                                .map(card -> Notices.masked(card.name(), rules.mask()))
                                .toList()));
            }
            lines.add(Map.of(
                    NoticeColumn.LINE, Integer.toString(lines.size() + 1),
                    NoticeColumn.NAME, name(one, person),
                    NoticeColumn.PLACE, words.place(one.region()),
                    NoticeColumn.TITLE, words.title(one.rule(), locale),
                    NoticeColumn.SUM, words.money(one.fen())));
        }
        model.addAttribute("columns", rules.noticeColumns());
        model.addAttribute("notice", notice);
        model.addAttribute("lines", lines);
        model.addAttribute("lists", lists);
        model.addAttribute("days", rules.noticeDays());
        model.addAttribute("county", words.place(notice.region()));
        model.addAttribute(
                "telephone",
                locale.getLanguage().equals("en")
                        ? rules.noticeTelephone().en()
                        : rules.noticeTelephone().zh());
        model.addAttribute("words", words);
        model.addAttribute("back", "/grants/notices/" + id);
        return "grants/notice-sheet";
    }

    /** Whom an organisation of the sheet counts, masked. @param line number of its line */
    public record Listed(int line, String organisation, List<String> people) {}

    /** A person's name is masked, an organisation's is not. */
    private String name(GrantCase one, @Nullable SubjectCard payee) {
        if (payee == null) {
            return "—";
        }
        return one.ofOrganisation() ? payee.name() : Notices.masked(payee.name(), rules.mask());
    }

    @PostMapping("/{id:\\d+}/objections")
    String object(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam long grant,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes redirect) {
        return told(id, redirect, "grants.did.objection", () -> notices.object(me, id, grant, said, who));
    }

    @PostMapping("/{id:\\d+}/objections/{objection:\\d+}")
    String answer(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @PathVariable long objection,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam boolean upheld,
            RedirectAttributes redirect) {
        return told(id, redirect, "grants.did.answer", () -> notices.answer(me, objection, answer, upheld));
    }

    private static String told(long id, RedirectAttributes redirect, String done, Runnable work) {
        try {
            work.run();
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/notices/" + id;
    }
}
