package org.wutong.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Formula;
import org.wutong.conditions.Label;

/** The numbers written out in an amount, by their path behind {@code amount}; what a formula reckons is none. */
final class AmountFigures {
    record Found(Optional<Label> label, FactType type, Object value) {
        Found(Optional<Label> label, long fen) {
            this(label, FactType.MONEY, fen);
        }
    }

    private AmountFigures() {}

    static Map<String, Found> of(Amount amount) {
        Map<String, Found> found = new LinkedHashMap<>();
        if (amount instanceof Amount.Capped capped) {
            found.putAll(of(capped.amount()));
            found.put(".cap", new Found(Optional.empty(), capped.cap()));
        } else if (amount instanceof Amount.Sum sum && sum.formula().isFixed()) {
            found.put("", new Found(Optional.empty(), fixed(sum.formula())));
        } else if (amount instanceof Amount.Range range) {
            found.put(".least", new Found(Optional.empty(), range.sum().least()));
            found.put(".most", new Found(Optional.empty(), range.sum().most()));
        } else if (amount instanceof Amount.Ceiling ceiling && ceiling.ceiling().isFixed()) {
            found.put(".ceiling", new Found(Optional.empty(), fixed(ceiling.ceiling())));
        } else if (amount instanceof Amount.Tiers tiers) {
            for (int i = 0; i < tiers.tiers().size(); i++) {
                Amount.Tier tier = tiers.tiers().get(i);
                if (tier.formula().isFixed()) {
                    found.put(".tiers." + (i + 1), new Found(tier.label(), fixed(tier.formula())));
                }
            }
        } else if (amount instanceof Bands bands) {
            bands(bands, found);
        }
        return found;
    }

    private static void bands(Bands bands, Map<String, Found> found) {
        FactType over = bands.over().type();
        for (int i = 0; i < bands.bands().size(); i++) {
            Bands.Band band = bands.bands().get(i);
            found.put(".bands." + (i + 1), new Found(band.label(), band.fen()));
            found.put(".bands." + (i + 1) + ".at_least", new Found(band.label(), over, band.from()));
        }
    }

    private static long fixed(Formula formula) {
        return formula.of(fact -> null).least();
    }

    /** The amount with one of its numbers changed. */
    static Amount with(Amount amount, String path, Object value) {
        long number = (Long) value;
        if (amount instanceof Amount.Capped capped) {
            return path.equals(".cap")
                    ? new Amount.Capped(capped.amount(), number)
                    : new Amount.Capped(with(capped.amount(), path, value), capped.cap());
        } else if (amount instanceof Amount.Sum) {
            return Amount.Sum.fixed(number);
        } else if (amount instanceof Amount.Range range) {
            return path.equals(".least")
                    ? new Amount.Range(
                            new FenRange(number, Math.max(number, range.sum().most())))
                    : new Amount.Range(new FenRange(Math.min(number, range.sum().least()), number));
        } else if (amount instanceof Amount.Ceiling ceiling) {
            return new Amount.Ceiling(Formula.fixed(number), ceiling.proved(), ceiling.isLoan());
        } else if (amount instanceof Amount.Tiers tiers) {
            List<Amount.Tier> changed = new ArrayList<>(tiers.tiers());
            int at = place(path);
            changed.set(
                    at, new Amount.Tier(changed.get(at).label(), changed.get(at).when(), Formula.fixed(number)));
            return new Amount.Tiers(List.copyOf(changed));
        } else if (amount instanceof Bands bands) {
            return with(bands, path, number);
        }
        throw new IllegalArgumentException("no figure '" + path + "' in " + amount);
    }

    private static Bands with(Bands bands, String path, long number) {
        List<Bands.Band> changed = new ArrayList<>(bands.bands());
        int at = place(path);
        Bands.Band band = changed.get(at);
        if (!path.endsWith(".at_least")) {
            changed.set(at, new Bands.Band(band.label(), band.from(), band.to(), number, band.isEach()));
        } else {
            changed.set(at, new Bands.Band(band.label(), number, band.to(), band.fen(), band.isEach()));
            if (at > 0 && changed.get(at - 1).to() == band.from() - 1) {
                Bands.Band below = changed.get(at - 1);
                changed.set(
                        at - 1, new Bands.Band(below.label(), below.from(), number - 1, below.fen(), below.isEach()));
            }
        }
        return new Bands(bands.over(), bands.marginal(), List.copyOf(changed), bands.touching());
    }

    /** From a path as {@code .tiers.2} or {@code .bands.2.at_least}. */
    private static int place(String path) {
        return Integer.parseInt(path.split("\\.")[2]) - 1;
    }
}
