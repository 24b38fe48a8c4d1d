package org.wutong.bureau.targets.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.ranking.FormerRanks.Former;
import org.wutong.bureau.targets.ranking.RankingRule.Part;
import org.wutong.bureau.targets.ranking.Scoring.Candidate;
import org.wutong.vocabulary.RegionCode.Level;

/** Places ranked against each other as of any day, from records within what the reader may see. */
@Component
public class Rankings {
    private final RankingBook book;
    private final TargetBook targets;
    private final Standings standings;
    private final ReportingTree tree;
    private final ObjectProvider<FormerRanks> former;

    Rankings(
            RankingBook book,
            TargetBook targets,
            Standings standings,
            ReportingTree tree,
            ObjectProvider<FormerRanks> former) {
        this.book = book;
        this.targets = targets;
        this.standings = standings;
        this.tree = tree;
        this.former = former;
    }

    /**
     * The places one level below, best first; those that cannot be ranked last, in code order, with rank 0. Empty where no formula
     * holds for them on that day.
     */
    @Transactional(readOnly = true)
    public List<RankedPlace> of(String under, LocalDate day) {
        RankingRule rule = ruleFor(under, day);
        if (rule == null) {
            return List.of();
        }
        Map<String, Map<String, Standing>> byPlace = new LinkedHashMap<>();
        tree.children(under).stream()
                .filter(place -> place.stoodOn(day))
                .forEach(place -> byPlace.put(place.code(), new LinkedHashMap<>()));
        for (Part part : rule.parts()) {
            targets.find(part.target())
                    .ifPresent(target -> standings.ranking(target, under, day).forEach(one -> {
                        Map<String, Standing> parts =
                                byPlace.get(one.standing().place().code());
                        if (parts != null) {
                            parts.put(part.target(), one.standing());
                        }
                    }));
        }
        List<Candidate> candidates = new ArrayList<>();
        byPlace.forEach(
                (code, parts) -> tree.find(code).ifPresent(place -> candidates.add(new Candidate(place, parts))));
        return Scoring.rank(
                rule, candidates, lastFrozen(under, day).map(Former::ranks).orElse(Map.of()));
    }

    /** The formula that holds for the places one level below; null where there is none. */
    public @Nullable RankingRule ruleFor(String under, LocalDate day) {
        return below(under).flatMap(level -> book.find(under, level, day)).orElse(null);
    }

    /** The last day on which the places one level below have a formula; {@link LocalDate#MAX} for no end. */
    public Optional<LocalDate> lastDayFor(String under) {
        return below(under).flatMap(level -> book.lastDay(under, level));
    }

    /** The frozen ranking that movement on this day is told against. */
    @Transactional(readOnly = true)
    public Optional<Former> lastFrozen(String under, LocalDate day) {
        return former.stream().findFirst().flatMap(ranks -> Optional.ofNullable(ranks.before(under, day)));
    }

    private Optional<Level> below(String under) {
        return tree.find(under)
                .map(Node::level)
                .filter(level -> level != Level.VILLAGE)
                .map(level -> Level.values()[level.ordinal() + 1]);
    }
}
