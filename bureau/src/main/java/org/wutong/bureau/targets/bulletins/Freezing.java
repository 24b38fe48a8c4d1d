package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Standings.Ranked;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;

/** Takes down where a place and the places below it stand on a day: what board and ranking show, in the same order. */
@Component
class Freezing {
    private final Standings standings;

    Freezing(Standings standings) {
        this.standings = standings;
    }

    FrozenFigures of(Node place, LocalDate day) {
        return new FrozenFigures(
                place.code(),
                place.name(),
                day,
                standings.of(place, day).stream().map(one -> item(one, day)).toList());
    }

    private FrozenFigures.Item item(Standing standing, LocalDate day) {
        Target target = standing.target();
        List<Ranked> below = standing.actual() != null && standings.hasChildren(standing.place())
                ? standings.ranking(target, standing.place().code(), day)
                : List.of();
        return new FrozenFigures.Item(
                target.id(),
                target.document(),
                target.article(),
                target.indicatorZh(),
                target.op(),
                target.unit(),
                standing.actual(),
                standing.goal(),
                standing.rate(),
                standing.paceBasisPoints(),
                standing.reached(),
                standing.rowsHref(),
                below.stream().map(Freezing::line).toList());
    }

    private static FrozenFigures.Line line(Ranked ranked) {
        Standing standing = ranked.standing();
        return new FrozenFigures.Line(
                ranked.rank(),
                standing.place().code(),
                standing.place().shortName(),
                standing.actual(),
                standing.goal(),
                standing.rate(),
                standing.behind(),
                standing.rowsHref());
    }
}
