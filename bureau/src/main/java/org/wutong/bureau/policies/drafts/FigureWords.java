package org.wutong.bureau.policies.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.library.AmountWords;
import org.wutong.rules.Amount;
import org.wutong.rules.Dated;
import org.wutong.rules.FigureDiff;
import org.wutong.rules.Parameter;
import org.wutong.rules.PolicyDiff;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;

/** Words for a figure that differs: from which day on, from what to what, and where it stands written. */
@Component
class FigureWords {
    private final FactWords words;
    private final AmountWords amounts;

    FigureWords(FactWords words, AmountWords amounts) {
        this.words = words;
        this.amounts = amounts;
    }

    List<DiffTold.Line> lines(PolicyDiff diff, Rule before, Rule after, FigureDiff figure, Locale locale) {
        List<DiffTold.Line> lines = new ArrayList<>();
        for (FigureDiff.Step step : figure.days()) {
            String day = step.day().toString();
            String cite = step.after()
                    .map(value -> words.cite(diff.after().document(value.cite()), value.cite(), locale))
                    .orElse(null);
            if (figure.what() == FigureDiff.What.AMOUNT) {
                lines.addAll(amounts(
                        step.before().map(value -> amounts.of(diff.before(), before, amount(value), locale)),
                        step.after().map(value -> amounts.of(diff.after(), after, amount(value), locale)),
                        day,
                        cite,
                        locale));
            } else {
                lines.add(new DiffTold.Line(
                        name(before, after, figure, locale),
                        day,
                        step.before()
                                .map(value -> said(before, figure, value, locale))
                                .orElse(null),
                        step.after()
                                .map(value -> said(after, figure, value, locale))
                                .orElse(null),
                        cite));
            }
        }
        return lines;
    }

    /** One value of the amount of a new rule. */
    DiffTold.Line amount(PolicySet set, Rule rule, Dated.Value<Amount> value, Locale locale) {
        return new DiffTold.Line(
                words.text("policies.diff.figure.AMOUNT", locale),
                value.from().toString(),
                null,
                whole(amounts.of(set, rule, value, locale), locale),
                words.cite(set.document(value.cite()), value.cite(), locale));
    }

    private static Dated.Value<Amount> amount(Dated.Value<?> value) {
        return new Dated.Value<>(value.from(), (Amount) value.value(), value.cite());
    }

    /** Where both are tables that are read the same way only the rows that differ are told. */
    private List<DiffTold.Line> amounts(
            Optional<AmountWords.Told> before,
            Optional<AmountWords.Told> after,
            String day,
            @Nullable String cite,
            Locale locale) {
        String name = words.text("policies.diff.figure.AMOUNT", locale);
        List<DiffTold.Line> lines = new ArrayList<>();
        if (before.isPresent()
                && after.isPresent()
                && !after.get().rows().isEmpty()
                && before.get().sentence().equals(after.get().sentence())) {
            Map<String, String> old = rows(before.get());
            Map<String, String> now = rows(after.get());
            Set<String> labels = new LinkedHashSet<>(now.keySet());
            labels.addAll(old.keySet());
            for (String label : labels) {
                String was = old.get(label);
                String is = now.get(label);
                if (was == null || !was.equals(is)) {
                    lines.add(new DiffTold.Line(
                            words.text("policies.diff.figure.row", locale, name, label), day, was, is, cite));
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add(new DiffTold.Line(
                    name,
                    day,
                    before.map(told -> whole(told, locale)).orElse(null),
                    after.map(told -> whole(told, locale)).orElse(null),
                    cite));
        }
        return lines;
    }

    private static Map<String, String> rows(AmountWords.Told told) {
        Map<String, String> rows = new LinkedHashMap<>();
        told.rows()
                .forEach(row -> rows.put(
                        row.label().isEmpty() || row.label().equals(row.span())
                                ? row.span()
                                : row.label() + " " + row.span(),
                        row.sum()));
        return rows;
    }

    private String whole(AmountWords.Told told, Locale locale) {
        List<String> parts = new ArrayList<>(List.of(told.sentence()));
        rows(told).forEach((label, sum) -> parts.add(label + " " + sum));
        return words.parts(parts, locale);
    }

    private String name(Rule before, Rule after, FigureDiff figure, Locale locale) {
        return switch (figure.what()) {
            case AMOUNT, QUOTA -> words.text("policies.diff.figure." + figure.what(), locale);
            case PARAMETER ->
                words.text(
                        "policies.diff.figure.PARAMETER",
                        locale,
                        parameter(after, figure)
                                .or(() -> parameter(before, figure))
                                .map(parameter -> words.say(parameter.label(), locale))
                                .orElse(figure.name()));
            case CAP ->
                after.subject()
                        .fact(figure.name())
                        .map(fact -> words.text("policies.rule.cap.fact", locale, words.say(fact.label(), locale)))
                        .orElseGet(() -> words.text("policies.rule.cap.household", locale));
        };
    }

    private String said(Rule rule, FigureDiff figure, Dated.Value<?> value, Locale locale) {
        return switch (figure.what()) {
            case QUOTA ->
                words.text("policies.rule.quota.places", locale, value.value().toString());
            case PARAMETER ->
                parameter(rule, figure)
                        .map(parameter -> words.value(parameter.type(), "", value.value(), locale))
                        .orElseGet(() -> value.value().toString());
            default -> words.text("policies.yuan", locale, words.money((Long) value.value()));
        };
    }

    private static Optional<Parameter> parameter(Rule rule, FigureDiff figure) {
        return Optional.ofNullable(rule.parameters().get(figure.name()));
    }
}
