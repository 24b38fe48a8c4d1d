package org.wutong.bureau.targets.bulletins;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The number of the page between two dashes: outside right on odd pages, outside left on even ones. */
final class DocxFolio {
    /** Height of its line in millimetres. */
    static final double HEIGHT = 7;

    private static final double LINE = HEIGHT / 25.4 * 72;
    private static final String PAGE = "PAGE";

    private final Layout layout;
    private final String[] around;

    DocxFolio(BulletinRules rules, Wording wording) {
        this.layout = rules.layout();
        this.around = wording.text("folio").split("\\{n}", -1);
    }

    void addTo(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        XWPFParagraph odd = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        DocxText.shape(odd, ParagraphAlignment.RIGHT, LINE);
        odd.setIndentationRight(Layout.twips(layout.folio().points()));
        number(odd);
        XWPFParagraph even = document.createFooter(HeaderFooterType.EVEN).createParagraph();
        DocxText.shape(even, ParagraphAlignment.LEFT, LINE);
        even.setIndentationLeft(Layout.twips(layout.folio().points()));
        number(even);
    }

    private void number(XWPFParagraph paragraph) {
        run(paragraph).setText(around[0]);
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph).getCTR().addNewInstrText().setStringValue(PAGE);
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph).setText("1");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(paragraph).setText(around[around.length - 1]);
    }

    private XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(layout.folio().points());
        run.setFontFamily("SimSun", XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        return run;
    }
}
