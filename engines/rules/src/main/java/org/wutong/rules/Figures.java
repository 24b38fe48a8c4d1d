package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.FactType;

/** The numbers of a rule that can be tried otherwise on a day: finds them, and makes the rule anew with one changed. */
final class Figures {
    private static final String AMOUNT = "amount";

    private Figures() {}

    static List<Figure> of(Rule rule, LocalDate day) {
        List<Figure> figures = new ArrayList<>();
        rule.parameters().forEach((name, parameter) -> {
            if (!parameter.isList()) {
                Dated.Value<Object> value = parameter.values().on(day);
                figures.add(new Figure(
                        rule.id(),
                        name,
                        Optional.of(parameter.label()),
                        parameter.type(),
                        value.value(),
                        value.cite()));
            }
        });
        Dated.Value<Amount> amount = rule.amount().on(day);
        AmountFigures.of(amount.value())
                .forEach((path, found) -> figures.add(new Figure(
                        rule.id(), AMOUNT + path, found.label(), found.type(), found.value(), amount.cite())));
        for (SharedCap cap : rule.caps()) {
            Dated.Value<Long> fen = cap.fen().on(day);
            figures.add(new Figure(rule.id(), path(cap), Optional.empty(), FactType.MONEY, fen.value(), fen.cite()));
        }
        rule.quota().ifPresent(quota -> {
            Dated.Value<Long> subjects = quota.subjects().on(day);
            figures.add(
                    new Figure(rule.id(), "quota", Optional.empty(), FactType.INT, subjects.value(), subjects.cite()));
        });
        return figures;
    }

    private static String path(SharedCap cap) {
        return "caps." + cap.over().map(fact -> fact.name()).orElse("household");
    }

    /**
     * The rule with another value from the day on which the present one began.
     *
     * @param path of one of its figures
     */
    static Rule with(Rule rule, String path, Object value, LocalDate day) {
        Map<String, Parameter> parameters = new LinkedHashMap<>(rule.parameters());
        Parameter parameter = parameters.get(path);
        if (parameter != null) {
            parameters.put(
                    path,
                    new Parameter(
                            parameter.name(),
                            parameter.type(),
                            parameter.isList(),
                            parameter.label(),
                            parameter.values().with(day, value)));
        }
        Dated<Amount> amount = path.startsWith(AMOUNT) && parameter == null
                ? rule.amount()
                        .with(
                                day,
                                AmountFigures.with(
                                        rule.amount().on(day).value(), path.substring(AMOUNT.length()), value))
                : rule.amount();
        List<SharedCap> caps = rule.caps().stream()
                .map(cap -> path(cap).equals(path)
                        ? new SharedCap(cap.over(), cap.fen().with(day, (Long) value))
                        : cap)
                .toList();
        Optional<Quota> quota = path.equals("quota")
                ? rule.quota().map(one -> new Quota(one.order(), one.subjects().with(day, (Long) value)))
                : rule.quota();
        return rule.with(parameters, amount, caps, quota);
    }
}
