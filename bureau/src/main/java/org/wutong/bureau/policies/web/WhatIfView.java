package org.wutong.bureau.policies.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.whatif.Adjustable;
import org.wutong.conditions.FactType;
import org.wutong.rules.FenRange;
import org.wutong.rules.Figure;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Simulation;
import org.wutong.rules.SimulationReport;
import org.wutong.rules.SimulationReport.Comparison;
import org.wutong.rules.SimulationReport.Side;
import org.wutong.vocabulary.RegionCode;

/** Sliders and results in words. */
@Component
class WhatIfView {
    private static final int FEN_A_TENTH_OF_TEN_THOUSAND = 100_000;
    private static final int STEPS = 20;

    private final FactWords words;
    private final PublishedPolicies policies;
    private final ReportingTree tree;

    WhatIfView(FactWords words, PublishedPolicies policies, ReportingTree tree) {
        this.words = words;
        this.policies = policies;
        this.tree = tree;
    }

    /** @param now what holds today, as the field would show it */
    record Slider(
            String name,
            String label,
            String article,
            String unit,
            String now,
            String value,
            String least,
            String most,
            String step,
            boolean isChanged,
            boolean isLimit) {}

    record RuleSliders(String rule, String title, List<Slider> sliders, boolean isChanged) {}

    List<RuleSliders> sliders(List<Adjustable.OfRule> rules, Map<String, Object> figures, Locale locale) {
        return rules.stream()
                .map(one -> {
                    List<Slider> sliders = one.figures().stream()
                            .map(figure -> slider(figure, figures, locale))
                            .toList();
                    return new RuleSliders(
                            one.rule().id(),
                            words.say(one.rule().title(), locale),
                            sliders,
                            sliders.stream().anyMatch(Slider::isChanged));
                })
                .toList();
    }

    private Slider slider(Figure figure, Map<String, Object> figures, Locale locale) {
        Object value = figures.getOrDefault(figure.name(), figure.value());
        BigDecimal now = number(figure, figure.value());
        BigDecimal step = step(figure, now);
        BigDecimal most = figure.type() == FactType.RATIO
                ? BigDecimal.ONE
                : now.multiply(BigDecimal.valueOf(2)).max(step.multiply(BigDecimal.valueOf(STEPS / 2)));
        return new Slider(
                figure.name(),
                label(figure, locale),
                figure.cite().article(),
                unit(figure, locale),
                WhatIfAsked.written(figure, figure.value()),
                WhatIfAsked.written(figure, value),
                "0",
                most.max(number(figure, value)).toPlainString(),
                step.toPlainString(),
                figures.containsKey(figure.name()),
                figure.path().endsWith("at_least"));
    }

    private static BigDecimal number(Figure figure, Object value) {
        return new BigDecimal(WhatIfAsked.written(figure, value));
    }

    /** Some twenty steps to today's value, each a round number. */
    private static BigDecimal step(Figure figure, BigDecimal now) {
        if (figure.type() != FactType.MONEY) {
            return figure.type() == FactType.RATIO ? new BigDecimal("0.05") : BigDecimal.ONE;
        }
        BigDecimal step = BigDecimal.ONE;
        for (int i = 0; step.multiply(BigDecimal.valueOf(STEPS)).compareTo(now) < 0; i++) {
            step = step.multiply(BigDecimal.valueOf(i % 3 == 1 ? 25 : 20)).movePointLeft(1);
        }
        return step.stripTrailingZeros();
    }

    private String unit(Figure figure, Locale locale) {
        return figure.type() == FactType.MONEY ? words.text("policies.whatif.yuan", locale) : "";
    }

    /** What a figure is: its own words, and behind them what it is in the rule. */
    String label(Figure figure, Locale locale) {
        String own = figure.label().map(label -> words.say(label, locale)).orElse("");
        String kind = kind(figure.path());
        return kind.isEmpty()
                ? own
                : words.text("policies.whatif.figure." + kind, locale, own).strip();
    }

    private static String kind(String path) {
        if (path.startsWith("caps.")) {
            return path.equals("caps.household") ? "household-cap" : "shared-cap";
        } else if (path.endsWith(".at_least")) {
            return "band-from";
        } else if (path.startsWith("amount.bands") || path.startsWith("amount.tiers")) {
            return "part";
        } else if (path.startsWith("amount")) {
            return path.replace('.', '-');
        }
        return path.equals("quota") ? "quota" : "";
    }

    /** @param width of its bar in percent, by the largest count of all */
    record Place(String name, @Nullable String code, Comparison comparison, long loserWidth, long winnerWidth) {}

