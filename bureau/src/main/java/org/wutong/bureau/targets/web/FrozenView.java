package org.wutong.bureau.targets.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.rhythm.Content;
import org.wutong.bureau.targets.rhythm.Figure;

/** Lays figures out as pages and sheets show them: the place's own line by line, those below it as a table of places and targets. */
@Component
class FrozenView {
    private final Figures figures;

    FrozenView(Figures figures) {
        this.figures = figures;
    }

    /** A place below with its figure of each counted target, by id. */
    record Row(String place, String name, Map<String, Figure> figures) {}

    void show(Model model, Content content) {
        model.addAttribute("content", content);
        model.addAttribute("own", own(content));
        model.addAttribute(
                "silent",
                content.figures().stream()
                        .filter(figure -> figure.place().equals(content.place()) && figure.actual() == null)
                        .count());
        model.addAttribute("columns", columns(content));
        model.addAttribute("below", below(content));
        model.addAttribute("figures", figures);
    }

    /** The place's own figures that records tell. */
    static List<Figure> own(Content content) {
        return content.figures().stream()
                .filter(figure -> figure.place().equals(content.place()) && figure.actual() != null)
                .toList();
    }

    /** Targets that places below have figures of. */
    static List<Target> columns(Content content) {
        return content.targets().stream()
                .filter(target -> content.figures().stream()
                        .anyMatch(figure -> figure.target().equals(target.id())
                                && !figure.place().equals(content.place())
                                && figure.actual() != null))
                .toList();
    }

    static List<Row> below(Content content) {
        Map<String, Row> rows = new LinkedHashMap<>();
        content.figures().stream()
                .filter(figure -> !figure.place().equals(content.place()))
                .sorted(Comparator.comparing(Figure::place))
                .forEach(figure -> rows.computeIfAbsent(
                                figure.place(), place -> new Row(place, figure.placeName(), new LinkedHashMap<>()))
                        .figures()
                        .put(figure.target(), figure));
        return new ArrayList<>(rows.values());
    }
}
