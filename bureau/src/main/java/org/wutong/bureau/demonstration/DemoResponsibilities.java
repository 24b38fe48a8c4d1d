package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.offices.Staff;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoWorker;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode.Level;

/** Names made-up leaders for the county and its townships and a specialist for nearly every village; a few villages wait for theirs. */
@Component
class DemoResponsibilities {
    private static final int EVERY_SO_MANY_WITHOUT = 23;
    private static final int FEWEST_NAMES = 110;

    private final Responsibilities responsibilities;
    private final ReportingTree tree;
    private final Staff staff;

    DemoResponsibilities(Responsibilities responsibilities, ReportingTree tree, Staff staff) {
        this.responsibilities = responsibilities;
        this.tree = tree;
        this.staff = staff;
    }

    /** Does nothing where too few people were made up to take names from. */
    void name(DemoCounty county) {
        String code = county.plan().county().value();
        if (county.workers().size() < FEWEST_NAMES + 2 * tree.under(code).size()) {
            return;
        }
        LocalDate since = county.plan().businessDate().withDayOfYear(1);
        Map<String, List<DemoWorker>> byVillage = county.workers().stream()
                .filter(worker -> worker.phone() != null)
                .collect(Collectors.groupingBy(worker -> worker.hukouRegion().value()));
        List<DemoWorker> names = county.workers();
        add(code, Level.CITY, ResponsibilityKind.LEADER, names.get(11), "市级包联领导", since);
        String deputy = tree.shortName(code).endsWith("区") ? "分管副区长" : "分管副县长";
        add(code, Level.COUNTY, ResponsibilityKind.LEADER, names.get(23), deputy, since);
        List<Officer> signIns = staff.all();
        int turn = 0;
        for (Node township : tree.children(code)) {
            add(township.code(), Level.COUNTY, ResponsibilityKind.LEADER, names.get(100 + 2 * turn), "县级包联领导", since);
            add(township.code(), Level.TOWNSHIP, ResponsibilityKind.LEADER, names.get(101 + 2 * turn), "镇街分管领导", since);
            turn++;
            for (Node village : tree.children(township.code())) {
                List<DemoWorker> locals = byVillage.getOrDefault(village.code(), names);
                turn++;
                if (turn % EVERY_SO_MANY_WITHOUT != 0) {
                    specialist(village, locals.get(turn % locals.size()), signIns, since);
                }
            }
        }
    }

    /** Where the demonstration has a sign-in for the village, its specialist is that person. */
    private void specialist(Node village, DemoWorker local, List<Officer> signIns, LocalDate since) {
        Officer signIn = signIns.stream()
                .filter(officer -> village.code().equals(officer.editScope()))
                .findFirst()
                .orElse(null);
        if (signIn == null) {
            add(village.code(), Level.VILLAGE, ResponsibilityKind.SPECIALIST, local, "就业服务专干", since);
        } else {
            responsibilities.add(new ResponsibilityDraft(
                    village.code(),
                    Level.VILLAGE,
                    ResponsibilityKind.SPECIALIST,
                    signIn.name(),
                    signIn.title(),
                    phone(local),
                    signIn.id(),
                    since,
                    null,
                    ""));
        }
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
