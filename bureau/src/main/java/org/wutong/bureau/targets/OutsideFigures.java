package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.papers.Papers;
import org.wutong.bureau.papers.Upload;

/** Figures that no record of the bureau tells (外部数据): entered with their paper, never without; corrected by a new entry. */
@Component
@Transactional(readOnly = true)
public class OutsideFigures implements PaperOwners {
    private static final String KIND = "outside-figure";

    private final JdbcClient jdbc;
    private final Papers papers;
    private final TargetBook book;
    private final Audit audit;

    OutsideFigures(JdbcClient jdbc, Papers papers, TargetBook book, Audit audit) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.book = book;
        this.audit = audit;
    }

    /** What is entered. @param corrects the entry it takes the place of, with the reason why; null for a further figure */
    public record Draft(
            String target,
            String node,
            long number,
            LocalDate asOf,
            String toldBy,
            @Nullable Long corrects,
            String reason) {}

    private static final String PAPERS = """
            (select %s from papers.paper p where p.owner_kind = 'outside-figure' and p.owner = %s.id
              and p.removed_at is null and p.destroyed_at is null)""";

    private static final String SELECT = """
            select f.id, f.target, f.node, f.number, f.as_of, f.told_by, f.corrects, f.reason, f.at, f.staff_name, %s as paper, %s as papers,
              exists (select from targets.outside_figure later where later.corrects = f.id and %s > 0) as corrected
            from targets.outside_figure f where f.target = any (?) and f.node = any (?) order by f.as_of, f.id""".formatted(
                    PAPERS.formatted("min(p.id)", "f"),
                    PAPERS.formatted("count(*)::int", "f"),
                    PAPERS.formatted("count(*)", "later"));

    /** Every entry for a place, the latest day first. */
    public List<OutsideFigure> history(String target, String node) {
        List<OutsideFigure> entries = new ArrayList<>(entries(List.of(target), List.of(node)));
        Collections.reverse(entries);
        return entries;
    }

    /** The latest figures of these targets for these places that speak of the day or one before it, and have their paper. */
    List<OutsideFigure> on(Collection<String> targets, Collection<String> nodes, LocalDate day) {
        Map<List<String>, OutsideFigure> latest = new LinkedHashMap<>();
        entries(targets, nodes).stream()
                .filter(OutsideFigure::counts)
                .filter(figure -> !figure.asOf().isAfter(day))
                .forEach(figure -> latest.put(List.of(figure.target(), figure.node()), figure));
        return List.copyOf(latest.values());
    }

    private List<OutsideFigure> entries(Collection<String> targets, Collection<String> nodes) {
        return jdbc.sql(SELECT)
                .params(targets.toArray(String[]::new), nodes.toArray(String[]::new))
                .query(OutsideFigure.class)
                .list();
    }

    /**
     * Enters a figure together with its paper; when the paper cannot be taken nothing is entered.
     *
     * @throws org.wutong.bureau.papers.PaperRefused when the paper cannot be taken
     */
    @Transactional
    public long add(Draft draft, Upload paper) {
        Actor actor = Acting.now();
        long id = jdbc.sql("""
                insert into targets.outside_figure (target, node, region, number, as_of, told_by, corrects, reason, staff, staff_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        draft.target(),
                        draft.node(),
                        draft.node(),
                        draft.number(),
                        draft.asOf(),
                        draft.toldBy(),
                        draft.corrects(),
                        draft.reason(),
                        actor.staff(),
                        actor.name())
                .query(Long.class)
                .single();
        papers.attach(new Owner(KIND, id, draft.node()), paper);
        audit.record(
                draft.corrects() == null ? "add" : "change",
                KIND,
                Long.toString(id),
                draft.node(),
                draft.reason().isEmpty() ? null : draft.reason(),
                draft.target() + " " + draft.number() + " " + draft.asOf() + " " + draft.toldBy());
        return id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Known> find(long id) {
        record Entered(String target, String node) {}
        return jdbc.sql("select target, node from targets.outside_figure where id = ?")
                .param(id)
                .query(Entered.class)
                .optional()
                .map(it -> new Known(
                        new Owner(KIND, id, it.node()),
                        book.find(it.target()).map(Target::indicatorZh).orElse(it.target()),
                        "/targets/" + it.target() + "?place=" + it.node(),
                        Acting.now().edit().covers(it.node())));
    }
}
