package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Standings.Ranked;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.ranking.RankedPlace;
import org.wutong.bureau.targets.ranking.RankingRule;
import org.wutong.bureau.targets.ranking.Rankings;
import org.wutong.bureau.targets.rhythm.Reports;
import org.wutong.bureau.targets.storage.SupervisionRows;
import org.wutong.bureau.tasks.TaskDesk;

/** Which places below one's own lag on a day, with figures and why. Within the scopes of whoever asks. */
@Component
@Transactional(readOnly = true)
public class Watching {
    private final Standings standings;
    private final TargetBook targets;
    private final ReportingTree tree;
    private final TaskDesk tasks;
    private final Reports reports;
    private final Rankings rankings;
    private final SupervisionBook book;
    private final SupervisionRows rows;
    private final BusinessDate businessDate;

    Watching(
            Standings standings,
            TargetBook targets,
            ReportingTree tree,
            TaskDesk tasks,
            Reports reports,
            Rankings rankings,
            SupervisionBook book,
            SupervisionRows rows,
            BusinessDate businessDate) {
        this.standings = standings;
        this.targets = targets;
        this.tree = tree;
        this.tasks = tasks;
        this.reports = reports;
        this.rankings = rankings;
        this.book = book;
        this.rows = rows;
        this.businessDate = businessDate;
    }

    /** Those one level below a place that lag, place by place in code order; empty where no rule holds on the day. */
    public List<Proposal> proposals(String under, LocalDate day) {
        LagRule rule = book.lagging(day).orElse(null);
        if (rule == null) {
            return List.of();
        }
        List<Node> places =
                tree.children(under).stream().filter(node -> node.stoodOn(day)).toList();
        List<SupervisionCase> open = rows.open();
        List<Proposal> found = new ArrayList<>();
        for (Target target : inForce(places, day)) {
            for (Seen seen : seen(target, under, day)) {
                add(
                        found,
                        open,
                        seen.standing().place(),
                        About.TARGET,
                        target.id(),
                        seen.figures(),
                        Lagging.target(seen.figures(), rule),
                        rowsOf(seen.standing()));
            }
        }
        rank(under, day, open, rule, found);
        for (Node place : places) {
            long late = late(place.code(), day);
            add(
                    found,
                    open,
                    place,
                    About.REPORTS,
                    "",
                    Figures.count(day, late),
                    Lagging.reports(late, rule),
                    "/targets/reports?place=" + place.code());
            if (day.equals(businessDate.today())) {
                long overdue = overdue(place.code());
                add(
                        found,
                        open,
                        place,
                        About.BACKLOG,
                        "",
                        Figures.count(day, overdue),
                        Lagging.tasks(overdue, rule),
                        "/tasks?view=OVERDUE&place=" + place.code());
            }
        }
        found.sort(Comparator.comparing((Proposal one) -> one.place().code())
                .thenComparing(Proposal::about)
                .thenComparing(Proposal::subject));
        return found;
    }

    /** What is known now of what a case is about; without a figure for what is free in words. */
    public Figures now(String place, About about, String subject) {
        LocalDate today = businessDate.today();
        return switch (about) {
            case TARGET -> target(place, subject, today);
            case RANKING ->
                tree.find(place)
                        .map(Node::parent)
                        .flatMap(above -> ranked(above, today).stream()
                                .filter(one -> one.place().place().code().equals(place))
                                .map(Overall::figures)
                                .findFirst())
                        .orElse(Figures.none(today));
            case REPORTS -> Figures.count(today, late(place, today));
            case BACKLOG -> Figures.count(today, overdue(place));
            case FREE -> Figures.none(today);
        };
    }

    /** Whether by what is known today the place is no longer behind; false where that cannot be told. */
    public boolean caughtUp(SupervisionCase one) {
        Figures now = now(one.place(), one.about(), one.subject());
        LagRule rule = book.lagging(now.day()).orElse(null);
        Long counted = now.counted();
        return switch (one.about()) {
            case TARGET -> {
                Integer gap = now.gap();
                yield gap != null && gap <= 0;
            }
            case RANKING ->
                rule != null && now.rank() != null && Lagging.ranking(now, rule).isEmpty();
            case REPORTS -> rule != null && counted != null && counted < rule.reportsLate();
            case BACKLOG -> rule != null && counted != null && counted < rule.tasksOverdue();
            case FREE -> true;
        };
    }

