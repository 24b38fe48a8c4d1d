package org.wutong.bureau.policies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Figure;
import org.wutong.rules.SimulationReport;

/** Several scenarios as one table: a line for each figure changed and each thing that comes out, the law in force first. */
@Component
class SideBySide {
    private final FactWords words;
    private final WhatIfView view;
    private final PublishedPolicies policies;

    SideBySide(FactWords words, WhatIfView view, PublishedPolicies policies) {
        this.words = words;
        this.view = view;
        this.policies = policies;
    }

    record Column(String name, Map<String, Object> figures, SimulationReport report) {}

    record Line(String name, List<String> cells) {}

    record Table(List<String> heads, List<Line> lines) {}

    Table of(List<Column> columns, Locale locale) {
        List<String> heads = new ArrayList<>(List.of(text("policies.whatif.before", locale)));
        columns.forEach(column -> heads.add(column.name()));
        List<Line> lines = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        columns.forEach(column -> names.addAll(column.figures().keySet()));
        names.forEach(name -> figure(name).ifPresent(figure -> lines.add(figure(figure, columns, locale))));
        SimulationReport.Side now = columns.get(0).report().total().before();
        line(
                "policies.whatif.people",
                view.people(now.peopleLeast(), now.peopleMost()),
                columns,
                total -> view.people(total.after().peopleLeast(), total.after().peopleMost()),
                lines,
                locale);
        line(
                "policies.whatif.spent",
                view.wan(now, locale),
                columns,
                total -> view.wan(total.after(), locale),
                lines,
                locale);
        line("policies.whatif.moved.wan", "", columns, total -> view.movedWan(total, locale), lines, locale);
        line("policies.whatif.win", "", columns, total -> "" + total.winners().all(), lines, locale);
        line("policies.whatif.lose", "", columns, total -> "" + total.losers().all(), lines, locale);
        return new Table(heads, lines);
    }

    private void line(
            String key,
            String now,
            List<Column> columns,
            Function<SimulationReport.Comparison, String> cell,
            List<Line> lines,
            Locale locale) {
        List<String> cells = new ArrayList<>(List.of(now));
        columns.forEach(column -> cells.add(cell.apply(column.report().total())));
        lines.add(new Line(text(key, locale), cells));
    }

    private java.util.Optional<Figure> figure(String name) {
        return policies.inForce().rules().stream()
                .filter(rule -> name.startsWith(rule.id() + "."))
                .flatMap(rule -> rule.figures(rule.from()).stream())
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    private Line figure(Figure figure, List<Column> columns, Locale locale) {
        List<String> cells = new ArrayList<>(List.of(WhatIfAsked.written(figure, figure.value())));
        for (Column column : columns) {
            Object value = column.figures().get(figure.name());
            cells.add(value == null ? text("policies.whatif.side.as-now", locale) : WhatIfAsked.written(figure, value));
        }
        return new Line(
                words.text("policies.whatif.side.figure", locale, figure.rule() + " " + view.label(figure, locale)),
                cells);
    }

    private String text(String key, Locale locale) {
        return words.text(key, locale);
    }
}
