package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two sets of figures held against each other, figure by figure and rank by rank; what one of them does not know stays unknown. */
public record Comparison(LocalDate before, LocalDate after, List<Line> lines, List<RankLine> ranks) {

    /**
     * One target at one place; at least one of both is there.
     *
     * @param then null: not among the earlier figures
     * @param now null: not among the later ones
     */
    public record Line(@Nullable Figure then, @Nullable Figure now) {
        /** The one to take names and unit from. */
        public Figure any() {
            return now != null ? now : Objects.requireNonNull(then);
        }

        /** How much more is reached; null where one of both is not known. */
        public @Nullable Long more() {
            Long was = then == null ? null : then.actual();
            Long is = now == null ? null : now.actual();
            return was == null || is == null ? null : is - was;
        }

        /** By how many basis points the rate rose; null where one of both is not known. */
        public @Nullable Integer faster() {
            Integer was = then == null ? null : then.rate();
            Integer is = now == null ? null : now.rate();
            return was == null || is == null ? null : is - was;
        }

        /** Whether another number is to be reached than before. */
        public boolean goalChanged() {
            return then != null && now != null && !Objects.equals(then.goal(), now.goal());
        }

        /** Whether anything counted or asked for is otherwise. */
        public boolean differs() {
            return then == null
                    || now == null
                    || !Objects.equals(then.actual(), now.actual())
                    || !Objects.equals(then.goal(), now.goal());
        }
    }

    /** A place's ranks; null where it was not in the ranking, 0 where it had no rank. */
    public record RankLine(
            String place,
            String placeName,
            @Nullable PlaceRank then,
            @Nullable PlaceRank now) {
        /** Ranks up (positive) or down; null where it had no rank in one of both. */
        public @Nullable Integer moved() {
            return then == null || now == null || then.rank() == 0 || now.rank() == 0 ? null : then.rank() - now.rank();
        }
    }

    public static Comparison of(Content before, Content after) {
        Map<String, Figure> then = new LinkedHashMap<>();
        before.figures().forEach(figure -> then.put(key(figure), figure));
        List<Line> lines = new ArrayList<>();
        after.figures().forEach(figure -> lines.add(new Line(then.remove(key(figure)), figure)));
        then.values().forEach(figure -> lines.add(new Line(figure, null)));

        Map<String, PlaceRank> ranked = new LinkedHashMap<>();
        before.ranks().forEach(rank -> ranked.put(rank.place(), rank));
        List<RankLine> ranks = new ArrayList<>();
        after.ranks()
                .forEach(rank ->
                        ranks.add(new RankLine(rank.place(), rank.placeName(), ranked.remove(rank.place()), rank)));
        ranked.values().forEach(rank -> ranks.add(new RankLine(rank.place(), rank.placeName(), rank, null)));
        return new Comparison(before.day(), after.day(), lines, ranks);
    }

    /** Lines of one place, in the order of the documents. */
    public List<Line> of(String place) {
        return lines.stream().filter(line -> line.any().place().equals(place)).toList();
    }

    public List<Line> differing() {
        return lines.stream().filter(Line::differs).toList();
    }

    /** Places that rose, the farthest first. */
    public List<RankLine> risen() {
        return moved(1);
    }

    /** Places that fell, the farthest first. */
    public List<RankLine> fallen() {
        return moved(-1);
    }

    private List<RankLine> moved(int way) {
        return ranks.stream()
                .filter(line -> way * steps(line) > 0)
                .sorted(Comparator.comparingInt((RankLine line) -> -way * steps(line))
                        .thenComparing(RankLine::place))
                .toList();
    }

    private static int steps(RankLine line) {
        Integer moved = line.moved();
        return moved == null ? 0 : moved;
    }

    private static String key(Figure figure) {
        return figure.place() + ":" + figure.target();
    }
}
