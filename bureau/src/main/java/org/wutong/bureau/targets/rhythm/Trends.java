package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.storage.FrozenFigureRows;
import org.wutong.bureau.targets.storage.FrozenFigureRows.Frozen;

/** How figures went: as they were frozen within the period of their target, and as they are counted on the day itself. */
@Component
@Transactional(readOnly = true)
public class Trends {
    private final FrozenFigureRows rows;

    Trends(FrozenFigureRows rows) {
        this.rows = rows;
    }

    /** The trend of each standing of one place by id of its target, with the day’s own figure last; none where that one point is all. */
    public Map<String, Trend> of(Node place, LocalDate day, List<Standing> standings) {
        LocalDate first = standings.stream()
                .map(standing -> standing.target().from())
                .min(Comparator.naturalOrder())
                .orElse(day);
        Map<String, List<Frozen>> frozen = new LinkedHashMap<>();
        rows.of(place.code(), first, day.minusDays(1))
                .forEach(row -> frozen.computeIfAbsent(row.target(), id -> new ArrayList<>())
                        .add(row));
        Map<String, Trend> trends = new LinkedHashMap<>();
        for (Standing standing : standings) {
            List<Trend.Point> points = new ArrayList<>();
            for (Frozen row : frozen.getOrDefault(standing.target().id(), List.of())) {
                if (!row.day().isBefore(standing.target().from())) {
                    points.add(new Trend.Point(row.day(), row.actual(), row.snapshot()));
                }
            }
            Long actual = standing.actual();
            if (actual != null) {
                points.add(new Trend.Point(day, actual, null));
            }
            if (points.size() > 1) {
                trends.put(standing.target().id(), new Trend(points));
            }
        }
        return trends;
    }
}
