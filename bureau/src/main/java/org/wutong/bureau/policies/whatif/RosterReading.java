package org.wutong.bureau.policies.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
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

/** Reads the workers whom whoever acts may see, with their facts; all of them, or those alone whose records changed. */
@Component
class RosterReading {
    private static final int BATCH = 4000;
    private static final String PEOPLE = "people";

    private final ObjectProvider<SubjectSource> subjects;
    private final KnownFacts facts;
    private final PublishedPolicies policies;
    private final Clock clock;
    private final TransactionTemplate looking;

    RosterReading(
            ObjectProvider<SubjectSource> subjects,
            KnownFacts facts,
            PublishedPolicies policies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.subjects = subjects;
        this.facts = facts;
        this.policies = policies;
        this.clock = clock;
        this.looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
        looking.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Is told how many of how many people are read. */
    interface Watch {
        void at(int done, int all);
    }

    private <T> T look(Supplier<T> work) {
        return Objects.requireNonNull(looking.execute(status -> work.get()));
    }

    Roster whole(LocalDate asOf, Watch watch) {
        return look(() -> {
            List<Subject> people = new ArrayList<>(workers().everyone());
            people.sort(side());
            Columns.Builder columns = Columns.builder(kind(), people.size());
            for (int from = 0; from < people.size(); from += BATCH) {
                watch.at(from, people.size());
                List<Integer> rows = new ArrayList<>();
                for (int row = from; row < Math.min(people.size(), from + BATCH); row++) {
                    rows.add(row);
                }
                fill(columns, people, rows, asOf);
            }
            watch.at(people.size(), people.size());
            return roster(columns.build(), people, asOf);
        });
    }

    /** The same as {@link #whole} would read, when nobody's record but these people's changed since. */
    Roster following(Roster known, Set<Long> changed) {
        return look(() -> {
            Set<Long> concerned = withCompanions(known.people(), changed);
            List<Subject> now = workers().withHouseholds(concerned);
            now.forEach(one -> concerned.add(one.id()));
            List<Subject> people = new ArrayList<>(known.people());
            people.removeIf(one -> concerned.contains(one.id()));
            people.addAll(now);
            people.sort(side());
            int[] from = former(known.people(), people, concerned);
            Columns.Builder columns =
                    Columns.builder(kind(), people.size()).take(known.columns().columns(), from);
            List<Integer> fresh = new ArrayList<>();
            for (int row = 0; row < from.length; row++) {
                if (from[row] < 0) {
                    fresh.add(row);
                }
            }
            for (int at = 0; at < fresh.size(); at += BATCH) {
                fill(columns, people, fresh.subList(at, Math.min(fresh.size(), at + BATCH)), known.asOf());
            }
            return roster(columns.build(), people, known.asOf());
        });
    }

    /** Whoever shared a household with somebody who left it, too: what is known of a household is known of each in it. */
    private static Set<Long> withCompanions(List<Subject> people, Set<Long> changed) {
        Set<Long> households = new HashSet<>();
        for (Subject one : people) {
            if (one.household() != null && changed.contains(one.id())) {
                households.add(one.household());
            }
        }
        Set<Long> all = new HashSet<>(changed);
        for (Subject one : people) {
            if (one.household() != null && households.contains(one.household())) {
                all.add(one.id());
            }
        }
        return all;
    }

    /** For each row where it stood before; -1 for whoever is read anew. */
    private static int[] former(List<Subject> before, List<Subject> people, Set<Long> concerned) {
        Map<Long, Integer> rows = new HashMap<>(before.size() * 2);
        for (int row = 0; row < before.size(); row++) {
            rows.put(before.get(row).id(), row);
        }
        int[] from = new int[people.size()];
        for (int row = 0; row < from.length; row++) {
            long id = people.get(row).id();
            from[row] = concerned.contains(id) ? -1 : rows.getOrDefault(id, -1);
        }
        return from;
    }

    /** Households side by side, in them the order of names that the rules go by. */
    private static Comparator<Subject> side() {
        return Comparator.comparingLong((Subject one) -> one.household() == null ? -one.id() : one.household())
                .thenComparing(one -> Long.toString(one.id()));
    }

    private SubjectKind kind() {
        return policies.inForce().dictionary().kind(Deciding.WORKER).orElseThrow();
    }

    private void fill(Columns.Builder columns, List<Subject> people, Collection<Integer> rows, LocalDate asOf) {
        SubjectKind kind = kind();
        FactColumns known = facts.of(kind, rows.stream().map(people::get).toList(), asOf);
        for (int row : rows) {
            for (Fact fact : kind.facts()) {
                @Nullable Object value = known.get(fact.name(), people.get(row).id());
                if (value != null) {
                    columns.set(row, fact, value);
                }
            }
        }
    }

    private Roster roster(Columns columns, List<Subject> people, LocalDate asOf) {
        List<Subject> copy = List.copyOf(people);
        SubjectColumns all = SubjectColumns.of(
                columns, households(copy), row -> Long.toString(copy.get(row).id()));
        return new Roster(all, copy, groupings(all), asOf, clock.instant());
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
