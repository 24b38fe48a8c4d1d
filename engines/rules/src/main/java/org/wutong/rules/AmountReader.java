package org.wutong.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Formula;
import org.wutong.conditions.Label;
import org.wutong.conditions.Scope;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads the amount of a rule, by its kind. */
final class AmountReader {
    static final Amount UNREADABLE = Amount.Sum.fixed(0);
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    private final ReadingContext context;
    private final Scope scope;

    /** What a kind takes beside its values, and how one value is read. */
    record Kind(List<String> keys, List<String> valueKeys, Function<YamlMap, Function<YamlMap, Amount>> reader) {}

    /** By the word files use; {@code policies/schema} has each of them with its keys. */
    final Map<String, Kind> kinds = new LinkedHashMap<>();

    AmountReader(ReadingContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
        kind("fixed", List.of(), List.of("yuan"), amount -> AmountReader::fixed);
        kind("formula", List.of(), List.of("yuan"), amount -> value -> new Amount.Sum(formula(value)));
        kind("tiers", List.of(), List.of("tiers"), amount -> this::tiers);
        kind("bands", List.of("over", "mode", "boundary"), List.of("bands"), new BandsReader(context, this)::reader);
        kind("ceiling", List.of("proved", "means"), List.of("yuan"), this::ceiling);
        kind("range", List.of(), List.of("least", "most"), amount -> this::range);
        kind("share", List.of("of"), List.of("percent"), AmountReader::share);
        kind("open", List.of(), List.of(), amount -> value -> new Amount.Open());
        kind(
                "factor",
                List.of(),
                List.of("percent"),
                amount -> value -> new Amount.Nothing(Optional.of(percent(value))));
        kind("none", List.of(), List.of(), amount -> value -> new Amount.Nothing(Optional.empty()));
    }

    private void kind(
            String name,
            List<String> keys,
            List<String> valueKeys,
            Function<YamlMap, Function<YamlMap, Amount>> reader) {
        kinds.put(name, new Kind(keys, valueKeys, reader));
    }

    Dated<Amount> read(YamlMap rule, LocalDate from) {
        return rule.map("amount").map(amount -> read(amount, rule, from)).orElse(new Dated<>(List.of()));
    }

    private Dated<Amount> read(YamlMap amount, YamlMap rule, LocalDate from) {
        String name = amount.text("kind");
        Kind kind = kinds.get(name);
        if (kind == null) {
            amount.get("kind")
                    .ifPresent(value -> value.problem("unknown kind of amount '" + name + "'; expected one of "
                            + String.join(", ", kinds.keySet()) + Nearest.hint(name, kinds.keySet())));
            return new Dated<>(List.of());
        }
        List<String> keys = new ArrayList<>(kind.keys());
        keys.addAll(List.of("kind", "values"));
        Function<YamlMap, Amount> reader = kind.reader().apply(amount.allowing(keys.toArray(String[]::new)));
        List<String> valueKeys = new ArrayList<>(kind.valueKeys());
        valueKeys.add("cap");
        return context.dated(
                amount, from, value -> capped(value, reader.apply(value)), valueKeys.toArray(String[]::new));
    }

    private static Amount capped(YamlMap value, Amount amount) {
        return value.get("cap")
                .<Amount>map(cap -> new Amount.Capped(amount, cap.yuan()))
                .orElse(amount);
    }

    private static Amount fixed(YamlMap value) {
        return Amount.Sum.fixed(ReadingContext.yuan(value, "yuan"));
    }

    /** A plain number of yuan, or a formula that gives some. */
    private Formula formula(YamlMap holder) {
        Optional<YamlValue> value = holder.require("yuan");
        if (value.isEmpty()) {
            return Formula.fixed(0);
        }
        return value.get().isScalar() && value.get().text().strip().matches(NUMBER)
                ? Formula.fixed(value.get().yuan())
                : Formula.read(value.get().snippet(), scope, context.errors).orElse(Formula.fixed(0));
    }

    private Amount tiers(YamlMap value) {
        List<Amount.Tier> tiers = new ArrayList<>();
        boolean restIsServed = false;
        value.require("tiers");
        for (YamlMap one : value.maps("tiers")) {
            one.allowing("label", "when", "yuan");
            if (restIsServed) {
                one.problem("this tier is never reached: the one before it is for everybody left");
            }
            restIsServed |= one.get("when").isEmpty();
            Condition when = one.get("when")
                    .map(text -> Condition.read(text.snippet(), scope, context.errors))
                    .orElse(Optional.of(Condition.ALWAYS))
                    .orElse(Condition.ALWAYS);
            tiers.add(new Amount.Tier(label(one), when, formula(one)));
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

    private Function<YamlMap, Amount> ceiling(YamlMap amount) {
        Optional<Fact> proved = amount.get("proved").flatMap(any -> fact(amount, "proved", FactType.MONEY));
        boolean isLoan = amount.get("means").isPresent();
        amount.get("means")
                .filter(value -> !value.text().equals("loan"))
                .ifPresent(value -> value.problem(
                        "'" + value.text() + "' is not known here; the only other meaning of a ceiling is loan"));
        return value -> new Amount.Ceiling(formula(value), proved, isLoan);
    }

    private static Function<YamlMap, Amount> share(YamlMap amount) {
        String rule = amount.text("of");
        return value -> new Amount.Share(rule, percent(value), null);
    }

    private static BigDecimal percent(YamlMap holder) {
        Optional<YamlValue> value = holder.require("percent");
        if (value.isPresent()
                && value.get().scalar() instanceof BigDecimal number
                && number.signum() > 0
                && number.compareTo(MOST_PERCENT) <= 0) {
            return number;
        }
        value.ifPresent(place -> place.problem("a number of percent above 0 is expected here, as 80"));
        return BigDecimal.ONE;
    }

    static Optional<Label> label(YamlMap map) {
        return map.get("label").map(any -> Label.read(map, "label"));
    }

    Optional<Fact> fact(YamlMap holder, String key, FactType... types) {
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
