package org.wutong.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    private final ReadingContext context;
    private final Scope scope;

    /** What a kind takes beside {@code kind} and {@code values}, and what one value takes. */
    record Kind(List<String> keys, List<String> valueKeys) {}

    /** By the word files use; {@code policies/schema} has each of them with its keys. */
    static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("fixed", new Kind(List.of(), List.of("yuan")));
        KINDS.put("formula", new Kind(List.of(), List.of("yuan")));
        KINDS.put("tiers", new Kind(List.of(), List.of("tiers")));
        KINDS.put("bands", new Kind(List.of("over", "mode", "boundary"), List.of("bands")));
        KINDS.put("ceiling", new Kind(List.of("proved", "means"), List.of("yuan")));
        KINDS.put("range", new Kind(List.of(), List.of("least", "most")));
        KINDS.put("share", new Kind(List.of("of"), List.of("percent")));
        KINDS.put("open", new Kind(List.of(), List.of()));
        KINDS.put("factor", new Kind(List.of(), List.of("percent")));
        KINDS.put("none", new Kind(List.of(), List.of()));
    }

    AmountReader(ReadingContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** How one value is read, once what the kind takes beside its values was. */
    private Function<YamlMap, Amount> valueReader(String kind, YamlMap amount) {
        return switch (kind) {
            case "fixed" -> AmountReader::fixed;
            case "formula" -> value -> new Amount.Sum(formula(value));
            case "tiers" -> this::tiers;
            case "bands" -> new BandsReader(context, this).reader(amount);
            case "ceiling" -> ceiling(amount);
            case "range" -> this::range;
            case "share" -> share(amount);
            case "open" -> value -> new Amount.Open();
            case "factor" -> value -> new Amount.Nothing(Optional.of(percent(value)));
            case "none" -> value -> new Amount.Nothing(Optional.empty());
            default -> throw new IllegalStateException("no reader for amounts of kind " + kind);
        };
    }

    Dated<Amount> read(YamlMap rule, LocalDate from) {
        Optional<YamlMap> amount = rule.map("amount");
        return amount.isEmpty() ? new Dated<>(List.of()) : readAmount(amount.get(), from);
    }

    private Dated<Amount> readAmount(YamlMap amount, LocalDate from) {
        String name = amount.text("kind");
        Kind kind = KINDS.get(name);
        if (kind == null) {
            amount.get("kind")
                    .ifPresent(value -> value.problem("unknown kind of amount '" + name + "'; expected one of "
                            + String.join(", ", KINDS.keySet()) + Nearest.hint(name, KINDS.keySet())));
            return new Dated<>(List.of());
        }
        List<String> keys = new ArrayList<>(kind.keys());
        keys.addAll(List.of("kind", "values"));
        Function<YamlMap, Amount> reader = valueReader(name, amount.allowing(keys.toArray(new String[0])));
        List<String> valueKeys = new ArrayList<>(kind.valueKeys());
        valueKeys.add("cap");
        return context.dated(
                amount, from, value -> capped(value, reader.apply(value)), valueKeys.toArray(new String[0]));
    }

    private static Amount capped(YamlMap value, Amount amount) {
        Optional<YamlValue> cap = value.get("cap");
        return cap.isEmpty() ? amount : new Amount.Capped(amount, cap.get().yuan());
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
        return value.get().isScalar()
                        && NUMBER.matcher(value.get().text().strip()).matches()
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
            Optional<YamlValue> when = one.get("when");
            Optional<Condition> condition = when.isEmpty()
                    ? Optional.empty()
                    : Condition.read(when.get().snippet(), scope, context.errors);
            tiers.add(new Amount.Tier(label(one), condition.orElse(Condition.ALWAYS), formula(one)));
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
        Optional<YamlValue> place = value.get("most");
        if (place.isPresent()) {
            context.warnings.add(place.get()
                    .problemHere("missing local table: the document gives only a range, so the answer stays a range"));
        }
        return new Amount.Range(new FenRange(least, most));
    }

    private Function<YamlMap, Amount> ceiling(YamlMap amount) {
        Optional<Fact> proved =
                amount.get("proved").isEmpty() ? Optional.empty() : fact(amount, "proved", FactType.MONEY);
        boolean isLoan = amount.get("means").isPresent();
        String means = amount.text("means", "loan");
        if (!means.equals("loan")) {
            amount.get("means")
                    .ifPresent(value -> value.problem(
                            "'" + means + "' is not known here; the only other meaning of a ceiling is loan"));
        }
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
        return map.get("label").isEmpty() ? Optional.empty() : Optional.of(Label.read(map, "label"));
    }

    Optional<Fact> fact(YamlMap holder, String key, FactType... types) {
        String name = holder.text(key);
        Optional<Fact> fact = scope.subject().fact(name);
        if (fact.isPresent() && List.of(types).contains(fact.get().type())) {
            return fact;
        }
        List<String> fitting = scope.subject().facts().stream()
                .filter(one -> List.of(types).contains(one.type()))
                .map(Fact::name)
                .toList();
        holder.get(key)
                .ifPresent(value -> value.problem(
                        "'" + name + "' is not a fact that can stand here" + Nearest.hint(name, fitting)));
        return Optional.empty();
    }
}
