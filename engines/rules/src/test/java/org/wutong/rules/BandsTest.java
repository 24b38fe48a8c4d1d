package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.conditions.source.Problem;
import org.wutong.vocabulary.Fen;

/** Bands as they are written against what each single value or unit gives. */
class BandsTest {
    private static final int MOST = 40;

    /**
     * One band.
     *
     * @param gap values left out before it; -1 where it touches the one before
     * @param length of values in it
     */
    private record Band(int gap, int length, long fen, boolean isEach, boolean isExclusive) {}

    private record Scale(List<Band> bands, boolean marginal, boolean lower, boolean hasEnd) {
        /** Where each band begins, by the text. */
        List<Integer> starts() {
            List<Integer> starts = new ArrayList<>();
            int next = 0;
            for (Band band : bands) {
                starts.add(next + band.gap());
                next += band.gap() + band.length();
            }
            return starts;
        }

        /** The band that has a value; -1 for none. Of two that touch in it, the one the boundary says. */
        int holder(int value) {
            int holder = -1;
            for (int i = 0; i < bands.size(); i++) {
                boolean isLast = i == bands.size() - 1;
                int start = starts().get(i);
                boolean holds = start <= value
                        && (isLast && !hasEnd || value < start + bands.get(i).length());
                holder = holds && (holder < 0 || !lower) ? i : holder;
            }
            return holder;
        }

        String yaml() {
            StringBuilder yaml = new StringBuilder();
            for (int i = 0; i < bands.size(); i++) {
                Band band = bands.get(i);
                int start = starts().get(i);
                int end = start + band.length();
                yaml.append(i == 0 ? "{" : ", {")
                        .append(band.isExclusive() ? "above: " + (start - 1) : "at_least: " + start)
                        .append(
                                i == bands.size() - 1 && !hasEnd
                                        ? ""
                                        : band.isExclusive() ? ", below: " + end : ", at_most: " + (end - 1))
                        .append(band.isEach() || marginal ? ", each: " : ", yuan: ")
                        .append(Fen.toYuan(band.fen()))
                        .append('}');
            }
            return "{kind: bands, over: months, mode: " + (marginal ? "marginal" : "flat") + ", boundary: "
                    + (lower ? "lower" : "upper") + ", values: [{from: 2024-01-01,"
                    + " cite: {document: sample, article: 一}, bands: [" + yaml + "]}]}";
        }
    }

    @Provide
    Arbitrary<Scale> scales() {
        Arbitrary<Band> band = Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(4, 0),
                                net.jqwik.api.Tuple.of(1, -1),
                                net.jqwik.api.Tuple.of(1, 2)),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Band::new);
        return Combinators.combine(
                        band.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((bands, marginal, lower, hasEnd) -> new Scale(first(bands), marginal, lower, hasEnd));
    }

    private static List<Band> first(List<Band> bands) {
        List<Band> all = new ArrayList<>(bands);
        Band one = all.get(0);
        all.set(0, new Band(Math.max(0, one.gap()), one.length(), one.fen(), one.isEach(), one.isExclusive()));
        return all;
    }

    private static PolicyReading read(Scale scale) {
        return SamplePolicies.read(SamplePolicies.file(List.of(SamplePolicies.rule("A", "poor", scale.yaml())), "[]"));
    }

    private static Bands bands(PolicyReading reading) {
        Assume.that(reading.errors().stream().noneMatch(error -> isOfOneValue(error.message())));
        return (Bands) reading.require()
                .rule("A")
                .orElseThrow()
                .amount()
                .values()
                .get(0)
                .value();
    }

    @Property
    void payWhatTheBandThatHasTheValueGives(@ForAll("scales") Scale scale) {
        Assume.that(!scale.marginal());
        Bands bands = bands(read(scale));
        for (int value = 0; value <= MOST; value++) {
            int holder = scale.holder(value);
            long expected = holder < 0
                    ? 0
                    : scale.bands().get(holder).fen()
                            * (scale.bands().get(holder).isEach() ? value : 1);
            assertThat(bands.at(value)).as("at " + value).isEqualTo(expected);
        }
    }

    @Property
    void payEachUnitAtTheRateOfItsOwnBandWhereMarginal(@ForAll("scales") Scale scale) {
        Assume.that(scale.marginal());
        Bands bands = bands(read(scale));
        long sum = 0;
        for (int value = 0; value <= MOST; value++) {
            int holder = value == 0 ? -1 : scale.holder(value);
            sum += holder < 0 ? 0 : scale.bands().get(holder).fen();
            assertThat(bands.at(value)).as("at " + value).isEqualTo(sum);
        }
    }

    @Property
    void neverPayLessForMoreWhereNoDropOrGapIsWarnedOf(@ForAll("scales") Scale scale) {
        PolicyReading reading = read(scale);
        Assume.that(reading.warnings().stream().noneMatch(warning -> isDropOrGap(warning.message())));
        Bands bands = bands(reading);
        int end = scale.hasEnd() && !scale.marginal()
                ? scale.starts().get(scale.bands().size() - 1)
                : MOST;
        for (int value = 0; value < end; value++) {
            assertThat(bands.at(value + 1)).as("at " + (value + 1)).isGreaterThanOrEqualTo(bands.at(value));
        }
    }

    @Property
    void payLessForMoreWhereADropIsWarnedOf(@ForAll("scales") Scale scale) {
        PolicyReading reading = read(scale);
        List<Problem> drops = reading.warnings().stream()
                .filter(warning -> warning.message().startsWith("this band drops"))
                .toList();
        Assume.that(!drops.isEmpty());
        Bands bands = bands(reading);
        List<String> told = new ArrayList<>();
        for (int value = 0; value < MOST; value++) {
            int next = value + 1;
            while (next < MOST && scale.holder(next) < 0) {
                next++;
            }
            if (scale.holder(value) >= 0 && bands.at(next) < bands.at(value) && scale.holder(next) >= 0) {
                told.add("this band drops below the one before it: " + Fen.toYuan(bands.at(value)) + " yuan at " + value
                        + ", " + Fen.toYuan(bands.at(next)) + " at " + next);
            }
        }
        assertThat(drops.stream().map(Problem::message).collect(Collectors.toList()))
                .isEqualTo(told);
    }

    /** A band of one value may lose it to the one it touches, or begin where that begins. */
    private static boolean isOfOneValue(String message) {
        return message.startsWith("unreachable") || message.startsWith("bands must stand in ascending order");
    }

    private static boolean isDropOrGap(String message) {
        return message.startsWith("this band drops") || message.startsWith("gap");
    }
}
