package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.demonstration.DemoCityEfforts.Effort;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.Ledgers;
import org.wutong.demo.DemoEmployer;
import org.wutong.demo.EmployerKind;

/** Centres, stations and recognised workshops of the made-up city, and what else stands in its registers. */
@Component
class DemoCityInstitutions {
    private static final String WHY = "演示数据";
    private static final int FULL = 3;
    private static final int DAYS_OF_PLAN = 210;
    private static final int NOT_TOLD_EVERY = 5;

    private final Ledgers ledgers;
    private final ReportingTree tree;

    DemoCityInstitutions(Ledgers ledgers, ReportingTree tree) {
        this.ledgers = ledgers;
        this.tree = tree;
    }

    /** @return how many records */
    int load(DemoCityEfforts efforts, List<DemoEmployer> employers, long seed) {
        int added = 0;
        for (Map.Entry<String, List<Map<String, String>>> register :
                efforts.registers().entrySet()) {
            added += ledgers.load(register.getKey(), register.getValue(), WHY);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Node county : tree.children(efforts.city())) {
            institutions(rows, county, efforts.of(county.code()), efforts.year(), new Random(seed + rows.size()));
        }
        added += ledgers.load("institution", rows, WHY);
        return added + ledgers.load("recognition", workshops(employers, efforts.year()), WHY);
    }

    private void institutions(List<Map<String, String>> rows, Node county, Effort effort, int year, Random chance) {
        LocalDate centre = effort.centre();
        if (centre != null) {
            rows.add(row(
                    county.shortName() + "公共就业服务中心（演示）",
                    "COUNTY_CENTRE",
                    county.code(),
                    centre,
                    8 + chance.nextInt(12),
                    null));
        }
        List<Node> townships = DemoCityChance.shuffled(tree.children(county.code()), chance);
        int stations = DemoCityChance.share(townships.size(), effort.stations());
        int staffed = DemoCityChance.share(stations, effort.staffed());
        for (int i = 0; i < townships.size(); i++) {
            LocalDate began = LocalDate.of(year, 3, 1).plusDays(chance.nextInt(DAYS_OF_PLAN));
            Integer posts = i < staffed ? Integer.valueOf(FULL + chance.nextInt(2)) : few(i, chance);
            Node township = townships.get(i);
            // Every other one that was missing at the end of the year opened in the next.
            if (i < stations || i % 2 == 0) {
                String named = township.shortName().startsWith(county.shortName()) ? "" : county.shortName();
                rows.add(row(
                        named + township.shortName() + "就业服务站（演示）",
                        "TOWNSHIP_STATION",
                        township.code(),
                        i < stations ? began : began.plusYears(1),
                        posts == null ? 0 : posts + 1 + chance.nextInt(2),
                        posts));
            }
        }
    }

    /** Fewer than asked for; of some stations nobody has said. */
    private static @Nullable Integer few(int station, Random chance) {
        return station % NOT_TOLD_EVERY == NOT_TOLD_EVERY - 1 ? null : Integer.valueOf(1 + chance.nextInt(2));
    }

    private static Map<String, String> row(
            String name, String level, String place, LocalDate since, int staff, @Nullable Integer posts) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("level", level);
        row.put("place", place);
        row.put("since", since.toString());
        if (staff > 0) {
            row.put("staff", Integer.toString(staff));
        }
        if (posts != null) {
            row.put("publicPosts", posts.toString());
        }
        return row;
    }

    private static List<Map<String, String>> workshops(List<DemoEmployer> employers, int year) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (DemoEmployer one : employers) {
            if (one.kind() == EmployerKind.WORKSHOP && one.workshopRecognised()) {
                rows.add(Map.of(
                        "employer",
                        one.creditCode(),
                        "kind",
                        "WORKSHOP",
                        "level",
                        "COUNTY",
                        "since",
                        LocalDate.of(year, 4 + rows.size() % 8, 15).toString(),
                        "number",
                        "演示认定〔" + year + "〕" + (rows.size() + 101) + "号"));
            }
        }
        return rows;
    }
}
