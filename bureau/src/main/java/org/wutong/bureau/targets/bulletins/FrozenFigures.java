package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.Target;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the standings of a place were when a bulletin was drafted. Words, tables, pictures and the attached sheet of a bulletin are made
 * of these and of nothing else.
 *
 * @param day as of the end of which was counted
 * @param formula what the ranking by all targets together is called; empty where no formula holds
 * @param ranks the places below by it, best first
 */
public record FrozenFigures(
        String place, String placeName, LocalDate day, List<Item> items, String formula, List<Rank> ranks) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How an indicator stands. */
    public enum Verdict {
        REACHED("yes"),
        ON_PACE("yes"),
        BEHIND("act"),
        /** Counted, without a goal to hold it against. */
        NO_GOAL("unk"),
        /** No records yet, which is not nought. */
        SILENT("no");

        private final String badge;

        Verdict(String badge) {
            this.badge = badge;
        }

        public String badge() {
            return badge;
        }
    }

    /**
     * One target.
     *
     * @param actual in the target's unit; null: no records yet
     * @param rate actual of goal in basis points; null where either is not known
     * @param pace how much of the period has passed, in basis points
     * @param lines the places below, best first
     */
    public record Item(
            String target,
            String document,
            String article,
            String indicator,
            String op,
            Target.Unit unit,
            @Nullable Long actual,
            @Nullable Long goal,
            @Nullable Integer rate,
            int pace,
            boolean reached,
            @Nullable String rowsHref,
            List<Line> lines) {

        public Verdict verdict() {
            Integer share = rate;
            if (actual == null) {
                return Verdict.SILENT;
            }
            if (reached) {
                return Verdict.REACHED;
            }
            if (share == null) {
                return Verdict.NO_GOAL;
            }
            return share < pace ? Verdict.BEHIND : Verdict.ON_PACE;
        }

        /** Places that have a rank. */
        public List<Line> ranked() {
            return lines.stream().filter(line -> line.rank() > 0).toList();
        }
    }

    /**
     * A place below in the ranking of one target.
     *
     * @param rank equal rates share one; 0: nothing was shared out to it, or nothing is known
     */
    public record Line(
            int rank,
            String place,
            String name,
            @Nullable Long actual,
            @Nullable Long goal,
            @Nullable Integer rate,
            boolean behind,
            @Nullable String rowsHref) {}

    /**
     * A place below in the ranking by all targets together.
     *
     * @param rank 0: not ranked
     * @param score in basis points; null where not ranked
     * @param moved ranks up or down since the last frozen ranking; null where that is not known
     */
    public record Rank(
            int rank,
            String place,
            String name,
            @Nullable Integer score,
            @Nullable Integer moved) {}

    public List<Rank> rankedPlaces() {
        return ranks.stream().filter(one -> one.rank() > 0).toList();
    }

    public List<Item> items(Verdict verdict) {
        return items.stream().filter(item -> item.verdict() == verdict).toList();
    }

    /** Targets by which at least two places below have a rank. */
    public List<Item> ranked() {
        return items.stream().filter(item -> item.ranked().size() > 1).toList();
    }

    /** As it is kept; the same figures always give the same text. */
    public String written() {
        return JSON.writeValueAsString(this);
    }

    public static FrozenFigures read(String json) {
        return JSON.readValue(json, FrozenFigures.class);
    }
}