    List<Place> places(Map<String, Comparison> regions) {
        long largest = regions.values().stream()
                .mapToLong(one -> Math.max(one.winners().all(), one.losers().all()))
                .max()
                .orElse(0);
        List<Place> places = new ArrayList<>();
        regions.forEach((code, one) -> places.add(new Place(
                tree.find(code).map(Node::shortName).orElseGet(() -> words.place(RegionCode.parse(code), Locale.CHINA)),
                code,
                one,
                width(one.losers().all(), largest),
                width(one.winners().all(), largest))));
        places.sort(Comparator.comparingLong(
                        (Place place) -> place.comparison().winners().all()
                                + place.comparison().losers().all())
                .reversed());
        return places;
    }

    private static long width(long count, long largest) {
        return largest == 0 ? 0 : (count * 100 + largest - 1) / largest;
    }

    /** What people are, by the label of the fact that says so. */
    List<Place> categories(SimulationReport report, Locale locale) {
        List<Place> categories = new ArrayList<>();
        report.groups().forEach((name, groups) -> {
            if (!name.equals("regions")) {
                groups.forEach((key, one) -> categories.add(new Place(factLabel(key, locale), null, one, 0, 0)));
            }
        });
        return categories;
    }

    private String factLabel(String name, Locale locale) {
        PolicySet set = policies.inForce();
        return set.dictionary()
                .kind("worker")
                .flatMap(kind -> kind.fact(name))
                .map(fact -> words.say(fact.label(), locale))
                .orElse(name);
    }

    /** One rule before and after. */
    record OfRule(String rule, String title, Comparison comparison) {}

    List<OfRule> changedRules(SimulationReport report, Locale locale) {
        return report.rules().stream()
                .filter(one -> !one.comparison().isUnchanged())
                .map(one -> new OfRule(
                        one.rule(),
                        policies.inForce()
                                .rule(one.rule())
                                .map(rule -> words.say(rule.title(), locale))
                                .orElse(one.rule()),
                        one.comparison()))
                .toList();
    }

    /** Ten thousands of yuan with one decimal: 521.4 or 521.4 – 558.7; open above where nothing bounds it. */
    public String wan(Side side, Locale locale) {
        String least = wan(side.sum().least());
        if (side.sum().isOpen()) {
            return words.text("policies.whatif.open", locale, least);
        }
        String most = wan(side.sum().most());
        return least.equals(most) ? least : least + " – " + most;
    }

    public String wan(long fen) {
        if (fen == FenRange.OPEN) {
            return "∞";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.CHINA);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(new BigDecimal(fen).divide(BigDecimal.valueOf(10L * FEN_A_TENTH_OF_TEN_THOUSAND)));
    }

    public String people(long least, long most) {
        NumberFormat format = NumberFormat.getIntegerInstance(Locale.CHINA);
        return least == most ? format.format(least) : format.format(least) + " – " + format.format(most);
    }

    /** How both ends move: +12.2 至 +12.9, one figure where they move alike. */
    public String movedWan(Comparison one, Locale locale) {
        long least = one.after().sum().least() - one.before().sum().least();
        boolean isOpen = one.after().sum().isOpen() || one.before().sum().isOpen();
        if (isOpen) {
            return words.text("policies.whatif.moved-from", locale, signed(least));
        }
        long most = one.after().sum().most() - one.before().sum().most();
        return span(signed(least), signed(most), locale);
    }

    private String signed(long fen) {
        String wan = wan(Math.abs(fen));
        return (wan.equals(wan(0)) ? "±" : fen > 0 ? "+" : "−") + wan;
    }

    public String movedPeople(Comparison one, Locale locale) {
        return span(
                signedCount(one.after().peopleLeast() - one.before().peopleLeast()),
                signedCount(one.after().peopleMost() - one.before().peopleMost()),
                locale);
    }

    private static String signedCount(long count) {
        return (count > 0 ? "+" : count < 0 ? "−" : "±") + Math.abs(count);
    }

    private String span(String a, String b, Locale locale) {
        return Objects.equals(a, b) ? a : words.text("policies.whatif.to", locale, a, b);
    }

    /** By the most that may come out; by the least where that has no end or stays. In fen. */
    static long moved(Simulation.Change change) {
        boolean isOpen = change.before().isOpen() || change.after().isOpen();
        long most = isOpen ? 0 : change.after().most() - change.before().most();
        return most != 0 ? most : change.after().least() - change.before().least();
    }

    /** Where a bar begins and ends on a common scale from zero, in percent. */
    public long at(long fen, long scale) {
        return scale == 0 ? 0 : Math.min(100, fen * 100 / scale);
    }
}
