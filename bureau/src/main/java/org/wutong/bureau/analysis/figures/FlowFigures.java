package org.wutong.bureau.analysis.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.offices.Areas;

/** Who is in work on a day, from the places below to where the job is that counts that day. */
@Component
public class FlowFigures {
    private static final int COUNTY_DIGITS = 6;

    private final Below below;
    private final Areas areas;

    FlowFigures(Below below, Areas areas) {
        this.below = below;
        this.areas = areas;
    }

    public List<Section> sections(Snapshot snapshot, Asked asked) {
        Below.Places places = below.of(asked.place());
        List<Integer> order = Destination.order();
        Map<String, long[]> origins = new TreeMap<>();
        Map<String, long[]> counties = new TreeMap<>();
        asked.each(snapshot, (village, person, place) -> {
            int job = village.jobs.on(person, asked.day());
            if (job >= 0) {
                String work = snapshot.word(village.jobs.place[job]);
                int destination = Destination.of(snapshot.word(village.home[person]), work);
                origins.computeIfAbsent(places.at(place), code -> new long[order.size()])[destination]++;
                if (destination == Destination.CITY) {
                    counties.computeIfAbsent(work.substring(0, COUNTY_DIGITS), code -> new long[1])[0]++;
                }
            }
        });
        List<Head> columns = order.stream()
                .map(destination -> Destination.head(destination, areas))
                .toList();
        Counts flows = new Counts(
                origins.keySet().stream().map(places::head).toList(),
                columns,
                true,
                origins.values().stream()
                        .map(row -> order.stream().mapToLong(at -> row[at]).toArray())
                        .toArray(long[][]::new));
        Counts near = new Counts(
                counties.keySet().stream()
                        .map(code -> new Head(areas.name(code).orElse(code), "destination=" + code))
                        .toList(),
                List.of(new Head("analysis.people", "")),
                true,
                counties.values().toArray(long[][]::new));
        return List.of(
                new Section("flows", Chart.SANKEY, flows.filled(), Section.IN_WORK),
                new Section("counties", Chart.MAP, near, "destination=city"));
    }
}
