package org.wutong.bureau.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.conditions.counting.PlaceCount;
import org.wutong.vocabulary.RegionCode.Level;

/** Where places stand against the targets, counted from records within what the reader may see. */
@Component
public class Standings {
    private static final int WHOLE = 10_000;

    private final TargetBook book;
    private final Shares shares;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Actuals actuals;
    private final OutsideFigures outsideFigures;
    private final YearsBefore yearsBefore;

    Standings(
            TargetBook book,
            Shares shares,
            ReportingTree tree,
            BusinessDate businessDate,
            Actuals actuals,
            OutsideFigures outsideFigures,
            YearsBefore yearsBefore) {
        this.book = book;
        this.shares = shares;
        this.tree = tree;
        this.businessDate = businessDate;
        this.actuals = actuals;
        this.outsideFigures = outsideFigures;
        this.yearsBefore = yearsBefore;
    }

    /**
     * One target at one place.
     *
     * @param actual counted figure in the target's unit; null: no records yet, never zero. For so many to each person, village or
     *     station, how many of these have them
     * @param goal what this place is to reach; null where nothing was shared out to it. For so many to each, how many there are
     * @param paceBasisPoints how much of the period has passed
     * @param rowsHref page with the rows behind the figure; null where there are none
     * @param open how many more might count: their record does not say
     * @param outside what another office told on paper, the latest up to the day; it is the actual where no record tells one
     * @param counted whether the actual comes from the bureau's own records
     */
    public record Standing(
            Target target,
            Node place,
            @Nullable Long actual,
            @Nullable Long goal,
            int paceBasisPoints,
            @Nullable String rowsHref,
            long open,
            @Nullable OutsideFigure outside,
            boolean counted) {

        /** A figure of which nothing is open. */
        public Standing(
                Target target,
                Node place,
                @Nullable Long actual,
                @Nullable Long goal,
                int paceBasisPoints,
                @Nullable String rowsHref) {
            this(target, place, actual, goal, paceBasisPoints, rowsHref, 0, null, actual != null);
        }

        /** Actual of goal in basis points; null when either is not known or the goal is nought. */
        public @Nullable Integer rate() {
            Long reached = actual;
            Long wanted = goal;
            return reached == null || wanted == null || wanted == 0
                    ? null
                    : (int) Math.min(Integer.MAX_VALUE, reached * WHOLE / wanted);
        }

        /**
         * More than the goal where the text says so, else at least the goal: also an exact number is kept when surpassed. Where nothing
         * shall be left, only nought.
         */
        public boolean reached() {
            Long reached = actual;
            Long wanted = goal;
            if (reached == null || wanted == null) {
                return false;
            }
            return target.clears() ? reached == 0 : target.op().equals(">") ? reached > wanted : reached >= wanted;
        }

        /** Something is left of what shall be cleared. */
        public boolean uncleared() {
            return target.clears() && actual != null && actual > 0;
        }

        public boolean behind() {
            Integer rate = rate();
            return rate != null && rate < paceBasisPoints;
        }
    }

    /** A place in a ranking; equal rates share a rank. */
    public record Ranked(int rank, Standing standing) {}

    /** All targets in force for the place today. */
    @Transactional(readOnly = true)
    public List<Standing> of(Node place) {
        return of(place, businessDate.today());
    }

    /** All targets in force for the place on a day, counted as of the end of that day. */
    @Transactional(readOnly = true)
    public List<Standing> of(Node place, LocalDate day) {
        List<Target> inForce = book.on(day, place.code());
        Told told = told(inForce, List.of(place), day);
        return inForce.stream()
                .map(target -> at(target, place, day, told, goals(target)))
                .toList();
    }

    /** Runs work of which the caller knows that it changes nothing that is counted: each figure is counted once in it, however much it writes. */
    public void steadily(Runnable work) {
        AtHand.steadily(work);
    }

    /** When the oldest of a place's figures of a day was counted, for whoever acts; empty where none is kept. */
    public Optional<Instant> countedAt(Node place, LocalDate day) {
        return actuals.countedAt(
                book.on(day, place.code()).stream()
                        .filter(target -> target.counts() != null)
                        .map(target -> new Actuals.Wanted(Objects.requireNonNull(target.counts()), target.from()))
                        .toList(),
                day);
    }

