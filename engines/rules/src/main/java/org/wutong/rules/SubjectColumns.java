package org.wutong.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.wutong.conditions.Columns;
import org.wutong.conditions.SubjectKind;

/**
 * Subjects of one kind with their facts in columns, members of a household side by side in the order of their ids, cut into blocks
 * of about a thousand that part no household. Immutable; several threads may read one.
 */
public final class SubjectColumns {
    /** So many subjects make a block, unless one household is larger. */
    static final int BLOCK = 1024;

    private final Columns columns;
    private final int[] households;
    private final IntFunction<SubjectRow> rows;
    private final int[] places;
    private final int[] starts;

    private SubjectColumns(Columns columns, int[] households, IntFunction<SubjectRow> rows, int[] places) {
        this.columns = columns;
        this.households = households;
        this.rows = rows;
        this.places = places;
        this.starts = starts(households);
    }

    /** Gathers rows of one kind; {@link #place} tells where each came from. */
    public static SubjectColumns of(SubjectKind kind, List<SubjectRow> rows) {
        Map<Object, List<Integer>> byHousehold = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String household = rows.get(i).household();
            byHousehold
                    .computeIfAbsent(household == null ? new Object() : household, key -> new ArrayList<>(4))
                    .add(i);
        }
        Columns.Builder builder = Columns.builder(kind, rows.size());
        int[] places = new int[rows.size()];
        int[] households = new int[rows.size()];
        int at = 0;
        int number = 0;
        for (List<Integer> members : byHousehold.values()) {
            members.sort(Comparator.comparing(i -> rows.get(i).id()));
            for (int place : members) {
                builder.set(at, rows.get(place).facts());
                places[at] = place;
                households[at++] = number;
            }
            number++;
        }
        List<SubjectRow> copy = List.copyOf(rows);
        return new SubjectColumns(builder.build(), households, row -> copy.get(places[row]), places);
    }

    /**
     * Columns that stand in order already.
     *
     * @param households a number for each row, the same for members of one household, who stand side by side in the order of ids
     * @param ids the caller's name of a row
     */
    public static SubjectColumns of(Columns columns, int[] households, IntFunction<String> ids) {
        int[] places = new int[households.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        String kind = columns.kind().name();
        return new SubjectColumns(
                columns,
                households,
                row -> new SubjectRow(kind, ids.apply(row), Integer.toString(households[row]), columns.at(row)),
                places);
    }

    private static int[] starts(int[] households) {
        List<Integer> starts = new ArrayList<>();
        int begun = 0;
        int householdFrom = 0;
        starts.add(0);
        for (int row = 1; row <= households.length; row++) {
            if (row == households.length || households[row] != households[row - 1]) {
                if (row - begun > BLOCK && householdFrom > begun) {
                    starts.add(householdFrom);
                    begun = householdFrom;
                }
                householdFrom = row;
            }
        }
        if (households.length > 0) {
            starts.add(households.length);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    public int size() {
        return households.length;
    }

    public int blocks() {
        return starts.length - 1;
    }

    /** First row of a block; that of the block after the last is {@link #size}. */
    public int start(int block) {
        return starts[block];
    }

    public Columns columns() {
        return columns;
    }

    /** Where a row stood among those given. */
    public int place(int row) {
        return places[row];
    }

    /** A number shared by the members of a household and nobody else. */
    public int household(int row) {
        return households[row];
    }

    /** A row as the tree walk takes it. */
    public SubjectRow row(int row) {
        return rows.apply(row);
    }
}
