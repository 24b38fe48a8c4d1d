package org.wutong.bureau.policies.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.Freezing;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.FrozenRecords;
import org.wutong.conditions.Fact;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.files.Frozen;

/** Decisions as they were when a sheet was printed, decided again from their own record before the reader's eyes. */
@Controller
@RequestMapping("/owed/frozen")
@PreAuthorize("hasAnyAuthority('READ_AUDIT', 'EDIT')")
class FrozenPages {
    private static final int PAGE = 50;

    private final FrozenRecords records;
    private final Freezing freezing;
    private final PublishedPolicies policies;
    private final Explanations explanations;
    private final FrozenLines lines;
    private final FactWords words;
    private final ReportingTree tree;

    FrozenPages(
            FrozenRecords records,
            Freezing freezing,
            PublishedPolicies policies,
            Explanations explanations,
            FrozenLines lines,
            FactWords words,
            ReportingTree tree) {
        this.records = records;
        this.freezing = freezing;
        this.policies = policies;
        this.explanations = explanations;
        this.lines = lines;
        this.words = words;
        this.tree = tree;
    }

    /** A record in the list. */
    record Line(FrozenRecords.Kept kept, @Nullable SubjectCard person, String shortId, String place) {}

    /** A row of the record: somebody of the household, with what was known. */
    record Known(String who, boolean about, List<String> facts) {}

    @ModelAttribute("words")
    FactWords words() {
        return words;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long worker,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam(required = false) @Nullable String id,
            Model model) {
        int first = Math.max(1, from);
        List<FrozenRecords.Kept> found = OwedAsked.given(id) == null
                ? records.newest(worker, first - 1, PAGE + 1)
                : records.find(String.valueOf(OwedAsked.given(id))).stream().toList();
        boolean more = found.size() > PAGE;
        List<FrozenRecords.Kept> shown = more ? found.subList(0, PAGE) : found;
        Map<String, Map<Long, SubjectCard>> cards = new HashMap<>();
        shown.stream()
                .collect(Collectors.groupingBy(FrozenRecords.Kept::kind))
                .forEach((kind, some) -> cards.put(
                        kind,
                        explanations.cards(
                                kind,
                                some.stream()
                                        .map(FrozenRecords.Kept::about)
                                        .distinct()
                                        .toList())));
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(kept -> new Line(
                                kept,
                                Objects.requireNonNull(cards.get(kept.kind())).get(kept.about()),
                                Freezing.shortId(kept.id()),
                                tree.path(kept.region())))
                        .toList());
        String base = worker == null ? "/owed/frozen?from=" : "/owed/frozen?worker=" + worker + "&from=";
        model.addAttribute("id", id);
        model.addAttribute("worker", worker);
        model.addAttribute("from", shown.isEmpty() ? 0 : first);
        model.addAttribute("to", first + shown.size() - 1);
        model.addAttribute("previous", first > 1 ? base + Math.max(1, first - PAGE) : null);
        model.addAttribute("next", more ? base + (first + PAGE) : null);
        return "policies/frozen-list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Locale locale, Model model) {
        FrozenRecords.Kept kept = kept(id);
        Freezing.Replay replay = freezing.replay(kept);
        PolicySet law = policies.ofHash(kept.policySet()).orElseThrow();
        Map<Long, SubjectCard> cards = explanations.cards(kept.kind(), members(replay.frozen()));
        model.addAttribute("kept", kept);
        model.addAttribute("shortId", Freezing.shortId(kept.id()));
        model.addAttribute("person", cards.get(kept.about()));
        model.addAttribute("place", tree.path(kept.region()));
        model.addAttribute("replay", replay);
        model.addAttribute("engineSame", kept.engine().equals(replay.engineNow()));
        model.addAttribute("lawNow", policies.inForce().hash().equals(kept.policySet()));
        model.addAttribute("decisions", lines.read(kept.content(), law, locale));
        model.addAttribute("again", lines.read(replay.text(), law, locale));
        model.addAttribute("different", different(kept.content(), replay.text()));
        model.addAttribute("known", known(replay.frozen(), law, cards, locale));
        return "policies/frozen";
    }

    /** The record itself, byte for byte. */
    @GetMapping("/{id}/text")
    ResponseEntity<String> text(@PathVariable String id) {
        FrozenRecords.Kept kept = kept(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + Freezing.shortId(kept.id()) + ".jsonl\"")
                .body(kept.content());
    }

    private FrozenRecords.Kept kept(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8,64}"))
                .flatMap(records::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Long> members(Optional<Frozen> frozen) {
        return frozen.map(Frozen::rows).orElse(List.of()).stream()
                .map(row -> Long.valueOf(row.id()))
                .toList();
    }

    private List<Known> known(Optional<Frozen> frozen, PolicySet law, Map<Long, SubjectCard> cards, Locale locale) {
        List<Known> known = new ArrayList<>();
        frozen.ifPresent(record -> record.rows().forEach(row -> {
            SubjectCard card = cards.get(Long.valueOf(row.id()));
            known.add(new Known(
                    card == null ? row.id() : card.name(),
                    row.id().equals(record.header().about()),
                    facts(row, law, locale)));
        }));
        return known;
    }

    /** Birth dates are told as years: the record is for checking sums, not for finding people. */
    private List<String> facts(SubjectRow row, PolicySet law, Locale locale) {
        List<String> facts = new ArrayList<>();
        for (Fact fact : law.dictionary().kind(row.subject()).orElseThrow().facts()) {
            Object value = row.facts().value(fact);
            if (value instanceof java.time.LocalDate day) {
                facts.add(words.say(fact.label(), locale) + " " + day.getYear());
            } else if (value != null) {
                facts.add(words.say(fact.label(), locale) + " " + words.value(fact, value, locale));
            }
        }
        return facts;
    }

    /** Lines that one of the two has and the other has not. */
    private static List<String> different(String kept, String again) {
        Set<String> before = new LinkedHashSet<>(kept.lines().toList());
        Set<String> now = new LinkedHashSet<>(again.lines().toList());
        List<String> different = new ArrayList<>();
        before.stream().filter(line -> !now.contains(line)).forEach(line -> different.add("− " + line));
        now.stream().filter(line -> !before.contains(line)).forEach(line -> different.add("+ " + line));
        return different;
    }
}
