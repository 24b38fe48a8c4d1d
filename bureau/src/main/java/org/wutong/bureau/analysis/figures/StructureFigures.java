package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Block;
import org.wutong.bureau.analysis.roster.Counting;
import org.wutong.bureau.analysis.roster.Snapshot;

/** How the people of a place are made up: each dimension by sex, and by the places below. */
@Component
public class StructureFigures {
    /** The skills most people have, of a list without end. */
    private static final int MOST_SKILLS = 20;

    private static final List<Head> SEXES = List.of(
            new Head("people.gender.MALE", "gender=male"),
            new Head("people.gender.FEMALE", "gender=female"),
            new Head("analysis.sex.unknown", "unknown=sex", true));

    private final AnalysisRules rules;
    private final Below below;

    StructureFigures(AnalysisRules rules, Below below) {
        this.rules = rules;
        this.below = below;
    }

    /** Transfer employment is known of the running year alone. */
    private static List<Dimension> dimensions(Snapshot snapshot, Asked asked) {
        List<Dimension> all = new ArrayList<>(List.of(Dimension.values()));
        if (!asked.on().equals(snapshot.today())) {
            all.remove(Dimension.TRANSFER);
        }
        return all;
    }

    public List<Section> sections(Snapshot snapshot, Asked asked) {
        Classes classes = new Classes(rules, snapshot, asked);
        List<Dimension> dimensions = dimensions(snapshot, asked);
        Structure structure = asked.count(snapshot, () -> new Structure(classes, dimensions));
        List<Section> sections = new ArrayList<>();
        structure.tallies.forEach((dimension, tally) -> sections.add(new Section(
                dimension.key(),
                dimension == Dimension.AGE ? Chart.PYRAMID : Chart.RANK,
                counts(dimension, classes, tally, SEXES),
                "")));
        return sections;
    }

    /** One dimension by the places below: a line for each place, or a column where a person has several classes. */
    public Section byPlace(Snapshot snapshot, Asked asked, Dimension dimension) {
        Classes classes = new Classes(rules, snapshot, asked);
        Below.Places places = below.of(asked.place());
        ByPlace all = asked.count(snapshot, () -> new ByPlace(classes, dimension, below.of(asked.place())));
        List<Head> heads = all.tallies.keySet().stream().map(places::head).toList();
        Counts counts = counts(dimension, classes, all.together(), heads);
        return new Section(dimension.key(), Chart.NONE, dimension.several() ? counts : counts.turned(), "");
    }

    private static Counts counts(Dimension dimension, Classes classes, Tally tally, List<Head> columns) {
        List<Head> lines = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        for (int number : classes.order(dimension, tally)) {
            if (tally.sum(number) > 0) {
                Head head = classes.head(dimension, number);
                if (dimension != Dimension.SKILL || lines.size() < MOST_SKILLS || head.unknown()) {
                    lines.add(head);
                    cells.add(Arrays.copyOf(tally.of(number), columns.size()));
                }
            }
        }
        return new Counts(lines, columns, !dimension.several(), cells.toArray(long[][]::new)).filled();
    }

    /** All dimensions by sex. */
    private static final class Structure implements Counting<Structure> {
        private final Classes classes;
        private final Map<Dimension, Tally> tallies = new EnumMap<>(Dimension.class);
        private byte[] sexes = {};

        Structure(Classes classes, List<Dimension> dimensions) {
            this.classes = classes;
            dimensions.forEach(dimension -> tallies.put(dimension, new Tally(SEXES.size())));
        }

        @Override
        public void add(Block block) {
            if (sexes.length < block.count()) {
                sexes = new byte[block.who().length];
            }
            byte[] gender = block.village().gender;
            for (int i = 0; i < block.count(); i++) {
                int sex = gender[block.who()[i]];
                sexes[i] = (byte) (sex == 0 ? SEXES.size() - 1 : sex - 1);
            }
            tallies.forEach((dimension, tally) -> classes.count(dimension, block, sexes, tally));
        }

        @Override
        public void join(Structure other) {
            other.tallies.forEach((dimension, more) ->
                    Objects.requireNonNull(tallies.get(dimension)).join(more));
        }
    }

    /** One dimension, a tally of one column for each place below. */
    private static final class ByPlace implements Counting<ByPlace> {
        private final Classes classes;
        private final Dimension dimension;
        private final Below.Places places;
        private final TreeMap<String, Tally> tallies = new TreeMap<>();
        private byte[] first = {};

        ByPlace(Classes classes, Dimension dimension, Below.Places places) {
            this.classes = classes;
            this.dimension = dimension;
            this.places = places;
        }

        @Override
        public void add(Block block) {
            if (first.length < block.count()) {
                first = new byte[block.who().length];
            }
            Tally tally = tallies.computeIfAbsent(places.at(block.place()), code -> new Tally(1));
            classes.count(dimension, block, first, tally);
        }

        @Override
        public void join(ByPlace other) {
            other.tallies.forEach((code, more) ->
                    tallies.computeIfAbsent(code, fresh -> new Tally(1)).join(more));
        }

        /** A column for each place. */
        Tally together() {
            Tally all = new Tally(Math.max(1, tallies.size()));
            int column = 0;
            for (Tally one : tallies.values()) {
                all.put(column++, one);
            }
            return all;
        }
    }
}
