package org.wutong.bureau.targets.bulletins;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of a docx: as wide as the text, heads again on each page. */
final class DocxTables {
    private static final double LINE = 1.6;
    private static final double RULE_POINTS = 0.5;
    private static final double THICK_POINTS = 1;
    private static final String BLACK = "000000";
    private static final int WHOLE = 100;

    private final DocxText text;
    private final Layout layout;

    DocxTables(DocxText text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    void add(XWPFDocument document, Paper.Table table) {
        XWPFParagraph title = text.paragraph(ParagraphAlignment.LEFT, layout.line());
        title.setKeepNext(true);
        text.say(title, "heading", layout.table().points() + 1, table.title());
        XWPFTable made = sized(
                document.createTable(table.rows().size() + 1, table.heads().size()), table.widths());
        made.getRow(0).setRepeatHeader(true);
        row(made.getRow(0), table.heads(), table, "heading");
        for (int i = 0; i < table.rows().size(); i++) {
            XWPFTableRow row = made.getRow(i + 1);
            row.setCantSplitRow(true);
            row(row, table.rows().get(i), table, "body");
        }
    }

    /** 版记: to whom else, who issued it and when, between rules. */
    void imprint(XWPFDocument document, Paper paper) {
        text.blankKept(1);
        boolean copies = !paper.copies().isEmpty();
        XWPFTable table = sized(document.createTable(copies ? 2 : 1, 2), List.of(WHOLE * 6 / 10, WHOLE * 4 / 10));
        XWPFTable.XWPFBorderType none = XWPFTable.XWPFBorderType.NONE;
        table.setLeftBorder(none, 0, 0, BLACK);
        table.setRightBorder(none, 0, 0, BLACK);
        table.setInsideVBorder(none, 0, 0, BLACK);
        int thick = (int) Math.round(THICK_POINTS * 8);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, thick, 0, BLACK);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, thick, 0, BLACK);
        double points = layout.imprint().points();
        if (copies) {
            cell(table.getRow(0).getCell(0), ParagraphAlignment.LEFT, "body", points, paper.copies());
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(1);
        }
        XWPFTableRow last = table.getRow(copies ? 1 : 0);
        cell(last.getCell(0), ParagraphAlignment.LEFT, "body", points, paper.issuer());
        cell(last.getCell(1), ParagraphAlignment.RIGHT, "body", points, paper.issued());
    }

    private XWPFTable sized(XWPFTable table, List<Integer> widths) {
        int whole = Layout.twipsOfMillimetres(layout.area().width());
        table.setTableAlignment(TableRowAlign.CENTER);
        var properties = table.getCTTbl().getTblPr();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth.DXA);
        width.setW(BigInteger.valueOf(whole));
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int share : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) whole * share / WHOLE));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(Integer.toString(whole * widths.get(i) / WHOLE));
            }
        }
        return table;
    }

    private void row(XWPFTableRow row, List<String> cells, Paper.Table table, String use) {
        for (int i = 0; i < cells.size(); i++) {
            ParagraphAlignment alignment = use.equals("heading")
                    ? ParagraphAlignment.CENTER
                    : table.numbers().contains(i) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
            cell(row.getCell(i), alignment, use, layout.table().points(), cells.get(i));
        }
    }

    private void cell(XWPFTableCell cell, ParagraphAlignment alignment, String use, double points, String said) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        DocxText.shape(paragraph, alignment, points * LINE + RULE_POINTS);
        text.say(paragraph, use, points, said);
    }
}
