package org.wutong.bureau.register.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * A table that a system exported as a web page or as the XML of Excel 2003, often under a name that ends in .xls. Read as a stream;
 * all tables of a page follow each other as one sheet, each worksheet of XML is one.
 */
final class PageFile implements SheetFile {
    private static final int DEEPEST = 256;

    private final String text;
    private final boolean xml;
    private final List<String> sheets;

    private PageFile(String text, boolean xml) {
        this.text = text;
        this.xml = xml;
        this.sheets = xml ? worksheets() : List.of("");
    }

    /** @throws SheetRefused when there is no table in it */
    static PageFile open(String text) {
        boolean xml = text.startsWith("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet");
        PageFile page = new PageFile(text, xml);
        boolean[] any = {false};
        if (!page.sheets.isEmpty()) {
            page.read(0, row -> {
                any[0] = true;
                return false;
            });
        }
        if (!any[0]) {
            throw new SheetRefused("web-page");
        }
        return page;
    }

    @Override
    public String format() {
        return xml ? "xml" : "html";
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public void read(int sheet, Taker taker) {
        PageRows rows = new PageRows();
        int[] taken = {0};
        each(xml ? "Row" : "tr", element -> {
            if (xml && !belongs(element, sheet)) {
                return true;
            }
            SheetRow row = xml ? rows.ofXml(element) : rows.ofHtml(element);
            if (row.cells().isEmpty()) {
                return true;
            }
            if (++taken[0] > SheetLimits.ROWS) {
                throw new SheetRefused("too-many-rows", SheetLimits.ROWS);
            }
            return taker.take(row);
        });
    }

    private boolean belongs(Element row, int sheet) {
        for (Element above = row.parent(); above != null; above = above.parent()) {
            if (above.normalName().equals("worksheet")) {
                return above.attr("ss:Name").equals(sheets.get(sheet));
            }
        }
        return false;
    }

    private List<String> worksheets() {
        List<String> names = new ArrayList<>();
        each("Worksheet", sheet -> {
            names.add(sheet.attr("ss:Name"));
            return true;
        });
        return List.copyOf(names);
    }

    private interface Each {
        boolean take(Element element);
    }

    /** Elements of this name as they end; each is let go of afterwards. */
    private void each(String name, Each each) {
        Parser parser = xml ? Parser.xmlParser() : Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        try (StreamParser stream = new StreamParser(parser).parse(text, "")) {
            for (Element element = stream.selectNext(name); element != null; element = stream.selectNext(name)) {
                boolean more = each.take(element);
                element.empty();
                if (!more) {
                    stream.stop();
                    return;
                }
            }
        } catch (java.io.IOException e) {
            throw new SheetRefused("broken").because(e);
        }
    }
}