    /** Targets in force on a day for any of the places below. */
    public List<Target> targets(String under, LocalDate day) {
        return List.copyOf(inForce(tree.children(under), day));
    }

    private Set<Target> inForce(List<Node> places, LocalDate day) {
        Set<Target> all = new LinkedHashSet<>();
        places.forEach(place -> all.addAll(targets.on(day, place.code())));
        return all;
    }

    private Figures target(String place, String subject, LocalDate day) {
        Node node = tree.find(place).orElse(null);
        Target target = targets.find(subject).orElse(null);
        if (node == null || target == null) {
            return Figures.none(day);
        }
        String above = node.parent();
        Optional<Figures> ranked = above == null
                ? Optional.empty()
                : seen(target, above, day).stream()
                        .filter(one -> one.standing().place().code().equals(place))
                        .map(Seen::figures)
                        .findFirst();
        return ranked.or(() -> standings.of(target, node, day).map(standing -> figures(standing, day, null, null)))
                .orElse(Figures.none(day));
    }

    private record Seen(Standing standing, Figures figures) {}

    private List<Seen> seen(Target target, String under, LocalDate day) {
        List<Ranked> ranking = standings.ranking(target, under, day).stream()
                .filter(one -> one.standing().place().code().startsWith(target.region()))
                .toList();
        int ranked = (int) ranking.stream().filter(one -> one.rank() > 0).count();
        return ranking.stream()
                .map(one -> new Seen(
                        one.standing(),
                        figures(
                                one.standing(),
                                day,
                                one.rank() > 0 ? one.rank() : null,
                                one.rank() > 0 ? ranked : null)))
                .toList();
    }

    private static Figures figures(Standing standing, LocalDate day, @Nullable Integer rank, @Nullable Integer ranked) {
        return new Figures(
                day,
                standing.actual(),
                standing.goal(),
                standing.rate(),
                standing.paceBasisPoints(),
                rank,
                ranked,
                null);
    }

    private record Overall(RankedPlace place, Figures figures) {}

    private List<Overall> ranked(String under, LocalDate day) {
        List<RankedPlace> all = rankings.of(under, day);
        int ranked = (int) all.stream().filter(RankedPlace::ranked).count();
        return all.stream()
                .filter(RankedPlace::ranked)
                .map(one -> new Overall(
                        one, new Figures(day, null, null, one.scoreBasisPoints(), null, one.rank(), ranked, null)))
                .toList();
    }

    /** Only who is behind the calendar somewhere lags by being last. */
    private void rank(String under, LocalDate day, List<SupervisionCase> open, LagRule rule, List<Proposal> found) {
        RankingRule formula = rankings.ruleFor(under, day);
        if (formula != null) {
            ranked(under, day).stream()
                    .filter(one -> one.place().parts().values().stream().anyMatch(Standing::behind))
                    .forEach(one -> add(
                            found,
                            open,
                            one.place().place(),
                            About.RANKING,
                            "",
                            one.figures(),
                            Lagging.ranking(one.figures(), rule),
                            "/targets/ranking?place=" + under));
        }
    }

    /** Late reports of this very place. */
    private long late(String place, LocalDate day) {
        return reports.late(place, day).stream()
                .filter(one -> one.place().code().equals(place))
                .count();
    }

    private long overdue(String place) {
        return tasks.page(new TaskDesk.Wanted(TaskDesk.View.OVERDUE, "", null, place), null, 1)
                .total();
    }

    private static String rowsOf(Standing standing) {
        String href = standing.rowsHref();
        return href == null ? "" : href;
    }

    private static void add(
            List<Proposal> found,
            List<SupervisionCase> open,
            Node place,
            About about,
            String subject,
            Figures figures,
            List<Reason> reasons,
            String rowsHref) {
        if (!reasons.isEmpty()) {
            long standing = open.stream()
                    .filter(one -> one.place().equals(place.code())
                            && one.about() == about
                            && one.subject().equals(subject))
                    .mapToLong(SupervisionCase::id)
                    .findFirst()
                    .orElse(0);
            found.add(new Proposal(place, about, subject, figures, List.copyOf(reasons), rowsHref, standing));
        }
    }
}
