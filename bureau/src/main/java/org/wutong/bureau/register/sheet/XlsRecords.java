package org.wutong.bureau.register.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

/** Turns the records of an .xls file into rows of one of its sheets; stops the reading when no more are wanted. */
final class XlsRecords extends AbortableHSSFListener {
    private static final short GO_ON = 0;
    private static final short STOP = 1;

    private final int wanted;
    private final SheetFile.Taker taker;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final XlsRow row = new XlsRow();

    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int place = -1;
    private boolean stopped;
    private boolean failed;
    private int rows;
    /** A formula whose text follows in a record of its own. */
    private @Nullable FormulaRecord awaited;

    /** @param wanted place of the sheet's stream within the file, -1 for none */
    XlsRecords(int wanted, SheetFile.Taker taker) {
        this.wanted = wanted;
        this.taker = taker;
    }

    /** @param place of its stream within the file, which is not the order in which the sheets are shown */
    record Sheet(String name, int place) {}

    void listen(HSSFRequest request) {
        request.addListenerForAllRecords(this);
    }

    List<Sheet> visible() {
        BoundSheetRecord[] byPlace = BoundSheetRecord.orderByBofPosition(bound);
        List<Sheet> visible = new ArrayList<>();
        for (BoundSheetRecord sheet : bound) {
            if (!sheet.isHidden() && !sheet.isVeryHidden()) {
                visible.add(new Sheet(sheet.getSheetname(), List.of(byPlace).indexOf(sheet)));
            }
        }
        return visible;
    }

    boolean takerFailed() {
        return failed;
    }

    /** The last row has none after it that would end it. */
    void finish() {
        if (!stopped) {
            give();
        }
    }

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (record instanceof SSTRecord table) {
            texts = table;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof BOFRecord bof) {
            return begin(bof);
        } else if (place >= 0 && place == wanted) {
            formats.processRecord(record);
            return cell(record);
        } else {
            formats.processRecord(record);
        }
        return GO_ON;
    }

    private short begin(BOFRecord bof) {
        if (bof.getType() == BOFRecord.TYPE_WORKBOOK) {
            return GO_ON;
        }
        // Charts stand inside sheets and are no sheets of their own unless the workbook names them.
        if (bof.getType() == BOFRecord.TYPE_CHART && place == wanted && place >= 0 && !isNamed(place + 1)) {
            return GO_ON;
        }
        if (place == wanted && place >= 0 || wanted < 0) {
            return STOP;
        }
        place++;
        return GO_ON;
    }

    private boolean isNamed(int at) {
        return at < bound.size();
    }

    private short cell(Record record) {
        if (record instanceof StringRecord text && awaited != null) {
            put(awaited, text.getString(), Kind.FORMULA);
            awaited = null;
        } else if (record instanceof LabelSSTRecord label) {
            String text =
                    texts == null ? "" : texts.getString(label.getSSTIndex()).getString();
            put(label, text, Kind.TEXT);
        } else if (record instanceof LabelRecord label) {
            put(label, label.getValue(), Kind.TEXT);
        } else if (record instanceof NumberRecord number) {
            number(number, number.getValue(), Kind.NUMBER);
        } else if (record instanceof RKRecord number) {
            number(number, number.getRKNumber(), Kind.NUMBER);
        } else if (record instanceof BoolErrRecord value) {
            if (value.isBoolean()) {
                put(value, XlsxCells.yes(value.getBooleanValue()), Kind.TEXT);
            } else {
                put(value, error(value.getErrorValue()), Kind.ERROR);
            }
        } else if (record instanceof FormulaRecord formula) {
            formula(formula);
        }
        return stopped ? STOP : GO_ON;
    }

    private void formula(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        switch (type) {
            case NUMERIC -> number(formula, formula.getValue(), Kind.FORMULA);
            case BOOLEAN -> put(formula, XlsxCells.yes(formula.getCachedBooleanValue()), Kind.FORMULA);
            case ERROR -> put(formula, error(formula.getCachedErrorValue()), Kind.ERROR);
            default -> {
                if (formula.hasCachedResultString()) {
                    awaited = formula;
                }
            }
        }
    }

    private void number(CellValueRecordInterface cell, double value, Kind kind) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            put(cell, error(FormulaError.NUM.getCode()), Kind.ERROR);
            return;
        }
        BigDecimal number = new BigDecimal(Double.toString(value));
        if (XlsxCells.isDate(formats.getFormatIndex(cell), formats.getFormatString(cell))) {
            put(cell, XlsxCells.date(number, from1904), Kind.DATE);
        } else {
            put(cell, XlsxCells.plain(number, Double.toString(value)), kind);
        }
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private void put(CellValueRecordInterface cell, String text, Kind kind) {
        if (cell.getRow() != row.index()) {
            if (cell.getRow() < row.index()) {
                throw new SheetRefused("broken");
            }
            give();
            row.begin(cell.getRow());
        }
        row.put(cell.getColumn(), XlsxCells.stripped(text == null ? "" : text), kind);
    }

    private void give() {
        SheetRow full = row.end();
        if (stopped || full.cells().isEmpty()) {
            return;
        }
        if (++rows > SheetLimits.ROWS) {
            throw new SheetRefused("too-many-rows", SheetLimits.ROWS);
        }
        failed = true;
        stopped = !taker.take(full);
        failed = false;
    }
}
