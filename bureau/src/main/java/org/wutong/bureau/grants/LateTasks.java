package org.wutong.bureau.grants;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** One task for each village with cases past their day. */
@Component
class LateTasks {
    static final String TASK = "grants.late";

    private final CaseTallies tallies;
    private final BusinessDate businessDate;
    private final ReportingTree tree;
    private final Tasks tasks;

    LateTasks(CaseTallies tallies, BusinessDate businessDate, ReportingTree tree, Tasks tasks) {
        this.tallies = tallies;
        this.businessDate = businessDate;
        this.tree = tree;
        this.tasks = tasks;
    }

    void sync() {
        List<TaskDraft> drafts = tallies.late(businessDate.today()).stream()
                .map(one -> new TaskDraft(
                        "grants-late:" + one.region(),
                        one.region(),
                        List.of(tree.shortName(one.region()), Long.toString(one.cases())),
                        "/grants?view=late&place=" + one.region(),
                        one.cases()))
                .toList();
        tasks.sync(TASK, drafts);
    }
}
