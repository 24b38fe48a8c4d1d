package org.wutong.bureau.targets.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

class PaperFilesTest {
    private static final double POINTS_OF_MILLIMETRE = 72 / 25.4;

    private final MadeUpBulletin made = new MadeUpBulletin();
    private final Bulletin bulletin = made.bulletin(BulletinState.SENT);
    private final Paper paper = made.paper(bulletin, true);

    private XWPFDocument docx() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(made.docx(paper)));
    }

    @Test
    void docxHoldsTitleNumberParagraphsAndTheFrozenTable() throws IOException {
        try (XWPFDocument document = docx()) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(paragraphs)
                    .contains(
                            "银川市金凤区人力资源和社会保障局文件",
                            "金人社通报〔2024〕11号",
                            "一、总体进展",
                            "（一）农村劳动力转移就业。目标7000人，完成6310人，完成率90.1%，落后于时间进度（91.5%）。",
                            "附件：1. 各地任务指标完成情况表",
                            "演示数据，均为虚构");
            assertThat(document.getTables()).hasSize(4);
            assertThat(document.getTables().get(0).getRow(2).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("农村劳动力转移就业工资性收入", "万元", "9000", "9120.34", "101.3%", "已完成");
            assertThat(document.getTables().get(2).getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("1", "良田镇", "1200", "1300", "108.3%");
            assertThat(document.getTables().get(2).getRow(8).getCell(4).getText())
                    .isEqualTo("—");
        }
    }

    @Test
    void docxKeepsTheMeasuresOfTheStandard() throws IOException {
        try (XWPFDocument document = docx()) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgSz().getW())).isCloseTo(210, within(0.1));
            assertThat(millimetres(section.getPgSz().getH())).isCloseTo(297, within(0.1));
            assertThat(millimetres(section.getPgMar().getTop())).isCloseTo(37, within(0.1));
            assertThat(millimetres(section.getPgMar().getLeft())).isCloseTo(28, within(0.1));
            assertThat(millimetres(section.getPgMar().getRight())).isCloseTo(26, within(0.1));
            assertThat(millimetres(section.getPgMar().getBottom())).isCloseTo(35, within(0.1));
            XWPFParagraph body = paragraph(document, "（一）农村劳动力转移就业。目标");
            assertThat(body.getRuns()
                            .get(0)
                            .getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("楷体_GB2312");
            assertThat(body.getRuns()
                            .get(1)
                            .getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("仿宋_GB2312");
            assertThat(body.getRuns().get(1).getFontSizeAsDouble()).isEqualTo(16);
            assertThat(22 * made.rules.layout().line() / POINTS_OF_MILLIMETRE).isCloseTo(225, within(0.01));
            assertThat(28 * made.rules.layout().letter() / POINTS_OF_MILLIMETRE).isCloseTo(156, within(0.01));
            assertThat(document.getFooterList()).hasSize(2);
        }
    }

    @Test
    void docxNamesWhatStandsInForFontsThatAreNotInstalled() throws IOException {
        String fonts = part(made.docx(paper), "word/fontTable.xml");
        assertThat(fonts)
                .contains("w:name=\"仿宋_GB2312\"")
                .contains("Noto Serif CJK SC")
                .contains("w:altName");
    }

    @Test
    void docxChartHoldsTheFrozenRates() throws IOException {
        try (XWPFDocument document = docx()) {
            List<XWPFChart> charts = document.getCharts();
            assertThat(charts).hasSize(1);
            var values = charts.get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0)
                    .getVal()
                    .getNumRef()
                    .getNumCache();
            List<String> rates = new ArrayList<>();
            values.getPtList().forEach(point -> rates.add(point.getV()));
            assertThat(rates).startsWith("108.3", "101.8", "98.0").hasSize(7);
        }
    }

    @Test
    void pdfIsA4WithEveryLetterInsideAndTextWithinTheArea() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(made.pdf(paper))) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth() / POINTS_OF_MILLIMETRE).isCloseTo(210, within(0.2));
                assertThat(page.getMediaBox().getHeight() / POINTS_OF_MILLIMETRE)
                        .isCloseTo(297, within(0.2));
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            Edges edges = new Edges();
            edges.getText(pdf);
            assertThat(edges.left / POINTS_OF_MILLIMETRE).isGreaterThan(27.5);
            assertThat(edges.right / POINTS_OF_MILLIMETRE).isLessThan(184.7);
            assertThat(edges.top / POINTS_OF_MILLIMETRE).isGreaterThan(36.5);
        }
    }

    @Test
    void pdfPutsPageNumbersToTheOutside() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(made.pdf(paper))) {
            assertThat((double) folio(pdf, 1)).isGreaterThan(105 * POINTS_OF_MILLIMETRE);
            assertThat((double) folio(pdf, 2)).isLessThan(105 * POINTS_OF_MILLIMETRE);
        }
    }

    @Test
    void figuresAreTheSameInDocxPdfSheetAndDraft() throws IOException {
        String pdf = text(made.pdf(paper));
        String docx;
        try (XWPFDocument document = docx()) {
            StringBuilder all = new StringBuilder();
            document.getParagraphs().forEach(one -> all.append(one.getText()));
            document.getTables().forEach(one -> all.append(one.getText()));
            docx = all.toString();
        }
        List<String> sheet = sheet(made.xlsx(bulletin, paper));
        for (FrozenFigures.Item item : bulletin.figures().items()) {
            for (String said : Stream.of(made.words.number(item.unit(), item.actual()), made.words.percent(item.rate()))
                    .filter(it -> !it.equals("—"))
                    .toList()) {
                assertThat(pdf).contains(said);
                assertThat(docx).contains(said);
                assertThat(sheet).contains(plain(said));
            }
            for (FrozenFigures.Line line : item.ranked()) {
                assertThat(pdf).contains(made.words.percent(line.rate()));
                assertThat(docx).contains(made.words.percent(line.rate()));
                assertThat(sheet).contains(plain(made.words.percent(line.rate())));
            }
        }
    }

    @Test
    void whatIsNotKnownIsADashAndNeverNought() throws IOException {
        String pdf = text(made.pdf(paper));
        assertThat(pdf).contains("城镇新增就业人10000——暂无记录");
    }

    @Test
    void aBulletinThatTakesAnotherBackHasNoFigures() {
        Bulletin old = made.bulletin(BulletinState.SENT);
        List<Section> sections = made.drafting.withdrawal(old, "数据有误");
        assertThat(sections)
                .singleElement()
                .satisfies(section -> assertThat(section.text()).contains("金人社通报〔2024〕11号", "数据有误"));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String begins) {
        return document.getParagraphs().stream()
                .filter(one -> one.getText().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / 20 / POINTS_OF_MILLIMETRE;
    }

    private static String plain(String said) {
        return new java.math.BigDecimal(said.replace("%", ""))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static List<String> sheet(byte[] xlsx) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (var sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream().filter(cell -> cell != null).forEach(cell -> {
                        String text = cell.getText();
                        cells.add(text.matches("-?\\d+(\\.\\d+)?") ? plain(text) : text);
                    });
                }
            }
        }
        return cells;
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static float folio(PDDocument pdf, int page) throws IOException {
        Edges edges = new Edges();
        edges.setStartPage(page);
        edges.setEndPage(page);
        edges.getText(pdf);
        return edges.lowest;
    }

    /** Where letters stand. The page number is outside the text area on purpose and left out of the right and left edge. */
    private static final class Edges extends PDFTextStripper {
        private float left = Float.MAX_VALUE;
        private float right;
        private float top = Float.MAX_VALUE;
        private float lowestY;
        private float lowest;

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (!letter.getUnicode().isBlank()) {
                left = Math.min(left, letter.getXDirAdj());
                right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
                top = Math.min(top, letter.getYDirAdj() - letter.getHeightDir());
                if (letter.getYDirAdj() > lowestY) {
                    lowestY = letter.getYDirAdj();
                    lowest = letter.getXDirAdj();
                }
            }
            super.processTextPosition(letter);
        }
    }
}
