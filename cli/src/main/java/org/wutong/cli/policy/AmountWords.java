package org.wutong.cli.policy;

import java.util.ArrayList;
import java.util.List;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Formula;
import org.wutong.rules.Amount;
import org.wutong.rules.Bands;
import org.wutong.rules.FenRange;

/** What a clause gives, in a few words. */
final class AmountWords {
    private final Words words;

    AmountWords(Words words) {
        this.words = words;
    }

    String of(Amount amount) {
        if (amount instanceof Amount.Sum sum) {
            return formula(sum.formula());
        } else if (amount instanceof Amount.Tiers tiers) {
            return tiers(tiers);
        } else if (amount instanceof Bands bands) {
            return bands(bands);
        } else if (amount instanceof Amount.Ceiling ceiling) {
            return ceiling(ceiling);
        } else if (amount instanceof Amount.Range range) {
            return words.say(
                    "amount.range",
                    plain(range.sum().least()),
                    plain(range.sum().most()));
        } else if (amount instanceof Amount.Share share) {
            return words.say("amount.share", share.rule(), share.percent().toPlainString());
        } else if (amount instanceof Amount.Open) {
            return words.say("amount.open");
        } else if (amount instanceof Amount.Nothing nothing) {
            return nothing.percent()
                    .map(percent -> words.say("amount.factor", percent.toPlainString()))
                    .orElse(words.say("amount.none"));
        }
        Amount.Capped capped = (Amount.Capped) amount;
        return words.say("amount.capped", of(capped.amount()), words.yuan(capped.cap()));
    }

    private static String plain(long fen) {
        return Formula.fixed(fen).text();
    }

    private String formula(Formula formula) {
        return formula.isFixed() ? words.say("sum.exact", formula.text()) : words.say("amount.formula", formula.text());
    }

    private String tiers(Amount.Tiers tiers) {
        return words.parts(tiers.tiers().stream()
                .map(tier -> words.say(
                        "amount.tier",
                        tier.label().map(words::say).orElse(words.say("amount.rest")),
                        formula(tier.formula())))
                .toList());
    }

    private String bands(Bands bands) {
        List<String> parts = new ArrayList<>();
        if (bands.marginal()) {
            parts.add(words.say("amount.marginal"));
        }
        for (Bands.Band band : bands.bands()) {
            parts.add(words.say(
                    band.isEach() ? "amount.band.each" : "amount.band",
                    span(bands.over(), band),
                    words.yuan(band.fen())));
        }
        return words.parts(parts);
    }

    private String span(Fact over, Bands.Band band) {
        String from = words.value(over.type(), over.unit(), band.from());
        return band.to() == FenRange.OPEN
                ? words.say("amount.band.from", from)
                : words.say(
                        "amount.band.span",
                        over.type() == FactType.MONEY ? plain(band.from()) : Long.toString(band.from()),
                        words.value(over.type(), over.unit(), band.to()));
    }

    private String ceiling(Amount.Ceiling ceiling) {
        String most = formula(ceiling.ceiling());
        if (ceiling.isLoan()) {
            return words.say("amount.loan", most);
        }
        return ceiling.proved()
                .map(fact -> words.say("amount.ceiling.proved", most, words.say(fact.paper())))
                .orElse(words.say("amount.ceiling", most));
    }
}
