package org.wutong.bureau.policies.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Formula;
import org.wutong.conditions.OnDay;
import org.wutong.conditions.Span;
import org.wutong.rules.Amount;
import org.wutong.rules.Bands;
import org.wutong.rules.Dated;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;

/** What a clause gives, in plain words by its kind; tiers and bands as a table. */
@Component
public class AmountWords {
    private final FactWords words;
    private final ExpressionWords expressions;

    AmountWords(FactWords words, ExpressionWords expressions) {
        this.words = words;
        this.expressions = expressions;
    }

    /**
     * One value in words.
     *
     * @param formula as it is written, where the sum comes by one
     * @param heads of the table; empty where there is none
     * @param rule another rule the sentence speaks of
     */
    public record Told(
            String sentence,
            @Nullable String formula,
            List<String> heads,
            List<Row> rows,
            @Nullable String rule) {
        static Told of(String sentence) {
            return new Told(sentence, null, List.of(), List.of(), null);
        }

        Told saying(String other) {
            return new Told(other, formula, heads, rows, rule);
        }
    }

    /** @param condition as it is written, for a tier */
    public record Row(
            String label,
            String span,
            @Nullable String condition,
            String sum,
            @Nullable String formula) {}

    /** The whole in one line, for lists. */
    public String brief(PolicySet set, Rule rule, LocalDate day, Locale locale) {
        List<Dated.Value<Amount>> values = rule.amount().values();
        LocalDate at = day.isBefore(values.get(0).from()) ? values.get(0).from() : day;
        Amount amount = rule.amount().on(at).value();
        Amount inner = amount instanceof Amount.Capped capped ? capped.amount() : amount;
        if (inner instanceof Amount.Tiers tiers) {
            return span(
                    tiers.tiers().stream()
                            .map(tier -> sum(set, rule, at, tier.formula()))
                            .toList(),
                    locale);
        }
        if (inner instanceof Bands bands
                && !bands.marginal()
                && bands.bands().stream().noneMatch(Bands.Band::isEach)) {
            return span(
                    bands.bands().stream()
                            .map(band -> FenRange.exactly(band.fen()))
                            .toList(),
                    locale);
        }
        if (inner instanceof Bands bands) {
            String how = words.text(
                    "policies.amount.bands.brief",
                    locale,
                    words.say(bands.over().label(), locale));
            return amount instanceof Amount.Capped capped
                    ? words.text("policies.amount.capped", locale, how, words.money(capped.cap()))
                    : how;
        }
        return of(set, rule, rule.amount().on(at), locale).sentence();
    }

    private String span(List<FenRange> sums, Locale locale) {
        long least = sums.stream().mapToLong(FenRange::least).min().orElse(0);
        long most = sums.stream().mapToLong(FenRange::most).max().orElse(0);
        return words.yuan(new FenRange(least, most), locale);
    }

    public Told of(PolicySet set, Rule rule, Dated.Value<Amount> value, Locale locale) {
        return of(set, rule, value.from(), value.value(), locale);
    }

    private Told of(PolicySet set, Rule rule, LocalDate day, Amount amount, Locale locale) {
        if (amount instanceof Amount.Sum sum) {
            return new Told(
                    formula(set, rule, day, sum.formula(), locale), written(sum.formula()), List.of(), List.of(), null);
        } else if (amount instanceof Amount.Tiers tiers) {
            return tiers(set, rule, day, tiers, locale);
        } else if (amount instanceof Bands bands) {
            return bands(bands, locale);
        } else if (amount instanceof Amount.Ceiling ceiling) {
            return ceiling(set, rule, day, ceiling, locale);
        } else if (amount instanceof Amount.Range range) {
            return Told.of(words.text("policies.amount.range", locale, words.sum(range.sum(), locale)));
        } else if (amount instanceof Amount.Share share) {
            String other = set.rule(share.rule())
                    .map(one -> words.say(one.title(), locale))
                    .orElse(share.rule());
            return new Told(
                    words.text(
                            "policies.amount.share",
                            locale,
                            other,
                            share.percent().toPlainString()),
                    null,
                    List.of(),
                    List.of(),
                    share.rule());
        } else if (amount instanceof Amount.Open) {
            return Told.of(words.text("policies.amount.open", locale));
        } else if (amount instanceof Amount.Nothing nothing) {
            return Told.of(nothing.percent()
                    .map(percent -> words.text("policies.amount.factor", locale, percent.toPlainString()))
                    .orElseGet(() -> words.text("policies.amount.none", locale)));
        }
        Amount.Capped capped = (Amount.Capped) amount;
        Told inner = of(set, rule, day, capped.amount(), locale);
        return inner.saying(words.text("policies.amount.capped", locale, inner.sentence(), words.money(capped.cap())));
    }

