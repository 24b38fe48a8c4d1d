package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
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
        Map<Dimension, Tally> tallies = new EnumMap<>(Dimension.class);
        dimensions.forEach(dimension -> tallies.put(dimension, new Tally(SEXES.size())));
        asked.each(snapshot, (village, person, place) -> {
            int sex = village.gender[person] == 0 ? SEXES.size() - 1 : village.gender[person] - 1;
            for (Dimension dimension : dimensions) {
                Tally tally = Objects.requireNonNull(tallies.get(dimension));
                classes.of(dimension, village, person, number -> tally.add(number, sex));
            }
        });
        List<Section> sections = new ArrayList<>();
        tallies.forEach((dimension, tally) -> sections.add(new Section(
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
        Map<String, Integer> columns = new TreeMap<>();
        asked.each(snapshot, (village, person, place) -> columns.putIfAbsent(places.at(place), 0));
        List<String> codes = List.copyOf(new TreeSet<>(columns.keySet()));
        codes.forEach(code -> columns.put(code, codes.indexOf(code)));
        Tally tally = new Tally(Math.max(1, codes.size()));
        asked.each(snapshot, (village, person, place) -> {
            int column = columns.getOrDefault(places.at(place), 0);
            classes.of(dimension, village, person, number -> tally.add(number, column));
        });
        List<Head> heads = codes.stream().map(places::head).toList();
        Counts counts = counts(dimension, classes, tally, heads);
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
}
