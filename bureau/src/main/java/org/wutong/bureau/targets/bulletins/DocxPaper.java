package org.wutong.bureau.targets.bulletins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.springframework.stereotype.Component;

/** A bulletin as docx, to be opened and worked on in any office: letters by the names the standard uses, pictures as charts with their data. */
@Component
class DocxPaper {
    private static final double RULE_POINTS = 1.5;
    private static final double TITLE_LINE = 1.6;

    private final BulletinRules rules;
    private final Wording wording;

    DocxPaper(BulletinRules rules, Wording wording) {
        this.rules = rules;
        this.wording = wording;
    }

    byte[] write(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new DocxFonts(rules).addTo(document);
            document.getProperties().getCoreProperties().setTitle(paper.titleInOneLine());
            document.getProperties().getCoreProperties().setCreator(paper.issuer());
            page(document);
            DocxText text = new DocxText(document, rules);
            new DocxFolio(rules, wording).addTo(document);
            head(text, paper);
            body(document, text, paper);
            foot(text, paper);
            tables(document, text, paper);
            new DocxTables(text, rules.layout()).imprint(document, paper);
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("the bulletin cannot be written as docx", e);
        }
    }

    private void page(XWPFDocument document) {
        Layout layout = rules.layout();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(layout.page().width()));
        size.setH(twips(layout.page().height()));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(layout.margins().top()));
        margins.setBottom(twips(layout.bottom()));
        margins.setLeft(twips(layout.margins().left()));
        margins.setRight(twips(layout.right()));
        margins.setHeader(twips(layout.margins().top() / 2));
        margins.setFooter(twips(layout.bottom() - layout.folio().belowArea() - DocxFolio.HEIGHT));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(Layout.twips(layout.line())));
    }

    private void head(DocxText text, Paper paper) {
        Layout layout = rules.layout();
        double mark = layout.markPoints(paper.mark().length());
        if (paper.made() != null) {
            text.say(
                    text.paragraph(ParagraphAlignment.RIGHT, layout.line()),
                    "body",
                    layout.table().points(),
                    paper.made());
        }
        XWPFParagraph red = text.paragraph(ParagraphAlignment.CENTER, mark * TITLE_LINE);
        double above = layout.mark().belowTop() - (paper.made() == null ? 0 : layout.line() * 25.4 / 72);
        red.setSpacingBefore(Layout.twipsOfMillimetres(Math.max(0, above)));
        text.say(red, "mark", mark, paper.mark()).setColor(layout.mark().colour());
        text.blank(layout.number().linesAbove());
        XWPFParagraph number = text.paragraph(ParagraphAlignment.CENTER, layout.line());
        text.say(number, "body", layout.body().points(), paper.number());
        text.rule(number, layout.mark().colour(), RULE_POINTS, layout.rule().belowNumber());
        text.blank(layout.title().linesAbove());
        XWPFParagraph title =
                text.paragraph(ParagraphAlignment.CENTER, layout.title().points() * TITLE_LINE);
        text.lines(text.say(title, "mark", layout.title().points(), ""), paper.title());
        if (!paper.recipients().isEmpty()) {
            text.blank(layout.recipients().linesAbove());
            text.say(text.paragraph(ParagraphAlignment.LEFT, layout.line()), "body", paper.recipients());
        }
    }

    private void body(XWPFDocument document, DocxText text, Paper paper) throws IOException, InvalidFormatException {
        for (Paper.Block block : paper.body()) {
            boolean last = block == paper.body().get(paper.body().size() - 1);
            if (block instanceof Paper.Heading heading) {
                XWPFParagraph paragraph = text.indented();
                paragraph.setKeepNext(true);
                text.say(paragraph, "heading", heading.text());
            } else if (block instanceof Paper.Paragraph words) {
                XWPFParagraph paragraph = text.indented();
                paragraph.setKeepNext(last);
                if (!words.sub().isEmpty()) {
                    text.say(paragraph, "subheading", words.sub());
                }
                if (!words.text().isEmpty()) {
                    text.say(paragraph, "body", words.text());
                }
            } else if (block instanceof Paper.Chart chart) {
                DocxChart.add(document, chart, rules);
            }
        }
    }

    private void foot(DocxText text, Paper paper) {
        Layout layout = rules.layout();
        if (!paper.attachments().isEmpty()) {
            text.blankKept(layout.attachments().linesAbove());
            for (int i = 0; i < paper.attachments().size(); i++) {
                XWPFParagraph paragraph = text.paragraph(ParagraphAlignment.LEFT, layout.line());
                paragraph.setKeepNext(true);
                int title = wording.text("attachment.title").length();
                text.indent(paragraph, layout.indent().letters() + (i == 0 ? 0 : title));
                String name = (i + 1) + ". " + paper.attachments().get(i);
                text.say(paragraph, "body", i == 0 ? wording.text("attachment.title") + name : name);
            }
        }
        SignatureSides sides = SignatureSides.of(paper, layout);
        text.blankKept(layout.signature().linesAbove());
        text.right(sides.office(), paper.issuer()).setKeepNext(true);
        text.right(sides.day(), paper.day());
    }

    private void tables(XWPFDocument document, DocxText text, Paper paper) {
        if (paper.tables().isEmpty()) {
            return;
        }
        Layout layout = rules.layout();
        XWPFParagraph first = text.paragraph(ParagraphAlignment.LEFT, layout.line());
        first.setPageBreak(true);
        text.say(first, "heading", wording.say("attachment.short", java.util.Map.of("n", 1)));
        text.blank(1);
        XWPFParagraph title =
                text.paragraph(ParagraphAlignment.CENTER, layout.title().points() * TITLE_LINE);
        text.say(title, "mark", layout.title().points() - 4, paper.attachments().get(0));
        DocxTables tables = new DocxTables(text, layout);
        paper.tables().forEach(table -> tables.add(document, table));
        XWPFParagraph note =
                text.paragraph(ParagraphAlignment.LEFT, layout.table().points() * TITLE_LINE);
        note.setKeepNext(true);
        text.say(note, "body", layout.table().points(), paper.note());
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Layout.twipsOfMillimetres(millimetres));
    }
}
