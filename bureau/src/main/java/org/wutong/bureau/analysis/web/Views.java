package org.wutong.bureau.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.figures.Counts;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Measure;
import org.wutong.bureau.analysis.figures.Section;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.figures.Shown;
import org.wutong.bureau.analysis.web.View.Cell;
import org.wutong.bureau.analysis.web.View.Line;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;

/** Puts tables in the reader's words, and hides of them what the reader may not see. */
@Component
class Views {
    /** Stands where a small count, or what would give it away, is hidden. */
    private static final String HIDDEN = "·";

    private static final String UNKNOWN = "—";
    private static final long PERCENT = 100;

    private final AnalysisRules rules;
    private final MessageSource messages;
    private final Charts charts;

    Views(AnalysisRules rules, MessageSource messages, Charts charts) {
        this.rules = rules;
        this.messages = messages;
        this.charts = charts;
    }

    View of(Section section, Request request, Officer reader, Locale locale) {
        boolean everything = reader.may(Right.SMALL_COUNTS);
        Shown shown = section.counts().shown(everything ? null : Integer.valueOf(rules.fewest()));
        Rows rows = everything && request.tellsOfToday() && section.rows() != null ? new Rows(request.asked()) : null;
        Making making = new Making(section, shown, rows, locale);
        List<Line> lines = IntStream.range(0, section.counts().lines().size())
                .mapToObj(making::line)
                .toList();
        Line sum = section.counts().linesAdd() && !lines.isEmpty() ? making.sum() : null;
        List<Head> columns = section.counts().columns();
        List<String> heads = columns.size() < 2 ? List.of() : names(columns, locale);
        Charts.Picture picture = charts.of(section, lines, sum, heads, request, locale);
        return new View(
                section,
                shown,
                say("analysis.table." + section.key(), locale),
                heads,
                section.measures().stream()
                        .map(one -> say("analysis.measure." + one.key(), locale))
                        .toList(),
                picture == null && section.chart() != Chart.NONE,
                lines,
                sum,
                picture == null ? null : picture.kind(),
                picture == null ? null : picture.json(),
                picture == null ? 0 : picture.height());
    }

    private List<String> names(List<Head> heads, Locale locale) {
        return heads.stream().map(head -> said(head, locale)).toList();
    }

    private String said(Head head, Locale locale) {
        String said = messages.getMessage(head.name(), null, head.name(), locale);
        return said == null ? head.name() : said;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** One table. */
    private final class Making {
        private final Section section;
        private final Counts counts;
        private final Shown shown;
        private final @Nullable Rows rows;
        private final Locale locale;
        private final long longest;
        private final long everybody;

        Making(Section section, Shown shown, @Nullable Rows rows, Locale locale) {
            this.section = section;
            this.counts = section.counts();
            this.shown = shown;
            this.rows = rows;
            this.locale = locale;
            longest = IntStream.range(0, counts.lines().size())
                    .mapToLong(line -> shown.line(line).orElse(0))
                    .max()
                    .orElse(0);
            everybody = counts.linesAdd() ? counts.all() : 0;
        }

        Line line(int line) {
            Head head = counts.lines().get(line);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < counts.columns().size(); column++) {
                cells.add(cell(
                        shown.cell(line, column),
                        href(head.query(), counts.columns().get(column).query())));
            }
            OptionalLong whole = shown.line(line);
            return new Line(
                    said(head, locale),
                    head.unknown(),
                    cell(whole, href(head.query())),
                    percent(whole),
                    bar(whole),
                    cells,
                    measures(line));
        }

        Line sum() {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < counts.columns().size(); column++) {
                cells.add(cell(
                        shown.column(column), href(counts.columns().get(column).query())));
            }
            OptionalLong all = shown.all();
            Cell whole = all.isEmpty()
                    ? new Cell("<" + shown.fewest(), null, null)
                    : cell(all, rows == null ? null : rows.href(section.rows()));
            return new Line(
                    say("analysis.all", locale),
                    false,
                    whole,
                    null,
                    0,
                    cells,
                    measures(counts.lines().size()));
        }

        /** A number that nothing narrows the roster to leads nowhere. */
        private @Nullable String href(String... queries) {
            if (rows == null) {
                return null;
            }
            @Nullable String[] all = new @Nullable String[queries.length + 1];
            all[0] = section.rows();
            for (int i = 0; i < queries.length; i++) {
                if (queries[i].isEmpty()) {
                    return null;
                }
                all[i + 1] = queries[i];
            }
            return rows.href(all);
        }

        private Cell cell(OptionalLong number, @Nullable String href) {
            return number.isEmpty()
                    ? new Cell(HIDDEN, null, null)
                    : new Cell(
                            Figures.whole(number.getAsLong()),
                            number.getAsLong(),
                            number.getAsLong() == 0 ? null : href);
        }

        private @Nullable Long percent(OptionalLong whole) {
            return whole.isEmpty() || everybody == 0 || shown.all().isEmpty()
                    ? null
                    : Long.valueOf(Math.round(whole.getAsLong() * (double) PERCENT / everybody));
        }

        private long bar(OptionalLong whole) {
            return longest == 0 ? 0 : whole.orElse(0) * PERCENT / longest;
        }

        private List<Cell> measures(int line) {
            return section.measures().stream()
                    .map(measure -> measured(measure, line))
                    .toList();
        }

        private Cell measured(Measure measure, int line) {
            boolean small = measure.isHidden(line, shown.fewest())
                    || shown.hidden()[line][counts.columns().size()]
                    || measure.reckonable() && shown.hidesIn(line);
            Long number = measure.number(line);
            if (small) {
                return new Cell(HIDDEN, null, null);
            }
            return number == null
                    ? new Cell(UNKNOWN, null, null)
                    : new Cell(Figures.of(measure.unit(), number), number, null);
        }
    }
}
