package org.wutong.bureau.monitoring.quality;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.storage.FindingTallies;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** One task for each village with something to mend: whoever goes there sees all of it in one list. */
@Component
class VillageTasks {
    static final String KIND = "quality.village";

    private final QualityBook book;
    private final FindingTallies tallies;
    private final ReportingTree tree;
    private final Tasks tasks;

    VillageTasks(QualityBook book, FindingTallies tallies, ReportingTree tree, Tasks tasks) {
        this.book = book;
        this.tallies = tallies;
        this.tree = tree;
        this.tasks = tasks;
    }

    void sync() {
        List<TaskDraft> drafts = tallies.toMend(book.taskSeverities()).stream()
                .map(village -> new TaskDraft(
                        "quality:" + village.region(),
                        village.region(),
                        List.of(
                                tree.shortName(village.region()),
                                Long.toString(village.findings()),
                                Long.toString(village.subjects())),
                        "/quality/findings?place=" + village.region(),
                        village.findings()))
                .toList();
        tasks.sync(KIND, drafts);
    }
}
