package org.wutong.bureau.targets.bulletins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.XlsxCell;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Item;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Line;

/** The frozen figures as a sheet to reckon with: one page for the place, one for the places below, target by target. */
@Component
class XlsxPaper {
    private final Wording wording;
    private final FigureWords words;
    private final Papers papers;

    XlsxPaper(Wording wording, FigureWords words, Papers papers) {
        this.wording = wording;
        this.words = words;
        this.papers = papers;
    }

    byte[] write(Bulletin bulletin, Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrozenFigures figures = bulletin.figures();
        try (Workbook book = new Workbook(out, "Wutong", "1.0")) {
            Worksheet all = sheet(
                    book,
                    wording.text("attachment.overall"),
                    "indicator",
                    "unit",
                    "goal",
                    "actual",
                    "rate_percent",
                    "pace_percent",
                    "verdict",
                    "source");
            int row = 0;
            for (Item item : figures.items()) {
                row++;
                cells(
                        all,
                        row,
                        item.indicator(),
                        words.unit(item.unit()),
                        value(item, item.goal()),
                        value(item, item.actual()),
                        share(item.rate()),
                        share(item.pace()),
                        papers.verdict(item.verdict()),
                        item.target() + " " + item.document() + " " + item.article());
            }
            Worksheet below = sheet(
                    book,
                    wording.text("headings.ranking"),
                    "indicator",
                    "rank",
                    "place",
                    "unit",
                    "goal",
                    "actual",
                    "rate_percent");
            row = 0;
            for (Item item : figures.ranked()) {
                for (Line line : item.lines()) {
                    row++;
                    cells(
                            below,
                            row,
                            item.indicator(),
                            line.rank() == 0 ? null : line.rank(),
                            line.name(),
                            words.unit(item.unit()),
                            value(item, line.goal()),
                            value(item, line.actual()),
                            share(line.rate()));
                }
            }
            if (!figures.ranks().isEmpty()) {
                Worksheet together = sheet(book, figures.formula(), "place", "rank", "score_percent", "moved");
                row = 0;
                for (FrozenFigures.Rank rank : figures.ranks()) {
                    row++;
                    cells(
                            together,
                            row,
                            rank.name(),
                            rank.rank() == 0 ? null : rank.rank(),
                            share(rank.score()),
                            rank.moved());
                }
            }
            about(book, bulletin, paper);
        } catch (IOException e) {
            throw new IllegalStateException("the sheet of the bulletin cannot be written", e);
        }
        return out.toByteArray();
    }

    private void about(Workbook book, Bulletin bulletin, Paper paper) {
        Worksheet about = book.newWorksheet(wording.text("about"));
        String made = paper.made();
        cells(about, 0, paper.titleInOneLine());
        cells(about, 1, paper.number());
        cells(about, 2, paper.issuer());
        cells(
                about,
                3,
                wording.say(
                        "as_of", Map.of("day", wording.day(bulletin.figures().day()))));
        cells(about, 4, made);
        about.width(0, 80);
    }

    private Worksheet sheet(Workbook book, String name, String... columns) {
        Worksheet sheet = book.newWorksheet(name);
        for (int column = 0; column < columns.length; column++) {
            sheet.value(0, column, wording.text("attachment.columns." + columns[column]));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 0 ? 40 : 14);
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void cells(Worksheet sheet, int row, @Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            XlsxCell.put(sheet, row, column, values[column]);
        }
    }

    private @Nullable BigDecimal value(Item item, @Nullable Long value) {
        return value == null ? null : words.value(item.unit(), value);
    }

    private @Nullable BigDecimal share(@Nullable Integer basisPoints) {
        return basisPoints == null ? null : words.share(basisPoints);
    }
}
