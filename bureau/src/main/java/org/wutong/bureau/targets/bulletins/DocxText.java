package org.wutong.bureau.targets.bulletins;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** Paragraphs and letters of a docx in the measures of the layout. */
final class DocxText {
    private static final String LATIN = "Times New Roman";
    private static final String LANGUAGE = "zh-CN";
    private static final int EIGHTHS = 8;
    private static final int HUNDREDTHS = 100;
    private static final double POINTS_OF_MILLIMETRE = 72 / 25.4;
    private static final int WIDEST_SPACE_OF_A_RULE = 31;

    private final XWPFDocument document;
    private final BulletinRules rules;
    private final Layout layout;

    DocxText(XWPFDocument document, BulletinRules rules) {
        this.document = document;
        this.rules = rules;
        this.layout = rules.layout();
    }

    XWPFParagraph paragraph(ParagraphAlignment alignment, double line) {
        XWPFParagraph paragraph = document.createParagraph();
        shape(paragraph, alignment, line);
        return paragraph;
    }

    static void shape(XWPFParagraph paragraph, ParagraphAlignment alignment, double line) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(line, LineSpacingRule.EXACT);
        CTOnOff grid = paragraph.getCTPPr().isSetSnapToGrid()
                ? paragraph.getCTPPr().getSnapToGrid()
                : paragraph.getCTPPr().addNewSnapToGrid();
        grid.setVal(false);
    }

    void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            paragraph(ParagraphAlignment.LEFT, layout.line());
        }
    }

    /** Empty lines that stay with what follows. */
    void blankKept(int lines) {
        for (int i = 0; i < lines; i++) {
            paragraph(ParagraphAlignment.LEFT, layout.line()).setKeepNext(true);
        }
    }

    /** Several lines of one paragraph. */
    void lines(XWPFRun run, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
    }

    /** A paragraph of the body: begins after two letters, both edges straight. */
    XWPFParagraph indented() {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, layout.line());
        var indent = paragraph.getCTPPr().isSetInd()
                ? paragraph.getCTPPr().getInd()
                : paragraph.getCTPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf((long) layout.indent().letters() * HUNDREDTHS));
        indent.setFirstLine(BigInteger.valueOf(Layout.twips(layout.indent().letters() * layout.letter())));
        return paragraph;
    }

    void indent(XWPFParagraph paragraph, double letters) {
        paragraph.setIndentationLeft(Layout.twips(letters * layout.letter()));
    }

    /** A line that ends so many letters before the right edge. */
    XWPFParagraph right(double letters, String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, layout.line());
        paragraph.setIndentationRight(Layout.twips(letters * layout.letter()));
        say(paragraph, "body", text);
        return paragraph;
    }

    /** Text in the size of the body. */
    XWPFRun say(XWPFParagraph paragraph, String use, String text) {
        XWPFRun run = say(paragraph, use, layout.body().points(), text);
        run.setCharacterSpacing(Layout.twips(layout.spacing()));
        return run;
    }

    XWPFRun say(XWPFParagraph paragraph, String use, double points, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        letters(run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr(), use);
        return run;
    }

    void letters(CTRPr properties, String use) {
        String office = rules.letters(use).office();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        boolean plain = use.equals("body");
        fonts.setAscii(plain ? LATIN : office);
        fonts.setHAnsi(plain ? LATIN : office);
        fonts.setCs(LATIN);
        fonts.setEastAsia(office);
        fonts.setHint(STHint.EAST_ASIA);
        var language = properties.sizeOfLangArray() > 0 ? properties.getLangArray(0) : properties.addNewLang();
        // Said to be Chinese, digits would be broken between lines.
        language.setVal("en-US");
        language.setEastAsia(LANGUAGE);
    }

    /** A rule below a paragraph, as wide as the text. @param distance in millimetres */
    void rule(XWPFParagraph paragraph, String colour, double points, double distance) {
        var borders = paragraph.getCTPPr().addNewPBdr();
        border(borders.addNewBottom(), colour, points);
        borders.getBottom()
                .setSpace(BigInteger.valueOf(
                        Math.min(WIDEST_SPACE_OF_A_RULE, Math.round(distance * POINTS_OF_MILLIMETRE))));
    }

    static void border(CTBorder border, String colour, double points) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(Math.round(points * EIGHTHS)));
        border.setColor(colour);
        border.setSpace(BigInteger.ZERO);
    }
}
