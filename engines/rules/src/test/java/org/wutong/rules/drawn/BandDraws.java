package org.wutong.rules.drawn;

import static org.wutong.rules.drawn.SmallFacts.number;
import static org.wutong.rules.drawn.SmallFacts.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bands that leave no values out between them; below the first and above a written last end nothing is paid. */
final class BandDraws {
    private record Band(long from, long fen, boolean isEach) {}

    private BandDraws() {}

    static Arbitrary<DrawnAmount> flat() {
        return Combinators.combine(bands(), Arbitraries.of(true, false)).as((bands, hasEnd) -> {
            long last = hasEnd ? bands.get(bands.size() - 1).from() : Long.MAX_VALUE;
            return amount("months", "flat", bands, last, bands.stream().noneMatch(Band::isEach));
        });
    }

    static Arbitrary<DrawnAmount> marginal() {
        return bands().map(bands -> {
            List<Band> each = bands.stream()
                    .map(band -> new Band(band.from(), band.fen(), true))
                    .toList();
            return amount("heads", "marginal", each, Long.MAX_VALUE, false);
        });
    }

    static Arbitrary<DrawnAmount> ofMoney() {
        return Combinators.combine(Arbitraries.longs().between(0, 2), AmountDraws.sums(), AmountDraws.sums())
                .as((from, low, high) -> new DrawnAmount(
                        "kind: bands, over: cost",
                        "bands: [{at_least: " + yuan(from) + ", at_most: 0.03, yuan: " + yuan(low)
                                + "}, {above: 0.03, yuan: " + yuan(high) + "}]",
                        Set.of("cost"),
                        true,
                        facts -> {
                            long cost = number(facts, "cost");
                            return List.of(cost > 3 ? high : cost >= from ? low : 0L);
                        }));
    }

    private static Arbitrary<List<Band>> bands() {
        Arbitrary<List<Long>> starts = Arbitraries.longs()
                .between(0, SmallFacts.MOST_COUNT)
                .set()
                .ofMinSize(1)
                .map(set -> set.stream().sorted().toList());
        return Combinators.combine(
                        starts,
                        AmountDraws.sums().list().ofSize(4),
                        Arbitraries.of(true, false).list().ofSize(4))
                .as((from, fen, each) -> {
                    List<Band> bands = new ArrayList<>();
                    for (int i = 0; i < from.size(); i++) {
                        bands.add(new Band(from.get(i), fen.get(i), each.get(i)));
                    }
                    return bands;
                });
    }

    private static DrawnAmount amount(String over, String mode, List<Band> bands, long last, boolean isDiscrete) {
        String written = bands.stream()
                .map(band ->
                        "{at_least: " + band.from() + ", " + (band.isEach() ? "each: " : "yuan: ") + yuan(band.fen()))
                .collect(Collectors.joining(
                        "}, ", "bands: [", last == Long.MAX_VALUE ? "}]" : ", at_most: " + last + "}]"));
        return new DrawnAmount(
                "kind: bands, over: " + over + ", mode: " + mode, written, Set.of(over), isDiscrete, facts -> {
                    long value = number(facts, over);
                    return List.of(mode.equals("flat") ? flat(bands, value, last) : unitByUnit(bands, value));
                });
    }

    private static long flat(List<Band> bands, long value, long last) {
        long sum = 0;
        for (Band band : bands) {
            if (band.from() <= value) {
                sum = band.isEach() ? band.fen() * value : band.fen();
            }
        }
        return value > last ? 0 : sum;
    }

    private static long unitByUnit(List<Band> bands, long value) {
        long sum = 0;
        for (long unit = 1; unit <= value; unit++) {
            long rate = 0;
            for (Band band : bands) {
                rate = band.from() <= unit ? band.fen() : rate;
            }
            sum += rate;
        }
        return sum;
    }
}
