package org.wutong.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.ColumnEvaluator;
import org.wutong.rules.Explainer;
import org.wutong.rules.Explanation;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectColumns;
import org.wutong.rules.SubjectRow;

/** What deciding needs before and after: columns from facts, months from spells; the explanation of one person. */
final class OtherTrials {
    private static final int EXPLAINED = 200;

    private final PolicySet policies;
    private final Population population;
    private final Map<String, List<SubjectRow>> byKind;
    private final List<List<SubjectRow>> explained;
    private final CountedSpells spells;

    OtherTrials(PolicySet policies, Population population) {
        this.policies = policies;
        this.population = population;
        this.byKind = RowKind.ALL.stream()
                .collect(Collectors.toMap(RowKind::subject, kind -> SubjectRows.of(policies, population, kind, 0)));
        int rows = RowKind.ALL.size();
        List<SubjectRow> all = SubjectRows.ofEverybody(policies, population.first(EXPLAINED), 0);
        this.explained = new ArrayList<>();
        for (int from = 0; from < all.size(); from += rows) {
            explained.add(all.subList(from, from + rows));
        }
        this.spells = CountedSpells.generate(population.people(), 2);
    }

    List<Trial> trials() {
        return List.of(
                Trial.alone(
                        "columns prepared from facts held by rows, a row",
                        (long) population.people() * RowKind.ALL.size(),
                        this::prepare),
                Trial.alone("months and income counted from spells, a person", spells.people(), spells::count),
                Trial.alone("explanation of one person's 20 rules", explained.size(), this::explain));
    }

    /** Down to where the first block could be decided: places cut to levels and words looked up too. */
    private void prepare() {
        byKind.forEach((name, rows) -> {
            SubjectKind kind = policies.dictionary().kind(name).orElseThrow();
            SubjectColumns columns =
                    SubjectColumns.of(PreparedColumns.pack(kind, rows), population.households(), SubjectRows::id);
            ColumnEvaluator.of(policies, columns, BenchPolicies.AS_OF);
        });
    }

    private void explain() {
        for (List<SubjectRow> rows : explained) {
            List<Explanation> all =
                    Explainer.explain(policies, rows, rows.get(0).id(), BenchPolicies.AS_OF);
            if (all.size() != Clause.COUNT) {
                throw new IllegalStateException(all.size() + " rules explained");
            }
        }
    }
}
