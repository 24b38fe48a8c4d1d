package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.targets.FrozenYears;
import org.wutong.bureau.targets.storage.FrozenFigureRows;

/** Tells what a year came to out of the reports that were handed in for its end. */
@Component
@Transactional(readOnly = true)
class FrozenActuals implements FrozenYears {
    private final FrozenFigureRows rows;

    FrozenActuals(FrozenFigureRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Told> of(Collection<String> places, String counts, LocalDate from, LocalDate to) {
        Map<String, Told> told = new LinkedHashMap<>();
        rows.ofYear(places, counts, from, to)
                .forEach(row -> told.put(row.place(), new Told(row.actual(), row.snapshot())));
        return told;
    }
}
