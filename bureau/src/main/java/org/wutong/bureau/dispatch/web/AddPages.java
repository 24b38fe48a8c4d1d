package org.wutong.bureau.dispatch.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.dispatch.web.RosterChoice.Wanted;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.employment.Standing;
import org.wutong.bureau.matching.Recommendations;
import org.wutong.bureau.matching.candidates.Consents;
import org.wutong.bureau.matching.candidates.Masked;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.drives.Offers;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Registered;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;
import org.wutong.vocabulary.IdentityNumber;

/** Puts people into a batch without a name being typed: from the roster, a shortlist, a ranked list, or by identity numbers. */
@Controller
@RequestMapping("/dispatch/{id:\\d+}/add")
@PreAuthorize("hasAuthority('EDIT')")
class AddPages {
    private static final int PAGE = 100;
    private static final int RANKED = 200;
    private static final int MOST = 3_000;

    private final BatchPages pages;
    private final Passengers passengers;
    private final RosterChoice choice;
    private final Roster roster;
    private final Workers workers;
    private final Spells spells;
    private final Recommendations recommendations;
    private final Shortlists shortlists;
    private final Consents consents;
    private final Offers offers;
    private final DispatchWords words;
    private final BusinessDate businessDate;

    AddPages(
            BatchPages pages,
            Passengers passengers,
            RosterChoice choice,
            Roster roster,
            Workers workers,
            Spells spells,
            Recommendations recommendations,
            Shortlists shortlists,
            Consents consents,
            Offers offers,
            DispatchWords words,
            BusinessDate businessDate) {
        this.pages = pages;
        this.passengers = passengers;
        this.choice = choice;
        this.roster = roster;
        this.workers = workers;
        this.spells = spells;
        this.recommendations = recommendations;
        this.shortlists = shortlists;
        this.consents = consents;
        this.offers = offers;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** Where people are taken from. */
    enum Source {
        ROSTER,
        SHORTLIST,
        RANKED,
        DRIVE,
        NUMBERS
    }

    /** Somebody who can be added. @param note what the source says: score, step of the shortlist; empty */
    public record Choice(
            long id, String name, String genderAge, String village, boolean employed, boolean standing, String note) {}

    @GetMapping
    String show(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "ROSTER") Source from,
            @RequestParam Map<String, String> asked,
            Locale locale,
            Model model) {
        Batch batch = pages.known(id);
        pages.frame(batch, model);
        model.addAttribute("from", from);
        model.addAttribute("sources", Source.values());
        Set<Long> standing = passengers.workersOf(id);
        Long vacancy = batch.vacancy();
        List<Choice> choices = new ArrayList<>();
        switch (from) {
            case ROSTER -> choices.addAll(fromRoster(me, id, asked, standing, locale, model));
            case SHORTLIST -> {
                if (vacancy != null) {
                    Map<Long, String> notes = new LinkedHashMap<>();
                    shortlists.of(vacancy, null).stream()
                            .filter(entry -> entry.status().isOn())
                            .forEach(
                                    entry -> notes.put(entry.worker(), words.say("matching.status." + entry.status())));
                    choices.addAll(choices(notes, standing, Set.of()));
                }
            }
            case RANKED -> {
                if (vacancy != null) {
                    Map<Long, String> notes = new LinkedHashMap<>();
                    recommendations
                            .forVacancy(vacancy, RANKED)
                            .orElse(List.of())
                            .forEach(one -> notes.put(one.worker(), one.scoreText()));
                    Set<Long> named = consents.of(notes.keySet(), vacancy).keySet();
                    Set<Long> hidden = new java.util.HashSet<>(notes.keySet());
                    hidden.removeAll(named);
                    choices.addAll(choices(notes, standing, hidden));
                }
            }
            case DRIVE -> {
                if (vacancy != null) {
                    Map<Long, String> notes = new LinkedHashMap<>();
                    offers.of(vacancy)
                            .forEach(one -> notes.putIfAbsent(
                                    one.worker(),
                                    one.accepted()
                                            ? words.say("matching.answer.ACCEPTED") + " · " + one.drive()
                                            : one.drive()));
                    choices.addAll(choices(notes, standing, Set.of()));
                }
            }
            case NUMBERS -> model.addAttribute("count", 0L);
        }
        model.addAttribute("choices", choices);
        return "dispatch/add";
    }

    private List<Choice> fromRoster(
            Officer me, long id, Map<String, String> asked, Set<Long> standing, Locale locale, Model model) {
        Wanted wanted = choice.read(asked);
        Roster.Page page = roster.page(wanted.roster(), wanted.after(), wanted.before(), PAGE, locale);
        PageLink link = wanted.link("/dispatch/" + id + "/add");
        List<Worker> shown = page.lines().stream().map(Roster.Line::worker).toList();
        model.addAttribute("wanted", wanted);
        model.addAttribute("filters", choice.filters());
        model.addAttribute("categories", org.wutong.bureau.people.CategoryKind.values());
        model.addAttribute("placesBelow", choice.places(me));
        model.addAttribute("count", roster.count(wanted.roster(), MOST + 1L));
        model.addAttribute("most", MOST);
        model.addAttribute(
                "next",
                page.next() && !shown.isEmpty()
                        ? link.with("after", shown.get(shown.size() - 1).id()).toString()
                        : null);
        model.addAttribute(
                "previous",
                page.previous() && !shown.isEmpty()
                        ? link.with("before", shown.get(0).id()).toString()
                        : null);
        model.addAttribute("hidden", wanted.conditions());
        Map<Long, String> notes = new LinkedHashMap<>();
        shown.forEach(one -> notes.put(one.id(), ""));
        return choices(notes, standing, Set.of());
    }

