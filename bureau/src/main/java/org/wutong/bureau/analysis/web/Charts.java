package org.wutong.bureau.analysis.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section;
import org.wutong.bureau.analysis.web.View.Cell;
import org.wutong.bureau.analysis.web.View.Line;
import tools.jackson.databind.json.JsonMapper;

/** Pictures of the very numbers that stand in the table; what is hidden there is left out here. */
@Component
class Charts {
    private static final List<String> TONES = List.of("c1", "c3", "c4", "c5", "c6", "seq-2", "seq-3", "plain");
    /** Gold: not yet known. */
    private static final String UNKNOWN = "behind";

    private static final String PLAIN = "plain";
    private static final int ROW = 26;
    private static final int USUAL = 300;
    private static final int TALL = 760;

    private final MessageSource messages;
    private final Maps maps;
    private final JsonMapper json;

    Charts(MessageSource messages, Maps maps, JsonMapper json) {
        this.messages = messages;
        this.maps = maps;
        this.json = json;
    }

    /** @param kind of {@code js/charts-kinds.js} */
    record Picture(String kind, String json, int height) {}

    @Nullable
    Picture of(
            Section section,
            List<Line> lines,
            @Nullable Line sum,
            List<String> columns,
            Request request,
            Locale locale) {
        if (lines.isEmpty() || sum != null && sum.whole().number() == null) {
            return null;
        }
        String unit = messages.getMessage("analysis.unit", null, locale);
        int tall = Math.min(TALL, Math.max(USUAL, Math.max(lines.size(), columns.size()) * ROW + ROW));
        return switch (section.chart()) {
            case NONE, RANK -> null;
            case PYRAMID -> columns.size() < 2 ? null : picture("diverge", pyramid(lines, columns, unit), tall);
            case BARS -> picture("bars", bars(section, lines, columns, unit), USUAL);
            case SANKEY -> sum == null ? null : picture("sankey", sankey(section, lines, sum, columns, unit), tall);
            case MAP -> {
                String map = maps.of(request.asked().place());
                yield map == null ? null : picture("map", map(section, lines, map, unit, locale), USUAL);
            }
        };
    }

    private Picture picture(String kind, Object data, int height) {
        return new Picture(kind, json.writeValueAsString(data), height);
    }

    private static Map<String, Object> marked(@Nullable Object... pairs) {
        Map<String, Object> mark = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                mark.put(String.valueOf(pairs[i]), value);
            }
        }
        return mark;
    }

    /** The oldest on top, men to the left; unknown and hidden ones stand in the table alone: no bar is no zero. */
    private static Object pyramid(List<Line> lines, List<String> columns, String unit) {
        List<Line> bands = new ArrayList<>(lines.stream()
                .filter(line -> !line.unknown())
                .filter(line -> line.cells().stream().limit(2).allMatch(cell -> cell.number() != null))
                .toList());
        Collections.reverse(bands);
        return marked(
                "unit",
                unit,
                "x",
                bands.stream().map(Line::name).toList(),
                "less",
                marked("name", columns.get(0), "tone", "c3", "values", values(bands, 0)),
                "more",
                marked("name", columns.get(1), "tone", "c1", "values", values(bands, 1)));
    }

    private static List<Long> values(List<Line> lines, int column) {
        return lines.stream()
                .map(line -> Objects.requireNonNullElse(line.cells().get(column).number(), 0L))
                .toList();
    }

    private static Object bars(Section section, List<Line> lines, List<String> columns, String unit) {
        List<Object> series = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            Head head = section.counts().columns().get(column);
            List<Long> values = new ArrayList<>();
            lines.forEach(line -> values.add(line.cells().get(at).number()));
            series.add(marked(
                    "name",
                    columns.get(column),
                    "tone",
                    head.unknown() ? UNKNOWN : TONES.get(column % TONES.size()),
                    "values",
                    values));
        }
        return marked(
                "unit", unit, "stack", true, "x", lines.stream().map(Line::name).toList(), "series", series);
    }

    private static Object sankey(Section section, List<Line> lines, Line sum, List<String> columns, String unit) {
        List<Object> nodes = new ArrayList<>();
        List<Object> links = new ArrayList<>();
        for (Line line : lines) {
            nodes.add(marked(
                    "name",
                    line.name(),
                    "depth",
                    0,
                    "tone",
                    PLAIN,
                    "value",
                    line.whole().number(),
                    "href",
                    line.whole().href()));
        }
        for (int column = 0; column < columns.size(); column++) {
            boolean unknown = section.counts().columns().get(column).unknown();
            boolean drawn = false;
            for (Line line : lines) {
                Cell cell = line.cells().get(column);
                Long number = cell.number();
                if (number != null && number > 0) {
                    links.add(marked(
                            "source",
                            line.name(),
                            "target",
                            to(columns, column, lines),
                            "value",
                            number,
                            "href",
                            cell.href()));
                    drawn = true;
                }
            }
            if (drawn) {
                nodes.add(marked(
                        "name",
                        to(columns, column, lines),
                        "depth",
                        1,
                        "tone",
                        unknown ? UNKNOWN : TONES.get(column % (TONES.size() - 1)),
                        "value",
                        sum.cells().get(column).number(),
                        "href",
                        sum.cells().get(column).href()));
            }
        }
        return marked("unit", unit, "toward", true, "nodes", nodes, "links", links);
    }

    /** Names of places are not to meet: the picture tells marks apart by them. */
    private static String to(List<String> columns, int column, List<Line> lines) {
        String name = columns.get(column);
        return lines.stream().anyMatch(line -> line.name().equals(name)) ? "→ " + name : name;
    }

    private Object map(Section section, List<Line> lines, String map, String unit, Locale locale) {
        long most = lines.stream()
                .mapToLong(line -> Objects.requireNonNullElse(line.whole().number(), 0L))
                .max()
                .orElse(1);
        List<Object> places = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).whole().number() != null)
                .<Object>mapToObj(i -> marked(
                        "code",
                        section.counts().lines().get(i).query().replace("destination=", ""),
                        "name",
                        lines.get(i).name(),
                        "value",
                        lines.get(i).whole().number(),
                        "href",
                        lines.get(i).whole().href()))
                .toList();
        return marked(
                "unit",
                unit,
                "map",
                map,
                "none",
                messages.getMessage("analysis.map.none", null, locale),
                "steps",
                steps(most),
                "places",
                places);
    }

    /** Four steps from most to least, of about the same width. */
    private static List<List<Object>> steps(long most) {
        long width = Math.max(1, (most + 3) / 4);
        List<List<Object>> steps = new ArrayList<>();
        for (int step = 3; step >= 0; step--) {
            long from = Math.max(1, step * width + (step == 0 ? 1 : 0));
            long to = (step + 1) * width - 1 + (step == 3 ? 1 : 0);
            if (from <= to) {
                String label = from == to ? Figures.whole(from) : Figures.whole(from) + "–" + Figures.whole(to);
                steps.add(List.of(from, to, label));
            }
        }
        return steps;
    }
}
