package org.wutong.bureau.grants;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** One task for each village with payments that came back: whoever goes there asks for the right accounts. */
@Component
class BouncedTasks {
    static final String TASK = "grants.bounced";

    private final CaseTallies tallies;
    private final ReportingTree tree;
    private final Tasks tasks;

    BouncedTasks(CaseTallies tallies, ReportingTree tree, Tasks tasks) {
        this.tallies = tallies;
        this.tree = tree;
        this.tasks = tasks;
    }

    void sync() {
        List<TaskDraft> drafts = tallies.inState(CaseState.RETURNED).stream()
                .map(one -> new TaskDraft(
                        "grants-bounced:" + one.region(),
                        one.region(),
                        List.of(tree.shortName(one.region()), Long.toString(one.cases())),
                        "/grants?state=RETURNED&place=" + one.region(),
                        one.cases()))
                .toList();
        tasks.sync(TASK, drafts);
    }
}
