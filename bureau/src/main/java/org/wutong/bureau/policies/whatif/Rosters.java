package org.wutong.bureau.policies.whatif;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.KnownFacts;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.conditions.Columns;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.Grouping;
import org.wutong.rules.SubjectColumns;
import org.wutong.vocabulary.RegionCode;

/** Keeps the rosters of the last few offices that tried something, so that a slider need not wait for the database. */
@Component
public class Rosters {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 4;
    private static final int BATCH = 4000;
    private static final String PEOPLE = "people";

    private final ObjectProvider<SubjectSource> subjects;
    private final KnownFacts facts;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final Clock clock;
    private final Map<Key, Roster> kept = new LinkedHashMap<>();

    Rosters(
            ObjectProvider<SubjectSource> subjects,
            KnownFacts facts,
            PublishedPolicies policies,
            BusinessDate businessDate,
            Clock clock) {
        this.subjects = subjects;
        this.facts = facts;
        this.policies = policies;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** Officers of one view scope see the same people. */
    private record Key(Scope view, LocalDate asOf) {}

    /** The roster of whoever acts, at most a quarter of an hour old. */
    @Transactional(readOnly = true)
    public synchronized Roster mine() {
        Key key = key();
        Roster known = kept.get(key);
        if (known == null || known.takenAt().plus(KEPT).isBefore(clock.instant())) {
            kept.remove(key);
            while (kept.size() >= MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            known = take(key.asOf());
            kept.put(key, known);
        }
        return known;
    }

    /** The next one who asks reads the roster anew. */
    public synchronized void forget() {
        kept.remove(key());
    }

    private Key key() {
        return new Key(Acting.now().view(), businessDate.today());
    }

    private Roster take(LocalDate asOf) {
        SubjectKind kind = policies.inForce().dictionary().kind(Deciding.WORKER).orElseThrow();
        List<Subject> people = new ArrayList<>(workers().everyone());
        people.sort(Comparator.comparing((Subject one) -> one.household() == null ? -one.id() : one.household())
                .thenComparing(one -> Long.toString(one.id())));
        Columns.Builder columns = Columns.builder(kind, people.size());
        for (int from = 0; from < people.size(); from += BATCH) {
            fill(columns, kind, people, from, asOf);
        }
        SubjectColumns all = SubjectColumns.of(
                columns.build(),
                households(people),
                row -> Long.toString(people.get(row).id()));
        return new Roster(all, List.copyOf(people), groupings(all), asOf, clock.instant());
    }

    private void fill(Columns.Builder columns, SubjectKind kind, List<Subject> people, int from, LocalDate asOf) {
        List<Subject> batch = people.subList(from, Math.min(people.size(), from + BATCH));
        FactColumns known = facts.of(kind, batch, asOf);
        for (int i = 0; i < batch.size(); i++) {
            for (Fact fact : kind.facts()) {
                @Nullable Object value = known.get(fact.name(), batch.get(i).id());
                if (value != null) {
                    columns.set(from + i, fact, value);
                }
            }
        }
    }

    private static int[] households(List<Subject> people) {
        int[] households = new int[people.size()];
        for (int row = 1; row < households.length; row++) {
            Long household = people.get(row).household();
            boolean isSame =
                    household != null && household.equals(people.get(row - 1).household());
            households[row] = households[row - 1] + (isSame ? 0 : 1);
        }
        return households;
    }

    private static List<Grouping> groupings(SubjectColumns all) {
        List<Grouping> groupings = new ArrayList<>();
        groupings.add(Grouping.byPlace(all, RegionCode.Level.TOWNSHIP));
        for (Fact fact : all.columns().kind().facts()) {
            if (fact.type() == FactType.BOOL && fact.owner().equals(PEOPLE)) {
                groupings.add(Grouping.byCategory(all, fact));
            }
        }
        return groupings;
    }

    private SubjectSource workers() {
        return subjects.stream()
                .filter(source -> source.kind().equals(Deciding.WORKER))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no duty lists workers"));
    }
}
