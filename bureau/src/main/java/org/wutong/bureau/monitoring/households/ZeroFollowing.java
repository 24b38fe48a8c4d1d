package org.wutong.bureau.monitoring.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.households.ZeroRule.Verdict;
import org.wutong.bureau.monitoring.households.ZeroRule.Work;
import org.wutong.bureau.monitoring.storage.ZeroRows;
import org.wutong.bureau.monitoring.watch.Next;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;
import org.wutong.vocabulary.Truth;

/** Keeps the cases of households in step with their records, with one task for each appearance. */
@Component
public class ZeroFollowing {
    static final String KIND = "zero.household";

    private final ZeroRule rule;
    private final ZeroRows rows;
    private final Tasks tasks;
    private final ReportingTree tree;
    private final WorkingDays workingDays;

    ZeroFollowing(ZeroRule rule, ZeroRows rows, Tasks tasks, ReportingTree tree, WorkingDays workingDays) {
        this.rule = rule;
        this.rows = rows;
        this.tasks = tasks;
        this.tree = tree;
        this.workingDays = workingDays;
    }

    static String cause(long zeroCase) {
        return "zero:" + zeroCase;
    }

    /** What changes come of one batch. */
    private static final class Changes {
        final List<ZeroRows.Appearing> appearing = new ArrayList<>();
        final List<ZeroRows.Doubtful> doubtful = new ArrayList<>();
        final Map<Long, String> ended = new LinkedHashMap<>();
        final List<Long> settled = new ArrayList<>();
        final Map<Long, Integer> able = new HashMap<>();
    }

    /**
     * Follows these households within the caller’s transaction; one that everybody left has an empty list.
     *
     * @param nexts by household; each takes the days on which it may come out otherwise
     * @return how many appeared
     */
    public int follow(Map<Long, List<Watched>> households, Map<Long, Next> nexts, LocalDate today) {
        Map<Long, ZeroCase> standing = rows.standing(households.keySet());
        Changes changes = new Changes();
        households.forEach((household, members) -> {
            Next next = nexts.getOrDefault(household, new Next(today));
            weigh(household, members, rule.judge(members, today, next), standing.get(household), next, today, changes);
        });
        rows.settle(changes.settled);
        rows.end(changes.ended, today);
        rows.keepAble(changes.able);
        rows.doubt(households.keySet(), changes.doubtful, today);
        changes.ended.forEach((id, how) -> tasks.close(cause(id), how));
        List<ZeroRows.Opened> opened = changes.appearing.isEmpty()
                ? List.of()
                : rows.open(changes.appearing, today, workingDays.after(today, rule.workingDays()));
        tasks.openAll(KIND, opened.stream().map(this::task).toList());
        return opened.size();
    }

    /** Cases wait for who answers today. */
    public void followTheDay(LocalDate today) {
        rows.reroute(today);
    }

    private static void weigh(
            long household,
            List<Watched> members,
            Verdict verdict,
            @org.jspecify.annotations.Nullable ZeroCase standing,
            Next next,
            LocalDate today,
            Changes changes) {
        if (verdict.zero() == Truth.UNKNOWN && (standing == null || !standing.open())) {
            changes.doubtful.add(new ZeroRows.Doubtful(
                    household,
                    members.get(0).region(),
                    verdict.doubts().stream()
                            .map(doubt -> doubt.worker() + " " + doubt.what())
                            .sorted()
                            .toList()));
        }
        if (standing == null) {
            if (verdict.zero() == Truth.TRUE) {
                changes.appearing.add(appearing(household, members, verdict));
            }
        } else if (standing.open()) {
            if (verdict.zero() == Truth.FALSE) {
                changes.ended.put(
                        standing.id(),
                        verdict.work() == Work.NONE ? "GONE" : verdict.work().name());
            } else {
                changes.able.put(standing.id(), verdict.able());
            }
        } else if (verdict.zero() == Truth.FALSE) {
            changes.settled.add(standing.id());
        } else if (standing.reasonUntil() != null) {
            next.or(standing.reasonUntil().plusDays(1));
            if (verdict.zero() == Truth.TRUE && today.isAfter(standing.reasonUntil())) {
                changes.settled.add(standing.id());
                changes.appearing.add(appearing(household, members, verdict));
            }
        }
    }

    private static ZeroRows.Appearing appearing(long household, List<Watched> members, Verdict verdict) {
        return new ZeroRows.Appearing(household, members.get(0).region(), verdict.since(), verdict.able());
    }

    private TaskDraft task(ZeroRows.Opened opened) {
        return new TaskDraft(
                cause(opened.id()),
                opened.region(),
                List.of(tree.shortName(opened.region())),
                "/monitoring/zero-households/" + opened.household(),
                1,
                opened.who());
    }
}
