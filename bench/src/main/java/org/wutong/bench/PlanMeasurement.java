package org.wutong.bench;

import java.util.ArrayList;
import java.util.List;

/** A whole drive planned with priorities and a proved bound; a sparse market by ours and by a flow of least cost. */
final class PlanMeasurement implements Measurement {
    private static final String MEMORY = "-Xmx1200m";
    private static final String OURS = "sparse market, 16 best of everybody, our auction, a worker";
    private static final String FLOW = "sparse market, OR-tools minimum cost flow, solving alone, a worker";

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        int workers = full ? 200_000 : 40_000;
        int vacancies = full ? 20_000 : 4_000;
        List<String> options = new ArrayList<>(MatchingRace.vectorOptions());
        options.add(MEMORY);
        List<String> lines =
                ChildJvm.run(options, PlanRace.class, Integer.toString(workers), Integer.toString(vacancies));
        List<Lap> laps = lines.stream()
                .filter(line -> !line.startsWith(PlanRace.NUMBER))
                .map(Lap::ofLine)
                .toList();
        figures.note("processor time of the one thread that does it, a worker; %,d workers, %,d vacancies"
                .formatted(workers, vacancies));
        double plan = Lap.of(laps, PlanRace.PLAN);
        double auction = Lap.of(laps, PlanRace.AUCTION);
        figures.beside("plan of everybody with two classes first, a worker", plan, 1);
        figures.beside(
                "lists of ten of everybody, a worker",
                Lap.of(laps, PlanRace.LISTS),
                Lap.of(laps, PlanRace.LISTS) / plan);
        figures.beside(OURS, auction, 1);
        figures.beside(FLOW, Lap.of(laps, PlanRace.FLOW), Lap.of(laps, PlanRace.FLOW) / auction);
        figures.beside(
                "sparse market, best choice first, a worker",
                Lap.of(laps, PlanRace.GREEDY),
                Lap.of(laps, PlanRace.GREEDY) / auction);
        for (String line : lines) {
            if (line.startsWith(PlanRace.NUMBER)) {
                String[] parts = line.split("\t");
                figures.number(parts[1], parts[2]);
            }
        }
        figures.verdict(auction / Lap.of(laps, PlanRace.FLOW), FLOW);
    }
}
