package org.wutong.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.Fen;

/** Reads bands and looks where they gap, overlap, touch or drop. */
final class BandsReader {
    private final ReadingContext context;
    private final AmountReader amounts;

    BandsReader(ReadingContext context, AmountReader amounts) {
        this.context = context;
        this.amounts = amounts;
    }

    private record Placed(Bands.Band band, YamlMap map) {
        Placed withFrom(long from) {
            return new Placed(new Bands.Band(band.label(), from, band.to(), band.fen(), band.isEach()), map);
        }

        Placed withTo(long to) {
            return new Placed(new Bands.Band(band.label(), band.from(), to, band.fen(), band.isEach()), map);
        }
    }

    Function<YamlMap, Amount> reader(YamlMap amount) {
        Optional<Fact> over = amounts.fact(amount, "over", FactType.INT, FactType.MONEY);
        String mode = word(amount, "mode", "flat", "flat", "marginal");
        String boundary = word(amount, "boundary", "", "lower", "upper");
        boolean marginal = mode.equals("marginal");
        if (marginal && over.isPresent() && over.get().type() != FactType.INT) {
            amount.get("over").ifPresent(value -> value.problem("marginal bands go over a whole number"));
        }
        boolean isMoney = over.isPresent() && over.get().type() == FactType.MONEY;
        return value -> {
            Set<Long> touching = new TreeSet<>();
            List<Bands.Band> bands = bands(value, isMoney, marginal, boundary, touching);
            return over.isEmpty()
                    ? AmountReader.UNREADABLE
                    : new Bands(over.get(), marginal, bands, Set.copyOf(touching));
        };
    }

    private static String word(YamlMap map, String key, String usual, String... known) {
        String word = map.text(key, usual);
        Optional<YamlValue> value = map.get(key);
        if (value.isPresent() && !List.of(known).contains(word)) {
            value.get().problem("'" + word + "' is none of " + String.join(", ", known));
        }
        return word;
    }

    private List<Bands.Band> bands(
            YamlMap value, boolean isMoney, boolean marginal, String boundary, Set<Long> touching) {
        value.require("bands");
        List<Placed> bands = new ArrayList<>();
        long begun = 0;
        for (YamlMap one : value.maps("bands")) {
            Placed next = band(one, isMoney, marginal);
            long begins = next.band().from();
            if (!bands.isEmpty()) {
                int last = bands.size() - 1;
                Placed lower = bands.get(last);
                if (lower.band().to() == FenRange.OPEN && !hasUpperEnd(lower.map())) {
                    lower = lower.withTo(next.band().from() - 1);
                }
                if (next.band().from() <= begun) {
                    one.problem("bands must stand in ascending order; this one begins at "
                            + shown(next.band().from(), isMoney) + ", the one before it at " + shown(begun, isMoney));
                } else if (next.band().from() == lower.band().to()) {
                    touching.add(next.band().from());
                    touch(one, shown(next.band().from(), isMoney), boundary);
                    boolean isLower = boundary.equals("lower");
                    next = isLower ? next.withFrom(next.band().from() + 1) : next;
                    lower = isLower ? lower : lower.withTo(lower.band().to() - 1);
                } else if (next.band().from() < lower.band().to()) {
                    one.problem("bands overlap: from " + shown(next.band().from(), isMoney) + " to "
                            + shown(lower.band().to(), isMoney) + " both hold");
                } else if (next.band().from() > lower.band().to() + 1) {
                    context.warnings.add(one.problemHere("gap between bands: "
                            + shown(lower.band().to() + 1, isMoney) + " lies in none, so nothing is paid"));
                }
                bands.set(last, lower);
                if (isEmptied(next, begins)) {
                    one.problem("unreachable: the only value of this band belongs to the one it touches");
                    continue;
                }
                warnOfDrop(lower.band(), next, marginal, isMoney);
            }
            bands.add(next);
            begun = begins;
        }
        List<Bands.Band> read = new ArrayList<>(bands.size());
        for (Placed placed : bands) {
            read.add(placed.band());
        }
        return List.copyOf(read);
    }

    private static boolean isEmptied(Placed placed, long began) {
        return placed.band().from() > began
                && placed.band().to() < placed.band().from();
    }

    private void touch(YamlMap one, String where, String boundary) {
        if (boundary.isEmpty()) {
            one.problem(
                    "touching bands: " + where + " lies in two; say with 'boundary: lower' or 'upper' which has it");
        } else {
            context.warnings.add(one.problemHere(
                    "touching bands: the text puts " + where + " into two; the " + boundary + " one has it"));
        }
    }

    /** Earning more must not pay less; where the text makes it so, it is said. */
    private void warnOfDrop(Bands.Band lower, Placed next, boolean marginal, boolean isMoney) {
        long before = lower.flat(lower.to());
        long after = next.band().flat(next.band().from());
        if (!marginal && after < before && lower.to() >= lower.from()) {
            context.warnings.add(next.map()
                    .problemHere("this band drops below the one before it: " + Fen.toYuan(before) + " yuan at "
                            + shown(lower.to(), isMoney) + ", " + Fen.toYuan(after) + " at "
                            + shown(next.band().from(), isMoney)));
        }
    }

    private Placed band(YamlMap one, boolean isMoney, boolean marginal) {
        one.allowing("label", "at_least", "above", "at_most", "below", "yuan", "each");
        boolean isEach = one.get("each").isPresent();
        if (isEach == one.get("yuan").isPresent()) {
            one.problem("a band gives either 'yuan', a sum, or 'each', a sum a unit");
        } else if (marginal && !isEach) {
            one.problem("marginal bands pay for units: write 'each'");
        } else if (isEach && isMoney) {
            one.problem("'each' pays for units of a whole number, not of money");
        }
        Optional<Long> begins = end(one, isMoney, "at_least", "above", 1);
        if (begins.isEmpty()) {
            one.problem("a band begins with 'at_least' or 'above'");
        }
        long from = begins.orElse(0L);
        long to = end(one, isMoney, "at_most", "below", -1).orElse(FenRange.OPEN);
        if (to < from) {
            one.problem("this band ends before it begins");
        }
        Optional<YamlValue> sum = one.get(isEach ? "each" : "yuan");
        long fen = sum.isEmpty() ? 0 : sum.get().yuan();
        return new Placed(new Bands.Band(AmountReader.label(one), from, to, fen, isEach), one);
    }

    private static boolean hasUpperEnd(YamlMap band) {
        return band.get("at_most").isPresent() || band.get("below").isPresent();
    }

    private static Optional<Long> end(YamlMap one, boolean isMoney, String included, String excluded, int step) {
        if (one.get(included).isPresent() && one.get(excluded).isPresent()) {
            one.problem("either '" + included + "' or '" + excluded + "'");
        }
        if (one.get(included).isPresent()) {
            return Optional.of(number(one.get(included).get(), isMoney));
        }
        return one.get(excluded).isEmpty()
                ? Optional.empty()
                : Optional.of(number(one.get(excluded).get(), isMoney) + step);
    }

    private static long number(YamlValue value, boolean isMoney) {
        if (isMoney) {
            return value.yuan();
        }
        if (value.scalar() instanceof BigDecimal number && number.scale() <= 0 && number.precision() < 10) {
            return number.longValueExact();
        }
        value.problem("a whole number is expected here");
        return 0;
    }

    private static String shown(long value, boolean isMoney) {
        return isMoney ? Fen.toYuan(value) : Long.toString(value);
    }
}
