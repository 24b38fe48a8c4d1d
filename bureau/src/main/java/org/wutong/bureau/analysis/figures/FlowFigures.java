package org.wutong.bureau.analysis.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Away;
import org.wutong.bureau.analysis.roster.Block;
import org.wutong.bureau.analysis.roster.Counting;
import org.wutong.bureau.analysis.roster.Jobs;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.offices.Areas;
import org.wutong.vocabulary.RegionCode;

/** Who is in work on a day, from the places below to where the job is that counts that day. */
@Component
public class FlowFigures {
    private static final int COUNTY_DIGITS = RegionCode.Level.COUNTY.digits();

    private final Below below;
    private final Areas areas;

    FlowFigures(Below below, Areas areas) {
        this.below = below;
        this.areas = areas;
    }

    public List<Section> sections(Snapshot snapshot, Asked asked) {
        Below.Places places = below.of(asked.place());
        List<Integer> order = Destination.order();
        Flows all =
                asked.count(snapshot, () -> new Flows(snapshot, asked.day(), below.of(asked.place()), order.size()));
        Map<String, long[]> origins = all.origins;
        Map<String, long[]> counties = all.counties;
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

    /** By the place below, and by county where the work is elsewhere in the own city. */
    private static final class Flows implements Counting<Flows> {
        private final Snapshot snapshot;
        private final int day;
        private final Below.Places places;
        private final int destinations;
        private final Map<String, long[]> origins = new TreeMap<>();
        private final Map<String, long[]> counties = new TreeMap<>();

        Flows(Snapshot snapshot, int day, Below.Places places, int destinations) {
            this.snapshot = snapshot;
            this.day = day;
            this.places = places;
            this.destinations = destinations;
        }

        @Override
        public void add(Block block) {
            Jobs jobs = block.village().jobs;
            int[] who = block.who();
            long[] row = new long[destinations];
            boolean any = false;
            for (int i = 0; i < block.count(); i++) {
                int job = jobs.on(who[i], day);
                if (job >= 0) {
                    any = true;
                    row[jobs.away[job]]++;
                    if (jobs.away[job] == Away.CITY) {
                        String work = snapshot.place(jobs.place[job]);
                        counties.computeIfAbsent(work.substring(0, COUNTY_DIGITS), code -> new long[1])[0]++;
                    }
                }
            }
            if (any) {
                put(origins, places.at(block.place()), row);
            }
        }

        @Override
        public void join(Flows other) {
            other.origins.forEach((code, row) -> put(origins, code, row));
            other.counties.forEach((code, row) -> put(counties, code, row));
        }

        private static void put(Map<String, long[]> rows, String code, long[] more) {
            long[] row = rows.computeIfAbsent(code, fresh -> new long[more.length]);
            for (int i = 0; i < more.length; i++) {
                row[i] += more[i];
            }
        }
    }
}
