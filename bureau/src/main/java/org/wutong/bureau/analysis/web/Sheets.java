package org.wutong.bureau.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.figures.Measure.Unit;
import org.wutong.bureau.analysis.web.View.Cell;
import org.wutong.bureau.analysis.web.View.Line;
import org.wutong.bureau.register.XlsxTable;

/** A table of a page as a spreadsheet: the same numbers, and the same ones hidden. */
@Component
class Sheets {
    private final MessageSource messages;

    Sheets(MessageSource messages) {
        this.messages = messages;
    }

    List<Line> lines(View view) {
        List<Line> lines = new ArrayList<>(view.lines());
        if (view.sum() != null) {
            lines.add(view.sum());
        }
        return lines;
    }

    XlsxTable<Line> table(View view, Locale locale) {
        XlsxTable<Line> sheet = new XlsxTable<Line>()
                .column(say("analysis.class", locale), Line::name)
                .column(say("analysis.people", locale), line -> number(line.whole()));
        for (int i = 0; i < view.columns().size(); i++) {
            int column = i;
            sheet.column(view.columns().get(i), line -> number(line.cells().get(column)));
        }
        for (int i = 0; i < view.measures().size(); i++) {
            int measure = i;
            Unit unit = view.section().measures().get(i).unit();
            sheet.column(
                    view.measures().get(i), line -> measured(line.measures().get(measure), unit));
        }
        return sheet;
    }

    private static Object number(Cell cell) {
        return cell.number() == null ? cell.text() : cell.number();
    }

    /** Money in yuan, shares in hundredths. */
    private static @Nullable Object measured(Cell cell, Unit unit) {
        Long number = cell.number();
        if (number == null) {
            return cell.text();
        }
        return switch (unit) {
            case FEN, BASIS_POINT -> BigDecimal.valueOf(number, 2);
        };
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
