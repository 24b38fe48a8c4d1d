package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.matching.Recommendations;
import org.wutong.bureau.matching.Recommendations.Job;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.Plans;
import org.wutong.bureau.matching.drives.Show;
import org.wutong.bureau.matching.storage.DriveLineRows.Person;
import org.wutong.bureau.matching.storage.DriveLineRows.Wanted;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;

/** Whom a drive has something to offer that nobody has answered yet: on the screen, on paper village by village, as a file. */
@Controller
@RequestMapping("/matching/drives/{id:\\d+}/calls")
@PreAuthorize("hasAuthority('VIEW')")
class DriveCallPages {
    private static final int PAGE = 20;
    private static final int MOST = 400;
    private static final int MOST_EXPORTED = 20_000;

    private final DrivePages pages;
    private final Plans plans;
    private final Recommendations recommendations;
    private final Answers answers;
    private final Workers workers;
    private final JobSentences sentences;
    private final MatchHome homes;
    private final DriveWords words;
    private final Audit audit;
    private final Exports exports;

    DriveCallPages(
            DrivePages pages,
            Plans plans,
            Recommendations recommendations,
            Answers answers,
            Workers workers,
            JobSentences sentences,
            MatchHome homes,
            DriveWords words,
            Audit audit,
            Exports exports) {
        this.pages = pages;
        this.plans = plans;
        this.recommendations = recommendations;
        this.answers = answers;
        this.workers = workers;
        this.sentences = sentences;
        this.homes = homes;
        this.words = words;
        this.audit = audit;
        this.exports = exports;
    }

    /** Somebody to call. @param told the job in a sentence; null once the vacancy is closed */
    public record Call(
            Worker worker, long vacancy, @Nullable String told) {}

    @ModelAttribute("sentences")
    JobSentences sentences() {
        return sentences;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String at,
            Locale locale,
            Model model) {
        Drive drive = pages.known(id);
        pages.frame(me, drive, model);
        KeysetPage<Person> page = plans.page(wanted(me, drive, place), at, PAGE);
        frame(me, drive, place, model);
        model.addAttribute("page", page);
        model.addAttribute("calls", calls(page.rows(), locale));
        model.addAttribute("at", at);
        model.addAttribute("edit", me.actor().edit());
        return "matching/drive-calls";
    }

    private Wanted wanted(Officer me, Drive drive, @Nullable String place) {
        long plan = drive.plan() == null || !drive.state().offered() ? 0 : drive.plan();
        return new Wanted(plan, homes.wanted(me, place), Show.WAITING, null, null, "");
    }

    private void frame(Officer me, Drive drive, @Nullable String place, Model model) {
        model.addAttribute("rules", answers.rules());
        model.addAttribute("waiting", plans.count(wanted(me, drive, place)));
        model.addAttribute("place", homes.wanted(me, place));
        model.addAttribute("home", homes.of(me));
        model.addAttribute("placesBelow", homes.below(me));
        model.addAttribute(
                "link", PageLink.to("/matching/drives/" + drive.id() + "/calls").with("place", place));
        model.addAttribute("mayUnmask", me.may(Right.UNMASK));
        model.addAttribute("me", me);
    }

    private List<Call> calls(List<Person> people, Locale locale) {
        Map<Long, Worker> known =
                workers.all(people.stream().map(one -> one.line().worker()).toList());
        List<Call> calls = new ArrayList<>();
        for (Person one : people) {
            Worker worker = known.get(one.line().worker());
            Long vacancy = one.line().vacancy();
            if (worker != null && vacancy != null) {
                Job job = recommendations.about(worker.id(), vacancy).orElse(null);
                calls.add(new Call(worker, vacancy, job == null ? null : sentences.tell(job, locale)));
            }
        }
        return calls;
    }

    /** Records what one person answers. @param answer its number on the sheet: 1 accepts, the others are reasons to decline */
    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String fillIn(
            @PathVariable long id,
            @RequestParam long worker,
            @RequestParam long vacancy,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String at,
            RedirectAttributes redirect) {
        String back = PageLink.to("/matching/drives/" + id + "/calls")
                .with("place", place)
                .with("at", at)
                .toString();
        return DriveDeeds.then(back, redirect, () -> {
            if (answer.isBlank()) {
                Flash.refused(redirect, "matching.calls.nothing");
            } else {
                Flash.done(
                        redirect,
                        "matching.calls.recorded",
                        answers.recordAll(worker, List.of(answers.byNumber(vacancy, answer, note))));
            }
        });
    }

    @GetMapping("/sheet")
    String sheet(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String place,
            Locale locale,
            Model model) {
        Drive drive = pages.known(id);
        return sheet(me, drive, place, calls(plans.all(wanted(me, drive, place), MOST), locale), Map.of(), model);
    }

    /** With whole phone numbers. */
    @PostMapping("/sheet")
    @PreAuthorize("hasAuthority('UNMASK')")
    String numbers(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam String reason,
            Locale locale,
            Model model) {
        Drive drive = pages.known(id);
        List<Call> calls = calls(plans.all(wanted(me, drive, place), MOST), locale);
        Map<Long, String> phones = new HashMap<>();
        if (reason.strip().length() < 2) {
            model.addAttribute("reasonNeeded", true);
        } else {
            phones.putAll(workers.unmaskAll(
                    calls.stream().map(call -> call.worker().id()).toList(), WorkerField.PHONE, reason));
        }
        return sheet(me, drive, place, calls, phones, model);
    }

    private String sheet(
            Officer me, Drive drive, @Nullable String place, List<Call> calls, Map<Long, String> phones, Model model) {
        pages.frame(me, drive, model);
        frame(me, drive, place, model);
        Map<String, List<Call>> byVillage = new LinkedHashMap<>();
        calls.forEach(call -> byVillage
                .computeIfAbsent(call.worker().region(), village -> new ArrayList<>())
                .add(call));
        PageLink link = PageLink.to("/matching/drives/" + drive.id() + "/calls").with("place", place);
        model.addAttribute("byVillage", byVillage);
        model.addAttribute("shown", calls.size());
        model.addAttribute("phones", phones);
        model.addAttribute("back", link.toString());
        model.addAttribute(
                "printedHref",
                link.on("/matching/drives/" + drive.id() + "/calls/printed").toString());
        return "matching/drive-call-sheet";
    }

    /** Printing leaves a trace. */
    @PostMapping("/printed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void printed(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String place) {
        Drive drive = pages.known(id);
        Wanted wanted = wanted(me, drive, place);
        audit.record(
                "print", "drive", Long.toString(id), wanted.place(), null, drive.name() + " " + plans.count(wanted));
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String place,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Drive drive = pages.known(id);
        List<Call> calls = calls(plans.all(wanted(me, drive, place), MOST_EXPORTED), locale);
        new XlsxTable<Call>()
                .column(
                        words.say("matching.place"),
                        call -> words.shared().place(call.worker().region()))
                .column(words.say("matching.name"), call -> call.worker().name())
                .column(words.say("matching.phone.tail"), call -> words.shared().phoneTail(call.worker()))
                .column(words.say("matching.calls.tell"), Call::told)
                .column(words.say("matching.answer"), call -> null)
                .send(
                        response,
                        words.say("drives.calls") + "-" + drive.name(),
                        calls,
                        exports.note(me, purpose, "drive", homes.wanted(me, place), calls.size(), drive.name()));
    }
}