    /** One target at one place; empty when it is not in force there today. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(Target target, Node place) {
        return of(target, place, businessDate.today());
    }

    /** One target at one place as of a day; empty when it is not in force there on it. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(Target target, Node place, LocalDate day) {
        return book.on(day, place.code()).contains(target)
                ? Optional.of(at(target, place, day, told(List.of(target), List.of(place), day), goals(target)))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Ranked> ranking(Target target, String under) {
        return ranking(target, under, businessDate.today());
    }

    /**
     * The places one level below as of a day, best first; those without a goal last, in code order and without a rank.
     */
    @Transactional(readOnly = true)
    public List<Ranked> ranking(Target target, String under, LocalDate day) {
        List<Node> children = tree.children(under);
        Told told = told(List.of(target), children, day);
        Map<String, Long> goals = goals(target);
        List<Standing> standings = children.stream()
                .map(place -> at(target, place, day, told, goals))
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.rate() == null ? Integer.MIN_VALUE : standing.rate())
                        .reversed()
                        .thenComparing(standing -> standing.place().code()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            Standing standing = standings.get(i);
            boolean tie = i > 0
                    && java.util.Objects.equals(
                            standing.rate(), standings.get(i - 1).rate());
            ranked.add(new Ranked(
                    standing.rate() == null ? 0 : tie ? ranked.get(i - 1).rank() : i + 1, standing));
        }
        return ranked;
    }

    /** What a place is to reach of a target: the target's number in its own place, else its share; null where nothing is known. */
    @Transactional(readOnly = true)
    public @Nullable Long goal(Target target, String place) {
        if (target.ofYearBefore() == null) {
            return place.equals(target.region())
                    ? target.number()
                    : goals(target).get(place);
        }
        Long share = goals(target).get(place);
        if (share != null) {
            return share;
        }
        YearsBefore.Base base = yearsBefore.of(target, List.of(place)).get(place);
        return base == null ? null : base.goal();
    }

    /** What a place's goal leaves over when the shares of the places right below are taken off; negative when they are more. */
    @Transactional(readOnly = true)
    public @Nullable Long undistributed(Target target, String place) {
        Long number = goal(target, place);
        if (number == null || !target.unit().adds()) {
            return null;
        }
        Map<String, Long> goals = goals(target);
        long given = tree.children(place).stream()
                .mapToLong(child -> goals.getOrDefault(child.code(), 0L))
                .sum();
        return number - given;
    }

    /** What records and other offices say of some targets. */
    private record Told(Actuals.Figures counted, List<OutsideFigure> outside, Map<String, YearsBefore.Base> bases) {
        @Nullable
        OutsideFigure outside(Target target, Node place) {
            return outside.stream()
                    .filter(figure ->
                            figure.target().equals(target.id()) && figure.node().equals(place.code()))
                    .filter(figure -> !figure.asOf().isBefore(target.from()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private Told told(List<Target> targets, List<Node> places, LocalDate day) {
        List<Actuals.Wanted> wanted = new ArrayList<>();
        for (Target target : targets) {
            if (target.counts() != null) {
                wanted.add(new Actuals.Wanted(target.counts(), target.from()));
            }
        }
        return new Told(
                actuals.of(wanted, day),
                outsideFigures.on(
                        targets.stream().map(Target::id).toList(),
                        places.stream().map(Node::code).toList(),
                        day),
                bases(targets, places));
    }

    /** What the goals of a year before are reckoned from, by target and place. */
    private Map<String, YearsBefore.Base> bases(List<Target> targets, List<Node> places) {
        Map<String, YearsBefore.Base> bases = new HashMap<>();
        for (Target target : targets) {
            if (target.ofYearBefore() != null) {
                yearsBefore
                        .of(target, places.stream().map(Node::code).toList())
                        .forEach((place, base) -> bases.put(target.id() + ":" + place, base));
            }
        }
        return bases;
    }

    private Standing at(Target target, Node place, LocalDate day, Told told, Map<String, Long> goals) {
        String counts = target.counts();
        PlaceCount count =
                counts == null ? null : told.counted().at(new Actuals.Wanted(counts, target.from()), place.code());
        Long counted = count == null ? null : actual(target.unit(), count);
        OutsideFigure outside = told.outside(target, place);
        return new Standing(
                target,
                place,
                counted != null ? counted : outside == null ? null : Long.valueOf(outside.number()),
                goal(target, place, goals, count, told.bases().get(target.id() + ":" + place.code())),
                pace(target, day),
                count == null || counts == null || count.reached() == 0
                        ? null
                        : actuals.rowsHref(counts, "/targets/" + target.id() + "/rows", place.code(), day),
                count == null ? 0 : count.open(),
                outside,
                counted != null);
    }

    private static @Nullable Long actual(Target.Unit unit, PlaceCount count) {
        if (unit == Target.Unit.BASIS_POINT) {
            return count.outOf() == 0 ? null : count.reached() * WHOLE / count.outOf();
        }
        return unit.each() && count.outOf() == 0 ? null : Long.valueOf(count.reached());
    }

    private static @Nullable Long goal(
            Target target,
            Node place,
            Map<String, Long> goals,
            @Nullable PlaceCount count,
            YearsBefore.@Nullable Base base) {
        if (target.ofYearBefore() != null) {
            Long share = goals.get(place.code());
            return share != null ? share : base == null ? null : Long.valueOf(base.goal());
        }
        if (target.unit().each()) {
            return count == null || count.outOf() == 0 ? null : count.outOf();
        }
        if (place.code().equals(target.region()) || !target.unit().adds()) {
            return target.number();
        }
        return goals.get(place.code());
    }

    private Map<String, Long> goals(Target target) {
        return target.unit().adds() ? shares.of(target.id()) : new HashMap<>();
    }

    private static int pace(Target target, LocalDate day) {
        LocalDate deadline = target.deadline();
        if (deadline == null) {
            return WHOLE;
        }
        long whole = ChronoUnit.DAYS.between(target.from(), deadline) + 1;
        long passed = ChronoUnit.DAYS.between(target.from(), day) + 1;
        return (int) Math.max(0, Math.min(WHOLE, passed * WHOLE / whole));
    }

    /** Levels a ranking can be asked for. */
    public boolean hasChildren(Node place) {
        return place.level() != Level.VILLAGE;
    }
}
