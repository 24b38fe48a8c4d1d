package org.wutong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Territory.Village;

/** Everything about one worker, as a roster's row needs it. */
record Dossier(
        DemoWorker worker,
        DemoHousehold household,
        DemoWorker head,
        Village village,
        String townshipName,
        List<DemoCategory> categories,
        List<DemoSpell> career,
        WorkerFacts facts,
        DemoWish wish,
        LocalDate today) {
    static List<Dossier> all(DemoCounty county, Territory territory) {
        Settings settings = Settings.load();
        Map<String, DemoHousehold> households = county.householdsById();
        Map<String, List<DemoSpell>> spells = county.spellsByWorker();
        Map<String, DemoWorker> workers = new HashMap<>();
        county.workers().forEach(worker -> workers.put(worker.id(), worker));
        Map<String, List<DemoCategory>> categories = new HashMap<>();
        for (DemoCategory category : county.categories()) {
            String owner = category.workerId() == null ? category.householdId() : category.workerId();
            categories.computeIfAbsent(owner, k -> new ArrayList<>()).add(category);
        }
        LocalDate today = county.plan().businessDate();
        List<Dossier> all = new ArrayList<>();
        for (int i = 0; i < county.workers().size(); i++) {
            DemoWorker worker = county.workers().get(i);
            DemoHousehold household = required(households, worker.householdId());
            Village village = territory.village(household.village());
            List<DemoCategory> held = new ArrayList<>(categories.getOrDefault(household.id(), List.of()));
            held.addAll(categories.getOrDefault(worker.id(), List.of()));
            List<DemoSpell> career = spells.getOrDefault(worker.id(), List.of());
            all.add(new Dossier(
                    worker,
                    household,
                    required(workers, household.headWorkerId()),
                    village,
                    territory.township(village.township()).name().substring(territory.name.length()),
                    List.copyOf(held),
                    career,
                    WorkerFacts.of(career, today, settings),
                    county.wishes().get(i),
                    today));
        }
        return all;
    }

    private static <T> T required(Map<String, T> map, String id) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalStateException("no record " + id);
        }
        return found;
    }

    /** Whether the person, or the household, is in a group today. */
    boolean in(String group) {
        return current(group).isPresent();
    }

    Optional<DemoCategory> current(String group) {
        return categories.stream()
                .filter(span -> span.category().group().equals(group) && span.heldOn(today))
                .findFirst();
    }

    Optional<DemoCategory> ever(String group) {
        return categories.stream()
                .filter(span -> span.category().group().equals(group))
                .findFirst();
    }

    /** The latest job, whether it lasts or not. */
    @Nullable
    DemoSpell latest() {
        return career.isEmpty() ? null : career.get(career.size() - 1);
    }

    /** The job of today. */
    @Nullable
    DemoSpell now() {
        DemoSpell latest = latest();
        return latest != null && latest.coversDay(today) && worker.reachable() ? latest : null;
    }
}
