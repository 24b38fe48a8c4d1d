package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.HeadRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.Months;
import org.wutong.spells.Window;
import org.wutong.vocabulary.Truth;

/**
 * People of registered employers by class, as of a day. Who belongs to a class is what the roster's own facts say of the person that day,
 * and months are the engine's; nothing is counted anew here.
 */
@Component
@Transactional(readOnly = true)
public class Headcounts {
    private static final Set<String> CLASSES =
            Set.of("poverty_alleviated", "monitored", "low_income", "relocated", "rural_hukou", "gender");

    private static final Comparator<Head> FIRMEST = Comparator.comparing(Head::here)
            .thenComparing(Head::stable)
            .thenComparing(head -> head.with().whole())
            .thenComparing(Head::employer, Comparator.reverseOrder());

    private final HeadRows heads;
    private final SpellRows spells;
    private final Histories histories;
    private final EmploymentRules rules;
    private final ObjectProvider<FactSource> facts;

    Headcounts(
            HeadRows heads,
            SpellRows spells,
            Histories histories,
            EmploymentRules rules,
            ObjectProvider<FactSource> facts) {
        this.heads = heads;
        this.spells = spells;
        this.histories = histories;
        this.rules = rules;
        this.facts = facts;
    }

    /** Every one of these employers, with what is counted of those the reader may see. */
    public Map<Long, Headcount> of(Collection<Long> employers, LocalDate day) {
        Map<Long, Headcount> counted = new LinkedHashMap<>();
        Map<Long, List<Head>> people = people(employers, day);
        employers.forEach(employer -> counted.put(employer, Headcount.of(people.getOrDefault(employer, List.of()))));
        return counted;
    }

    /** All these employers as one: a person who is with several counts once, where they work and have worked longest. */
    public Headcount together(Collection<Long> employers, LocalDate day) {
        Map<Long, Head> once = new LinkedHashMap<>();
        people(employers, day)
                .values()
                .forEach(heads -> heads.forEach(head -> once.merge(
                        head.worker(), head, (one, other) -> FIRMEST.compare(one, other) >= 0 ? one : other)));
        return Headcount.of(List.copyOf(once.values()));
    }

    /** People in work with these employers that day or earlier in its calendar year, by employer. */
    public Map<Long, List<Head>> people(Collection<Long> employers, LocalDate day) {
        Set<Long> workers = heads.workersOf(employers, day.withDayOfYear(1), day);
        Map<Long, List<Spell>> recorded = spells.of(workers);
        FactColumns classes = classes(recorded, day);
        Set<Long> wanted = new HashSet<>(employers);
        Map<Long, List<Head>> people = new HashMap<>();
        recorded.forEach((worker, all) -> all.stream()
                .map(Spell::employer)
                .filter(employer -> employer != null && wanted.contains(employer))
                .distinct()
                .forEach(employer -> {
                    Head head = head(employer, all, classes, day);
                    if (head != null) {
                        people.computeIfAbsent(employer, key -> new ArrayList<>())
                                .add(head);
                    }
                }));
        return people;
    }

    private @Nullable Head head(long employer, List<Spell> all, FactColumns classes, LocalDate day) {
        Window year = new Window(day.withDayOfYear(1), day);
        Set<Long> same = histories.sameEmployer(all, employer);
        List<Spell> with = all.stream()
                .filter(spell -> same.contains(spell.id()))
                .filter(spell -> !spell.fromDate().isAfter(day))
                .toList();
        List<Spell> inYear = with.stream()
                .filter(spell -> histories
                        .counted(spell)
                        .worked(day)
                        .flatMap(year::intersect)
                        .isPresent())
                .toList();
        if (inYear.isEmpty()) {
            return null;
        }
        EmploymentHistory history = histories.of(with, day);
        Months months =
                history.runOn(day).map(run -> Months.of(untilDay(run, day))).orElse(Months.NONE);
        Spell last = inYear.get(inYear.size() - 1);
        long worker = last.worker();
        return new Head(
                employer,
                worker,
                history.runOn(day).isPresent(),
                months,
                months.whole() >= rules.stableMonths(),
                with.stream().noneMatch(spell -> spell.fromDate().isBefore(year.from())),
                truth(classes.get("poverty_alleviated", worker)),
                truth(classes.get("monitored", worker)),
                truth(classes.get("low_income", worker)),
                truth(classes.get("relocated", worker)),
                truth(classes.get("rural_hukou", worker)),
                classes.get("gender", worker) == null
                        ? Truth.UNKNOWN
                        : Truth.of("female".equals(classes.get("gender", worker))),
                last);
    }

    private static Window untilDay(Window run, LocalDate day) {
        return run.until(day).orElse(run);
    }

    private FactColumns classes(Map<Long, List<Spell>> recorded, LocalDate day) {
        FactColumns columns = new FactColumns();
        List<Subject> subjects = new ArrayList<>();
        recorded.forEach((worker, all) ->
                subjects.add(new Subject(worker, null, all.get(0).region())));
        FactRequest request = new FactRequest(subjects, day, Map.of());
        facts.stream()
                .filter(source -> source.kind().equals(EmploymentFacts.KIND))
                .filter(source -> source.facts().stream().anyMatch(CLASSES::contains))
                .forEach(source -> source.publish(request, columns));
        return columns;
    }

    private static Truth truth(@Nullable Object known) {
        return known == null ? Truth.UNKNOWN : Truth.of(Boolean.TRUE.equals(known));
    }
}
