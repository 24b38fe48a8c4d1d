package org.wutong.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.conditions.Scope;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads the amount of a rule, by its kind. */
final class AmountReader {
    private static final Amount UNREADABLE = new Amount.Fixed(0);
    private static final List<String> KINDS = List.of("fixed", "tiers", "bands", "ceiling", "range");

    private final ReadingContext context;
    private final Scope scope;

    AmountReader(ReadingContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    Dated<Amount> read(YamlMap rule, LocalDate from) {
        return rule.map("amount").map(amount -> kind(amount, from)).orElse(new Dated<>(List.of()));
    }

    private Dated<Amount> kind(YamlMap amount, LocalDate from) {
        String kind = amount.text("kind");
        return switch (kind) {
            case "fixed" ->
                context.dated(
                        amount.allowing("kind", "values"),
                        from,
                        one -> new Amount.Fixed(ReadingContext.yuan(one, "yuan")),
                        "yuan");
            case "tiers" -> context.dated(amount.allowing("kind", "values"), from, this::tiers, "tiers");
            case "range" -> context.dated(amount.allowing("kind", "values"), from, this::range, "least", "most");
            case "bands" -> {
                Optional<Fact> over =
                        fact(amount.allowing("kind", "over", "values"), "over", FactType.INT, FactType.MONEY);
                yield context.dated(amount, from, one -> bands(one, over), "bands");
            }
            case "ceiling" -> {
                Optional<Fact> proved = fact(amount.allowing("kind", "proved", "values"), "proved", FactType.MONEY);
                yield context.dated(amount, from, one -> ceiling(one, proved), "yuan");
            }
            default -> {
                amount.get("kind")
                        .ifPresent(value -> value.problem("unknown kind of amount '" + kind + "'; expected one of "
                                + String.join(", ", KINDS) + Nearest.hint(kind, KINDS)));
                yield new Dated<>(List.of());
            }
        };
    }

    private Amount tiers(YamlMap value) {
        List<Amount.Tier> tiers = new ArrayList<>();
        value.require("tiers");
        for (YamlMap one : value.maps("tiers")) {
            one.allowing("label", "when", "yuan");
            Condition when = one.get("when")
                    .map(text -> Condition.read(text.snippet(), scope, context.errors))
                    .orElse(Optional.of(Condition.ALWAYS))
                    .orElse(Condition.ALWAYS);
            tiers.add(new Amount.Tier(label(one), when, ReadingContext.yuan(one, "yuan")));
        }
        return new Amount.Tiers(List.copyOf(tiers));
    }

    private Amount range(YamlMap value) {
        long least = ReadingContext.yuan(value, "least");
        long most = ReadingContext.yuan(value, "most");
        if (least > most) {
            value.problem("'least' is above 'most'");
            return UNREADABLE;
        }
        value.get("most")
                .ifPresent(place -> context.warnings.add(place.problemHere(
                        "missing local table: the document gives only a range, so the answer stays a range")));
        return new Amount.Range(new FenRange(least, most));
    }

    private Amount ceiling(YamlMap value, Optional<Fact> proved) {
        long fen = ReadingContext.yuan(value, "yuan");
        return proved.<Amount>map(fact -> new Amount.Ceiling(fen, fact)).orElse(UNREADABLE);
    }

    private Amount bands(YamlMap value, Optional<Fact> over) {
        List<Amount.Band> bands = new ArrayList<>();
        value.require("bands");
        for (YamlMap one : value.maps("bands")) {
            one.allowing("label", "at_least", "yuan");
            Amount.Band band = new Amount.Band(label(one), threshold(one, over), ReadingContext.yuan(one, "yuan"));
            if (!bands.isEmpty()) {
                Amount.Band lower = bands.get(bands.size() - 1);
                if (band.atLeast() <= lower.atLeast()) {
                    one.problem("bands must stand in ascending order of 'at_least'");
                }
                if (band.fen() < lower.fen()) {
                    one.get("yuan")
                            .ifPresent(place ->
                                    context.warnings.add(place.problemHere("this band drops below the one before it")));
                }
            }
            bands.add(band);
        }
        return over.<Amount>map(fact -> new Amount.Bands(fact, List.copyOf(bands)))
                .orElse(UNREADABLE);
    }

    private static long threshold(YamlMap band, Optional<Fact> over) {
        Optional<YamlValue> value = band.require("at_least");
        if (over.isPresent() && over.get().type() == FactType.MONEY) {
            return value.map(YamlValue::yuan).orElse(0L);
        }
        if (value.isPresent()) {
            if (value.get().scalar() instanceof BigDecimal number && number.scale() <= 0 && number.precision() < 10) {
                return number.longValueExact();
            }
            value.get().problem("a whole number is expected here");
        }
        return 0;
    }

    private static Optional<Label> label(YamlMap map) {
        return map.get("label").map(any -> Label.read(map, "label"));
    }

    private Optional<Fact> fact(YamlMap holder, String key, FactType... types) {
        String name = holder.text(key);
        Optional<Fact> fact =
                scope.subject().fact(name).filter(one -> List.of(types).contains(one.type()));
        if (fact.isEmpty()) {
            List<String> fitting = scope.subject().facts().stream()
                    .filter(one -> List.of(types).contains(one.type()))
                    .map(Fact::name)
                    .toList();
            holder.get(key)
                    .ifPresent(value -> value.problem(
                            "'" + name + "' is not a fact that can stand here" + Nearest.hint(name, fitting)));
        }
        return fact;
    }
}
