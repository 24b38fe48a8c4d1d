package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.contacts.Coverage;
import org.wutong.bureau.people.contacts.HouseholdContact;
import org.wutong.bureau.people.contacts.HouseholdContacts;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.RegionCode.Level;

/** 包联: who answers for which place, what is not covered, and whom a household can turn to. */
@Controller
@RequestMapping("/responsibility")
@PreAuthorize("hasAuthority('VIEW')")
class ResponsibilityPages {
    private final Responsibilities responsibilities;
    private final Coverage coverage;
    private final HouseholdContacts contacts;
    private final Households households;
    private final Workers workers;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Words words;
    private final Exports exports;

    ResponsibilityPages(
            Responsibilities responsibilities,
            Coverage coverage,
            HouseholdContacts contacts,
            Households households,
            Workers workers,
            ReportingTree tree,
            BusinessDate businessDate,
            Words words,
            Exports exports) {
        this.responsibilities = responsibilities;
        this.coverage = coverage;
        this.contacts = contacts;
        this.households = households;
        this.workers = workers;
        this.tree = tree;
        this.businessDate = businessDate;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping
    String overview(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable String place, Model model) {
        Node under = place(me, place);
        List<Coverage.Row> rows = coverage.of(under);
        model.addAttribute("under", under);
        model.addAttribute("home", home(me));
        model.addAttribute("whole", rows.get(0));
        model.addAttribute("rows", rows.subList(1, rows.size()));
        model.addAttribute("deeper", under.level().ordinal() < Level.TOWNSHIP.ordinal());
        model.addAttribute("village", under.level() == Level.VILLAGE);
        model.addAttribute("all", responsibilities.of(List.of(under.code())));
        model.addAttribute(
                "above",
                responsibilities.chain(under.code(), businessDate.today()).stream()
                        .filter(one -> !one.region().equals(under.code()))
                        .toList());
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayChange", mayChange(me, under.code()));
        return "people/responsibility";
    }

    @GetMapping("/of-person/{worker}")
    String ofPerson(@AuthenticationPrincipal Officer me, @PathVariable long worker, Model model) {
        Worker person = workers.find(worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return panel(me, person.household(), person.region(), model);
    }

    @GetMapping("/of-household/{household}")
    String ofHousehold(@AuthenticationPrincipal Officer me, @PathVariable long household, Model model) {
        String region = households
                .find(household)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .region();
        return panel(me, household, region, model);
    }

    private String panel(Officer me, long household, String region, Model model) {
        List<HouseholdContact> history = contacts.history(household);
        Map<Long, String> names = new HashMap<>();
        responsibilities
                .all(history.stream()
                        .map(HouseholdContact::responsibility)
                        .distinct()
                        .toList())
                .forEach(one -> names.put(one.id(), one.name()));
        model.addAttribute("contact", contacts.of(household));
        model.addAttribute("chain", responsibilities.chain(region, businessDate.today()));
        model.addAttribute("history", history);
        model.addAttribute("names", names);
        model.addAttribute("household", household);
        model.addAttribute("region", region);
        model.addAttribute("mayChange", mayChange(me, region));
        return "people/responsibility-parts :: contact";
    }

    @GetMapping("/{id:\\d+}/number")
    @PreAuthorize("hasAuthority('UNMASK')")
    String askForReason(@PathVariable long id, Model model) {
        model.addAttribute("one", seen(id));
        return "people/responsibility-number";
    }

    @PostMapping("/{id:\\d+}/number")
    @PreAuthorize("hasAuthority('UNMASK')")
    String number(@PathVariable long id, @RequestParam String reason, Model model) {
        model.addAttribute("one", seen(id));
        if (reason.strip().length() < 2) {
            model.addAttribute("reasonNeeded", true);
        } else {
            model.addAttribute("number", responsibilities.phone(id, reason).orElse("—"));
        }
        return "people/responsibility-number";
    }

    /** As a sheet that can be brought in again; phone numbers stay behind. */
    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            Locale language,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Node under = place(me, place);
        List<Responsibility> rows = responsibilities.under(under.code()).stream()
                .sorted(Comparator.comparing(Responsibility::region))
                .toList();
        ExportNote note = exports.note(me, purpose, "responsibility", rows.size(), under.code());
        new XlsxTable<Responsibility>()
                .column(words.say("people.responsibility.field.township"), one -> at(one.region(), Level.TOWNSHIP))
                .column(words.say("people.responsibility.field.village"), one -> at(one.region(), Level.VILLAGE))
                .column(words.say("people.responsibility.field.place-code"), Responsibility::region)
                .column(
                        words.say("people.responsibility.field.level"),
                        one -> words.say("people.responsibility.level." + one.level()))
                .column(
                        words.say("people.responsibility.field.kind"),
                        one -> words.say("people.responsibility.kind." + one.kind()))
                .column(words.say("people.responsibility.field.name"), Responsibility::name)
                .column(words.say("people.responsibility.field.post"), Responsibility::post)
                .column(words.say("people.responsibility.field.since"), Responsibility::since)
                .column(words.say("people.responsibility.field.until"), Responsibility::until)
                .column(words.say("people.responsibility.field.reason"), Responsibility::reason)
                .send(response, words.say("people.responsibility.title"), rows, note);
    }

    private @Nullable String at(String code, Level level) {
        for (Node node = tree.find(code).orElse(null);
                node != null;
                node = tree.find(String.valueOf(node.parent())).orElse(null)) {
            if (node.level() == level) {
                return node.shortName();
            }
        }
        return null;
    }

    private Responsibility seen(long id) {
        return responsibilities.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Node home(Officer me) {
        return tree.find(me.viewScope()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Node place(Officer me, @Nullable String place) {
        return place == null || place.isBlank()
                ? home(me)
                : tree.find(place)
                        .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static boolean mayChange(Officer me, String place) {
        String edit = me.editScope();
        return edit != null && Scope.under(edit).covers(place);
    }
}
