package org.wutong.bureau.monitoring.quality;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.monitoring.storage.FindingList;
import org.wutong.bureau.monitoring.storage.FindingRows;
import org.wutong.bureau.monitoring.storage.FindingTallies;
import org.wutong.bureau.monitoring.storage.QualityRuns;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.KeysetPage;

/** What is found wrong with records, as members of staff see and answer it, within their scopes. */
@Component
@Transactional
public class Quality {
    private final FindingList list;
    private final FindingRows rows;
    private final FindingTallies tallies;
    private final QualityRuns runs;
    private final QualityRefreshing refreshing;
    private final Workers workers;
    private final Audit audit;

    Quality(
            FindingList list,
            FindingRows rows,
            FindingTallies tallies,
            QualityRuns runs,
            QualityRefreshing refreshing,
            Workers workers,
            Audit audit) {
        this.list = list;
        this.rows = rows;
        this.tallies = tallies;
        this.runs = runs;
        this.refreshing = refreshing;
        this.workers = workers;
        this.audit = audit;
    }

    /**
     * Which findings are listed.
     *
     * @param place begins the codes of the places
     * @param aside those that were set aside instead of those that wait
     */
    public record Wanted(
            String place, @Nullable String rule, @Nullable Severity severity, boolean aside) {}

    @Transactional(readOnly = true)
    public KeysetPage<Finding> page(Wanted wanted, @Nullable String cursor, int size) {
        return list.page(wanted, cursor, size);
    }

    @Transactional(readOnly = true)
    public List<Finding> all(Wanted wanted, int most) {
        return list.all(wanted, most);
    }

    @Transactional(readOnly = true)
    public long count(Wanted wanted) {
        return list.count(wanted);
    }

    /** What waits and what was set aside of a worker and of the household. */
    @Transactional(readOnly = true)
    public List<Finding> ofWorker(long worker) {
        return workers.find(worker)
                .map(one -> list.of(List.of(worker), List.of(one.household())))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<Finding> ofHousehold(long household) {
        List<Long> members = workers.ofHouseholds(List.of(household)).stream()
                .map(worker -> worker.id())
                .toList();
        return list.of(members, List.of(household));
    }

    /** By village below a place. */
    @Transactional(readOnly = true)
    public List<VillageTally> villages(String place) {
        return tallies.byVillage(place);
    }

    /** The same at {@link #earlier()}; empty where there is none. */
    @Transactional(readOnly = true)
    public List<VillageTally> before(String place) {
        return runs.earlierOfEveryone().map(run -> runs.scores(run.id(), place)).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<RuleTally> rules(String place) {
        return tallies.byRule(place);
    }

    @Transactional(readOnly = true)
    public Optional<QualityRuns.Run> lastRun() {
        return runs.last();
    }

    @Transactional(readOnly = true)
    public Optional<QualityRuns.Run> earlier() {
        return runs.earlierOfEveryone();
    }

    /** These are right as they are. It holds while the facts stay what they are. @return how many were set aside */
    public int setAside(Collection<Long> findings, String reason) {
        List<FindingRows.Answered> answered = rows.setAside(findings, reason);
        answered.forEach(one -> trail(one, reason, true));
        refreshing.followAfterCommit();
        return answered.size();
    }

    /** Takes that back. @return false where it was not set aside, or may not be changed */
    public boolean putBack(long finding) {
        List<FindingRows.Answered> answered = rows.putBack(finding);
        answered.forEach(one -> trail(one, null, false));
        refreshing.followAfterCommit();
        return !answered.isEmpty();
    }

    private void trail(FindingRows.Answered one, @Nullable String reason, boolean aside) {
        audit.record(
                aside ? "quality-aside" : "quality-back",
                one.kind().equals(Records.WORKER) ? "worker" : "household",
                Long.toString(one.subject()),
                one.region(),
                reason,
                one.rule());
    }
}