    /** The sum where the figures of the day make it one; else how it is reckoned. */
    private String formula(PolicySet set, Rule rule, LocalDate day, Formula formula, Locale locale) {
        FenRange sum = sum(set, rule, day, formula);
        return sum.isExact() && formula.facts().isEmpty()
                ? words.yuan(sum, locale)
                : expressions.say(formula.text(), rule, locale);
    }

    private static FenRange sum(PolicySet set, Rule rule, LocalDate day, Formula formula) {
        Map<String, Object> figures = new HashMap<>();
        rule.parameters()
                .forEach((name, parameter) -> figures.put(
                        name,
                        parameter.values().values().get(0).from().isAfter(day)
                                ? parameter.values().values().get(0).value()
                                : parameter.values().on(day).value()));
        Span span = formula.bind(new OnDay(day, figures, set.calendar())).of(fact -> null);
        return new FenRange(span.least(), span.most());
    }

    private static @Nullable String written(Formula formula) {
        return formula.isFixed() ? null : formula.text();
    }

    private Told tiers(PolicySet set, Rule rule, LocalDate day, Amount.Tiers tiers, Locale locale) {
        List<Row> rows = new ArrayList<>();
        for (Amount.Tier tier : tiers.tiers()) {
            boolean rest = tier.when() == Condition.ALWAYS;
            rows.add(new Row(
                    tier.label()
                            .map(label -> words.say(label, locale))
                            .orElseGet(() -> rest ? words.text("policies.amount.rest", locale) : ""),
                    rest
                            ? words.text("policies.amount.rest", locale)
                            : expressions.say(tier.when().text(), rule, locale),
                    rest ? null : tier.when().text(),
                    formula(set, rule, day, tier.formula(), locale),
                    written(tier.formula())));
        }
        return new Told(
                words.text("policies.amount.tiers", locale),
                null,
                heads(locale, "policies.amount.tier", "policies.condition", "policies.amount.sum"),
                rows,
                null);
    }

    private Told bands(Bands bands, Locale locale) {
        List<Row> rows = new ArrayList<>();
        boolean each = false;
        for (Bands.Band band : bands.bands()) {
            each |= band.isEach();
            String sum = words.text("policies.yuan", locale, words.money(band.fen()));
            rows.add(new Row(
                    band.label().map(label -> words.say(label, locale)).orElse(""),
                    span(bands.over(), band, locale),
                    null,
                    band.isEach() ? words.text("policies.amount.each", locale, sum, unit(bands.over(), locale)) : sum,
                    null));
        }
        String how = bands.marginal() ? "marginal" : each ? "each" : "flat";
        return new Told(
                words.text(
                        "policies.amount.bands." + how,
                        locale,
                        words.say(bands.over().label(), locale)),
                null,
                heads(locale, "policies.amount.tier", "policies.amount.span", "policies.amount.sum"),
                rows,
                null);
    }

    private String span(Fact over, Bands.Band band, Locale locale) {
        String from = words.value(over, band.from(), locale);
        return band.to() == FenRange.OPEN
                ? words.text("policies.amount.from", locale, from)
                : words.text("policies.amount.between", locale, from, words.value(over, band.to(), locale));
    }

    private String unit(Fact over, Locale locale) {
        return over.type() == FactType.MONEY
                ? words.text("policies.unit.yuan", locale, "1")
                : words.value(over, 1L, locale);
    }

    private Told ceiling(PolicySet set, Rule rule, LocalDate day, Amount.Ceiling ceiling, Locale locale) {
        String most = formula(set, rule, day, ceiling.ceiling(), locale);
        String sentence = ceiling.isLoan()
                ? words.text("policies.amount.loan", locale, most)
                : ceiling.proved()
                        .map(fact -> words.text(
                                "policies.amount.ceiling.proved",
                                locale,
                                words.say(fact.label(), locale),
                                words.say(fact.paper(), locale),
                                most))
                        .orElseGet(() -> words.text("policies.amount.ceiling", locale, most));
        return new Told(sentence, written(ceiling.ceiling()), List.of(), List.of(), null);
    }

    private List<String> heads(Locale locale, String... keys) {
        List<String> heads = new ArrayList<>();
        for (String key : keys) {
            heads.add(words.text(key, locale));
        }
        return heads;
    }
}
