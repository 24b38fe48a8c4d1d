package org.wutong.bench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Facts;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;

/** The population as subjects of the policies, each fact known or not. */
final class SubjectRows {
    /** Numbers of one length stand in the same order as texts. */
    private static final int FIRST = 100_000_000;

    private final PolicySet policies;
    private final Random random = new Random(7);
    private final int unknownPercent;
    // Records of one county hold one and the same value, as rows read from a database would.
    private final Map<Object, Object> shared = new HashMap<>();

    private SubjectRows(PolicySet policies, int unknownPercent) {
        this.policies = policies;
        this.unknownPercent = unknownPercent;
    }

    /** The rows of one kind, by person; the same from the same population. */
    static <R> List<SubjectRow> of(PolicySet policies, Population population, RowKind<R> kind, int unknownPercent) {
        return new SubjectRows(policies, unknownPercent).rows(population, kind);
    }

    /** Every row of everybody, person by person. */
    static List<SubjectRow> ofEverybody(PolicySet policies, Population population, int unknownPercent) {
        List<List<SubjectRow>> kinds = new ArrayList<>();
        for (RowKind<?> kind : RowKind.ALL) {
            kinds.add(of(policies, population, kind, unknownPercent));
        }
        List<SubjectRow> rows = new ArrayList<>();
        for (int person = 0; person < population.people(); person++) {
            for (List<SubjectRow> kind : kinds) {
                rows.add(kind.get(person));
            }
        }
        return rows;
    }

    static String id(int person) {
        return "p" + (FIRST + person);
    }

    /** The number of the person a row is about. */
    static int person(SubjectRow row) {
        return Integer.parseInt(row.id().substring(1)) - FIRST;
    }

    /** A fact that is read off a row, and whether it may be unknown. */
    private record Column<R>(int slot, boolean mayBeUnknown, Function<R, Object> value) {}

    private <R> List<SubjectRow> rows(Population population, RowKind<R> kind) {
        SubjectKind subject = policies.dictionary().kind(kind.subject()).orElseThrow();
        List<Column<R>> columns = new ArrayList<>();
        kind.facts()
                .forEach((name, value) -> columns.add(
                        new Column<>(subject.fact(name).orElseThrow().slot(), !name.equals(RowKind.ANCHOR), value)));
        List<SubjectRow> rows = new ArrayList<>(population.people());
        R[] all = kind.rows().apply(population);
        for (int person = 0; person < all.length; person++) {
            rows.add(new SubjectRow(
                    kind.subject(),
                    id(person),
                    "h" + (FIRST + population.households()[person]),
                    facts(subject.facts().size(), columns, all[person])));
        }
        return rows;
    }

    private <R> Facts facts(int size, List<Column<R>> columns, R row) {
        @Nullable Object[] slots = new @Nullable Object[size];
        for (Column<R> column : columns) {
            if (!column.mayBeUnknown() || random.nextInt(100) >= unknownPercent) {
                slots[column.slot()] = shared(column.value().apply(row));
            }
        }
        return Facts.ofSlots(slots);
    }

    private Object shared(Object value) {
        return value instanceof Boolean ? value : shared.computeIfAbsent(value, same -> same);
    }
}
