package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.drives.DriveDraft;
import org.wutong.bureau.matching.drives.Drives;
import org.wutong.bureau.matching.drives.PlanKind;
import org.wutong.bureau.matching.drives.Planning;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.matching.plan.PlanTask;
import org.wutong.vocabulary.RegionCode.Level;

/** A recruitment drive of a few villages of the clerk's township, whose plan is made in the background. */
@Component
class DemoDrive {
    private static final int VILLAGES = 8;
    private static final List<String> FIRST = List.of("nobody_in_work", "monitored");

    private final Drives drives;
    private final Planning planning;
    private final ReportingTree tree;

    DemoDrive(Drives drives, Planning planning, ReportingTree tree) {
        this.drives = drives;
        this.planning = planning;
        this.tree = tree;
    }

    void plan(Officer office, String county, String township, LocalDate today) {
        List<String> villages = tree.atLevel(Level.VILLAGE, township).stream()
                .map(Node::code)
                .limit(VILLAGES)
                .toList();
        DriveDraft draft = new DriveDraft(
                tree.shortName(township) + "冬季专场招聘（演示）",
                villages,
                today.plusDays(9),
                today.plusDays(30),
                null,
                "",
                null,
                true,
                FIRST,
                false,
                PlanTask.USUAL_GAP);
        Acting.as(office.actor(), () -> {
            planning.ask(drives.add(county, draft), PlanKind.WHOLE, null, null, null);
        });
    }
}
