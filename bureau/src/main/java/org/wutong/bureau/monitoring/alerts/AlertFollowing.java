package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.storage.AlertRows;
import org.wutong.bureau.monitoring.storage.AlertTallies;
import org.wutong.bureau.monitoring.watch.Next;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** Keeps alerts in step with the records, raises what is overdue, and tells the inbox which villages have some. */
@Component
public class AlertFollowing {
    static final String KIND = "alerts.village";

    private final AlertBook book;
    private final AlertRows rows;
    private final AlertTallies tallies;
    private final Tasks tasks;
    private final ReportingTree tree;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final Watch watch;

    AlertFollowing(
            AlertBook book,
            AlertRows rows,
            AlertTallies tallies,
            Tasks tasks,
            ReportingTree tree,
            Settings settings,
            WorkingDays workingDays) {
        this.book = book;
        this.rows = rows;
        this.tallies = tallies;
        this.tasks = tasks;
        this.tree = tree;
        this.settings = settings;
        this.workingDays = workingDays;
        this.watch = new Watch(book.rules());
    }

    /**
     * Follows these people within the caller’s transaction.
     *
     * @param nexts by worker; each takes the days on which it may come out otherwise
     * @return how many alerts opened
     */
    public int follow(Collection<Watched> people, Map<Long, Next> nexts, LocalDate today) {
        Map<String, LocalDate> dues = dues(today);
        List<AlertRows.Told> told = new ArrayList<>();
        for (Watched one : people) {
            watch.standing(one, today, nexts.getOrDefault(one.id(), new Next(today)))
                    .forEach(standing -> told.add(new AlertRows.Told(
                            standing.rule().id(),
                            one.id(),
                            one.household(),
                            one.region(),
                            standing.cause().identity(),
                            standing.cause().since(),
                            standing.cause().words(),
                            standing.opens(),
                            dues.getOrDefault(standing.rule().id(), today))));
        }
        return rows.follow(people.stream().map(Watched::id).toList(), told, today, county())
                .opened();
    }

    /** These people left the roster. */
    public void left(Collection<Long> workers, LocalDate today) {
        rows.left(workers, today);
    }

    /** What the day asks for of alerts that are there. @return how many went up a level */
    public int followTheDay(LocalDate today) {
        Map<String, LocalDate> dues = dues(today);
        int raised = rows.raise(dues.keySet(), dues.values(), today, county());
        rows.reroute(today, county());
        return raised;
    }

    /** One task for each village with alerts that wait. */
    public void tell(LocalDate today) {
        tasks.sync(
                KIND,
                tallies.waiting(today).entrySet().stream()
                        .map(village -> new TaskDraft(
                                "alerts:" + village.getKey(),
                                village.getKey(),
                                List.of(tree.shortName(village.getKey()), Long.toString(village.getValue())),
                                "/monitoring/alerts?view=OPEN&place=" + village.getKey(),
                                village.getValue()))
                        .toList());
    }

    private Map<String, LocalDate> dues(LocalDate today) {
        Map<String, LocalDate> dues = new HashMap<>();
        book.rules().forEach(rule -> dues.put(rule.id(), workingDays.after(today, rule.workingDays())));
        return dues;
    }

    private String county() {
        return settings.county().orElseThrow();
    }
}
