package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.demonstration.DemoCityEfforts.Effort;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoWorker;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode.Level;

/** Who answers for the places of a made-up county: its leader, one of each township, specialists of some of its villages. */
@Component
class DemoCitySpecialists {
    private static final int DAYS_OF_PLAN = 270;

    private final Responsibilities responsibilities;
    private final ReportingTree tree;

    DemoCitySpecialists(Responsibilities responsibilities, ReportingTree tree) {
        this.responsibilities = responsibilities;
        this.tree = tree;
    }

    /** @return names of the specialists by village */
    Map<String, String> name(DemoCounty county, Effort effort, int year) {
        String code = DemoZone.called(county.plan().county().value());
        Random chance = new Random(county.plan().seed());
        LocalDate first = LocalDate.of(year, 3, 1);
        List<DemoWorker> names = county.workers();
        Map<String, List<DemoWorker>> locals = names.stream()
                .filter(worker -> worker.phone() != null)
                .collect(Collectors.groupingBy(
                        worker -> DemoZone.called(worker.hukouRegion().value())));
        add(code, Level.CITY, ResponsibilityKind.LEADER, one(names, chance), "市级包联领导", first);
        for (Node township : tree.children(code)) {
            add(township.code(), Level.TOWNSHIP, ResponsibilityKind.LEADER, one(names, chance), "乡镇分管领导", first);
        }
        List<Node> villages = DemoCityChance.shuffled(tree.atLevel(Level.VILLAGE, code), chance);
        int by = DemoCityChance.share(villages.size(), effort.specialists());
        Map<String, String> specialists = new HashMap<>();
        for (int i = 0; i < villages.size(); i++) {
            LocalDate since = first.plusDays(chance.nextInt(DAYS_OF_PLAN));
            String village = villages.get(i).code();
            // Every other one that was missing at the end of the year came in the next.
            if (i < by || i % 2 == 0) {
                DemoWorker person = one(locals.getOrDefault(village, names), chance);
                LocalDate day = i < by ? since : since.plusYears(1);
                add(village, Level.VILLAGE, ResponsibilityKind.SPECIALIST, person, "就业服务专干", day);
                specialists.put(village, person.name());
            }
        }
        return specialists;
    }

    private static DemoWorker one(List<DemoWorker> people, Random chance) {
        return people.get(chance.nextInt(people.size()));
    }

    private void add(
            String place, Level level, ResponsibilityKind kind, DemoWorker person, String post, LocalDate since) {
        responsibilities.add(
                new ResponsibilityDraft(place, level, kind, person.name(), post, phone(person), null, since, null, ""));
    }

    private static @Nullable PhoneNumber phone(DemoWorker person) {
        String digits = person.phone();
        return digits == null ? null : PhoneNumber.check(digits).value().orElse(null);
    }
}
