package org.wutong.bureau.register.imports;

import java.util.EnumMap;
import java.util.Map;
import org.wutong.bureau.register.sheet.SheetRow;

/** Counts rows while they pass. */
final class Tally {
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    int read;
    int warned;
    int skipped;
    int formulas;

    void add(SheetImportRow row) {
        read++;
        outcomes.merge(row.outcome(), 1, Integer::sum);
        if (!row.bad() && !row.problems().isEmpty()) {
            warned++;
        }
        formulas += (int) row.cells().cells().stream()
                .filter(cell -> cell.kind() == SheetRow.Kind.FORMULA)
                .count();
    }

    int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
