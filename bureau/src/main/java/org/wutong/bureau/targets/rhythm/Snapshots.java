package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.ranking.Rankings;
import org.wutong.bureau.targets.storage.SnapshotRows;

/** Freezes the figures of a place and the places below it, and shows them again as they were. */
@Component
@Transactional(readOnly = true)
public class Snapshots {
    private final Standings standings;
    private final Rankings rankings;
    private final SnapshotRows rows;
    private final PublishedRanks published;
    private final Audit audit;

    Snapshots(Standings standings, Rankings rankings, SnapshotRows rows, PublishedRanks published, Audit audit) {
        this.standings = standings;
        this.rankings = rankings;
        this.rows = rows;
        this.published = published;
        this.audit = audit;
    }

    /** What would be frozen now, as of the end of a day: counted from the records as they are. */
    public Content count(Node place, LocalDate day) {
        List<Target> targets = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Standing standing : standings.of(place, day)) {
            Target target = standing.target();
            targets.add(target);
            figures.add(Figure.of(standing, null));
            if (standings.hasChildren(place)) {
                figures.addAll(below(target, place, day));
            }
        }
        return new Content(
                Content.FORM,
                place.code(),
                place.shortName(),
                day,
                targets,
                figures,
                rankings.ruleFor(place.code(), day),
                rankings.of(place.code(), day).stream().map(PlaceRank::of).toList());
    }

    /** Figures of the places below; none where nobody has any, so that what no records tell does not fill the sheet. */
    private List<Figure> below(Target target, Node place, LocalDate day) {
        List<Figure> below = standings.ranking(target, place.code(), day).stream()
                .filter(one -> one.standing().place().stoodOn(day))
                .map(one -> Figure.of(one.standing(), one.rank()))
                .toList();
        return below.stream().anyMatch(figure -> figure.actual() != null) ? below : List.of();
    }

    /** Freezes the figures for good, in the transaction and within the edit scope of whoever calls. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Snapshot freeze(String kind, Node place, LocalDate day) {
        Content content = count(place, day);
        String body = Freezing.write(content);
        String digest = Freezing.digest(body);
        boolean ranked = content.ranks().stream().anyMatch(one -> one.rank() > 0);
        long id = rows.add(kind, place.code(), day, ranked, body, digest, software());
        published.publish(id, content);
        audit.record("freeze", "snapshot", Long.toString(id), place.code(), null, kind + " " + day + " " + digest);
        return find(id).orElseThrow();
    }

    /** Freezes a ranking by itself; the one that is there already where nothing has changed since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Snapshot freezeRanking(Node place, LocalDate day) {
        String digest = Freezing.digest(Freezing.write(count(place, day)));
        return rankings(place.code(), day.plusDays(1), 1).stream()
                .filter(last -> last.digest().equals(digest))
                .findFirst()
                .orElseGet(() -> freeze(Snapshot.RANKING, place, day));
    }

    public Optional<Snapshot> find(long id) {
        return rows.find(id).map(Snapshots::read);
    }

    /** Frozen rankings of the places below, the newest of each day, latest day first. */
    public List<Snapshot> rankings(String under, LocalDate before, int most) {
        return rows.ranked(under, before, most).stream().map(Snapshots::read).toList();
    }

    static Snapshot read(SnapshotRows.Kept row) {
        return new Snapshot(
                row.id(),
                row.kind(),
                Freezing.read(row.body()),
                row.body(),
                row.digest(),
                row.software(),
                row.takenAt(),
                row.takenBy());
    }

    private static String software() {
        return Objects.requireNonNullElse(Snapshots.class.getPackage().getImplementationVersion(), "—");
    }
}