    private List<Choice> choices(Map<Long, String> notes, Set<Long> standing, Set<Long> hidden) {
        Map<Long, Worker> known = workers.all(notes.keySet());
        Map<Long, Standing> work = spells.standings(known.keySet());
        return notes.entrySet().stream()
                .filter(one -> known.containsKey(one.getKey()))
                .map(one -> {
                    Worker worker = java.util.Objects.requireNonNull(known.get(one.getKey()));
                    boolean masked = hidden.contains(worker.id());
                    Standing stands = work.get(worker.id());
                    return new Choice(
                            worker.id(),
                            masked ? Masked.name(worker.name()) : worker.name(),
                            masked ? Masked.age(worker.ageOn(businessDate.today())) : words.genderAge(worker),
                            masked ? words.township(worker.region()) : words.village(worker.region()),
                            stands != null && stands.status() == Standing.Status.EMPLOYED,
                            standing.contains(worker.id()),
                            one.getValue());
                })
                .toList();
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "ROSTER") Source from,
            @RequestParam(name = "worker", defaultValue = "") List<Long> picked,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String numbers,
            @RequestParam Map<String, String> asked,
            Locale locale,
            RedirectAttributes redirect) {
        String back = from == Source.ROSTER
                ? choice.read(asked).link("/dispatch/" + id + "/add").toString()
                : "/dispatch/" + id + "/add?from=" + from;
        return Refusing.then(back, redirect, () -> {
            List<Long> wanted = new ArrayList<>(picked);
            int unread = 0;
            if (from == Source.NUMBERS) {
                unread = byNumbers(numbers, wanted);
            } else if (all && from == Source.ROSTER) {
                wanted.addAll(everybody(choice.read(asked), locale));
            }
            if (wanted.isEmpty()) {
                throw new DispatchRefused(
                        from == Source.NUMBERS ? "dispatch.refused.no-number" : "dispatch.refused.nobody", unread);
            }
            tell(passengers.add(id, wanted), unread, redirect);
        });
    }

    private List<Long> everybody(Wanted wanted, Locale locale) {
        long count = roster.count(wanted.roster(), MOST + 1L);
        if (count > MOST) {
            throw new DispatchRefused("dispatch.refused.too-many", MOST);
        }
        List<Long> ids = new ArrayList<>();
        roster.each(wanted.roster(), locale, line -> ids.add(line.worker().id()));
        return ids;
    }

    /** Reads numbers, one a line or with commas between. @return how many are none, or of nobody on the roster */
    private int byNumbers(String numbers, List<Long> into) {
        List<IdentityNumber> read = new ArrayList<>();
        int unread = 0;
        for (String text : numbers.strip().split("[\\s,，;；]+")) {
            IdentityNumber number = text.isEmpty()
                    ? null
                    : IdentityNumber.check(text, businessDate.today()).value().orElse(null);
            if (number != null) {
                read.add(number);
            } else if (!text.isEmpty()) {
                unread++;
            }
        }
        Map<IdentityNumber, Registered> found = workers.standing(read);
        found.values().forEach(one -> into.add(one.worker()));
        return unread + read.size() - found.size();
    }

    private void tell(Passengers.Added added, int unread, RedirectAttributes redirect) {
        List<Flash> told = new ArrayList<>();
        told.add(new Flash(
                added.added() > 0 ? "ok" : "bad", "dispatch.added.people", List.of(added.added(), added.standing())));
        if (!added.elsewhere().isEmpty()) {
            told.add(new Flash(
                    "bad",
                    "dispatch.added.elsewhere",
                    List.of(
                            added.elsewhere().size(),
                            names(added.elsewhere().keySet()),
                            String.join("、", Set.copyOf(added.elsewhere().values())))));
        }
        if (!added.tooYoung().isEmpty()) {
            told.add(new Flash(
                    "bad", "dispatch.added.young", List.of(added.tooYoung().size(), names(added.tooYoung()))));
        }
        if (added.outOfReach() + unread > 0) {
            told.add(new Flash("bad", "dispatch.added.unknown", List.of(added.outOfReach() + unread)));
        }
        redirect.addFlashAttribute("flash", told);
    }

    private String names(java.util.Collection<Long> ids) {
        return workers.all(ids).values().stream()
                .limit(5)
                .map(Worker::name)
                .collect(java.util.stream.Collectors.joining("、"));
    }
}
