package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Standings.Ranked;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.ranking.RankedPlace;
import org.wutong.bureau.targets.ranking.RankingRule;
import org.wutong.bureau.targets.ranking.Rankings;

/** Takes down where a place and the places below it stand on a day: what board and ranking show, in the same order. */
@Component
class Freezing {
    private final Standings standings;
    private final Rankings rankings;

    Freezing(Standings standings, Rankings rankings) {
        this.standings = standings;
        this.rankings = rankings;
    }

    FrozenFigures of(Node place, LocalDate day) {
        RankingRule rule = rankings.ruleFor(place.code(), day);
        return new FrozenFigures(
                place.code(),
                place.name(),
                day,
                standings.of(place, day).stream().map(one -> item(one, day)).toList(),
                rule == null ? "" : rule.title(Locale.SIMPLIFIED_CHINESE),
                rule == null
                        ? List.of()
                        : rankings.of(place.code(), day).stream()
                                .map(Freezing::rank)
                                .toList());
    }

    private static FrozenFigures.Rank rank(RankedPlace ranked) {
        return new FrozenFigures.Rank(
                ranked.rank(),
                ranked.place().code(),
                ranked.place().shortName(),
                ranked.scoreBasisPoints(),
                ranked.moved());
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
