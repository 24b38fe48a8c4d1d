package org.wutong.bureau.register.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

/** Rows of a web page or of Excel's XML in the order they come; cells that span several rows keep their place in those below. */
final class PageRows {
    /** By column: through which row a cell above reaches. */
    private final Map<Integer, Integer> reaching = new HashMap<>();

    private int number;

    SheetRow ofHtml(Element tr) {
        XlsRow row = new XlsRow();
        row.begin(number++);
        int column = 0;
        for (Element cell : tr.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (reaching.getOrDefault(column, -1) >= row.index()) {
                column++;
            }
            int wide = span(cell.attr("colspan"), SheetLimits.COLUMNS);
            int high = span(cell.attr("rowspan"), SheetLimits.ROWS);
            row.put(column, XlsxCells.stripped(cell.text()), Kind.TEXT);
            for (int i = 0; i < wide && column + i < SheetLimits.COLUMNS; i++) {
                if (high > 1) {
                    reaching.put(column + i, row.index() + high - 1);
                }
            }
            column += wide;
        }
        return row.end();
    }

    SheetRow ofXml(Element element) {
        number = Math.max(number, at(element, number));
        XlsRow row = new XlsRow();
        row.begin(number++);
        int column = 0;
        for (Element cell : element.children()) {
            if (!cell.normalName().equals("cell")) {
                continue;
            }
            column = Math.max(column, at(cell, column));
            Element data = cell.children().stream()
                    .filter(child -> child.normalName().equals("data")
                            || child.normalName().equals("ss:data"))
                    .findFirst()
                    .orElse(null);
            if (data != null) {
                String text = XlsxCells.stripped(data.wholeText());
                boolean day = data.attr("ss:Type").equals("DateTime") && text.length() >= 10;
                row.put(column, day ? text.substring(0, 10) : text, day ? Kind.DATE : kind(data, cell));
            }
            column += cell.hasAttr("ss:MergeAcross") ? 1 + span(cell.attr("ss:MergeAcross"), SheetLimits.COLUMNS) : 1;
        }
        return row.end();
    }

    private static Kind kind(Element data, Element cell) {
        if (data.attr("ss:Type").equals("Error")) {
            return Kind.ERROR;
        }
        if (cell.hasAttr("ss:Formula")) {
            return Kind.FORMULA;
        }
        return data.attr("ss:Type").equals("Number") ? Kind.NUMBER : Kind.TEXT;
    }

    /** Excel leaves out what is empty and says where it goes on, from 1. */
    private static int at(Element element, int otherwise) {
        String index = element.attr("ss:Index");
        return index.matches("\\d{1,6}") ? Integer.parseInt(index) - 1 : otherwise;
    }

    private static int span(String written, int most) {
        return written.matches("\\d{1,6}") ? Math.max(1, Math.min(most, Integer.parseInt(written))) : 1;
    }
}
