package org.wutong.bureau.targets.bulletins;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Line;

/** A chart of the docx with its numbers in it: a column for each place, the pace of the year as a line across. */
final class DocxChart {
    private static final int HEIGHT_MILLIMETRES = 66;
    private static final byte[] DONE = {0x3f, 0x6f, 0x5f};
    private static final byte[] LATE = {(byte) 0xb0, (byte) 0x8a, 0x3e};
    private static final int PLACES = 1;
    private static final int LETTER_POINTS = 9;

    private DocxChart() {}

    static void add(XWPFDocument document, Paper.Chart chart, BulletinRules rules)
            throws IOException, InvalidFormatException {
        List<Line> lines = chart.item().ranked();
        int width = (int) Math.round(rules.layout().area().width() * Units.EMU_PER_CENTIMETER / 10);
        XWPFChart made = document.createChart(width, HEIGHT_MILLIMETRES * Units.EMU_PER_CENTIMETER / 10);
        made.setTitleText(chart.title());
        made.setTitleOverlay(false);
        made.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis places = made.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis shares = made.createValueAxis(AxisPosition.LEFT);
        shares.setCrosses(AxisCrosses.AUTO_ZERO);
        shares.setMinimum(0);
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                lines.stream().map(Line::name).toArray(String[]::new),
                made.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, lines.size(), 0, 0)),
                0);
        XDDFNumericalDataSource<BigDecimal> rates = numbers(
                made,
                1,
                lines.stream()
                        .map(line -> share(line.rate() == null ? 0 : line.rate()))
                        .toList());
        XDDFNumericalDataSource<BigDecimal> pace = numbers(
                made, 2, lines.stream().map(line -> share(chart.item().pace())).toList());
        XDDFBarChartData bars = (XDDFBarChartData) made.createData(ChartTypes.BAR, places, shares);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        XDDFChartData.Series bar = bars.addSeries(names, rates);
        bar.setTitle(chart.rateName(), made.setSheetTitle(chart.rateName(), 1));
        bar.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(DONE)));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).behind()) {
                bar.getDataPoint(i).setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(LATE)));
            }
        }
        made.plot(bars);
        var labels = made.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
        XDDFLineChartData across = (XDDFLineChartData) made.createData(ChartTypes.LINE, places, shares);
        across.setVaryColors(false);
        XDDFLineChartData.Series line = (XDDFLineChartData.Series) across.addSeries(names, pace);
        line.setTitle(chart.paceName(), made.setSheetTitle(chart.paceName(), 2));
        line.setSmooth(false);
        line.setMarkerStyle(MarkerStyle.NONE);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        XDDFLineProperties stroke =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK)));
        stroke.setWidth(1.5);
        shape.setLineProperties(stroke);
        line.setShapeProperties(shape);
        made.plot(across);
        var text = made.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        text.addNewP().addNewPPr().addNewDefRPr().setSz(LETTER_POINTS * 100);
        text.getPArray(0).addNewEndParaRPr().setLang("zh-CN");
    }

    private static XDDFNumericalDataSource<BigDecimal> numbers(XWPFChart chart, int column, List<BigDecimal> values) {
        XDDFNumericalDataSource<BigDecimal> source = XDDFDataSourcesFactory.fromArray(
                values.toArray(BigDecimal[]::new),
                chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, values.size(), column, column)),
                column);
        source.setFormatCode("0.0");
        return source;
    }

    private static BigDecimal share(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).setScale(PLACES, java.math.RoundingMode.DOWN);
    }
}
