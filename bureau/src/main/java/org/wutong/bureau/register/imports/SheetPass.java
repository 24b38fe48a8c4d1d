package org.wutong.bureau.register.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.LongWork.Progress;
import org.wutong.bureau.register.sheet.SheetFile;
import org.wutong.bureau.register.sheet.SheetRow;

/** Passes the rows of one sheet through the parts that claim its columns. */
final class SheetPass {
    private static final int CELLS_OF_A_NOTE = 3;
    /** What a sum or a line of signatures begins with. */
    private static final Pattern BESIDES =
            Pattern.compile("合\\s*计|总\\s*计|小\\s*计|(填表|制表|填报|审核|复核|经办|负责|联系|单位|说明|备注|注)\\p{IsHan}{0,6}\\s*[:：].*");

    private final SheetFile file;
    private final HeaderMatch match;
    private final ImportKind kind;
    private final List<ImportPart> parts;
    private final ReadColumns columns;
    private final ValueSets values;
    private final ImportContext context;
    private final PackedRows packed = new PackedRows(ImportRun.BATCH);
    private int skipped;

    SheetPass(
            SheetFile file,
            HeaderMatch match,
            ImportKind kind,
            List<ImportPart> parts,
            ValueSets values,
            ImportContext context) {
        this.file = file;
        this.match = match;
        this.kind = kind;
        this.parts = parts;
        this.values = values;
        this.context = context;
        List<ImportField> claimed =
                parts.stream().flatMap(part -> part.fields().stream()).toList();
        this.columns = new ReadColumns(match, claimed);
    }

    /** Takes checked rows and what each is called. */
    interface Batch {
        void take(List<SheetImportRow> rows, List<String> places);
    }

    HeaderMatch match() {
        return match;
    }

    ImportContext context() {
        return context;
    }

    String format() {
        return file.format();
    }

    void survey(Progress progress) {
        parts.forEach(part -> part.begin(context));
        file.read(match.sheet(), cells -> {
            if (isData(cells)) {
                packed.add(cells);
                SheetImportRow row = row(cells);
                parts.forEach(part -> part.survey(row, context));
            } else if (cells.number() > match.lastRow() && !cells.blank()) {
                skipped++;
            }
            return true;
        });
        progress.of(packed.size());
    }

    Tally check(Progress progress, Batch taker) {
        Tally tally = new Tally();
        tally.skipped = skipped;
        try (ReadAhead<List<SheetImportRow>> batches = new ReadAhead<>(packed.batches(), this::read)) {
            while (batches.hasNext()) {
                pass(batches.next(), tally, progress, taker);
            }
        }
        return tally;
    }

    private List<SheetImportRow> read(int batch) {
        List<SheetImportRow> rows = packed.batch(batch).stream().map(this::row).toList();
        parts.forEach(part -> rows.forEach(row -> part.read(row, context)));
        return rows;
    }

    private SheetImportRow row(SheetRow cells) {
        return new SheetImportRow(cells, columns, values, context);
    }

    private void pass(List<SheetImportRow> batch, Tally tally, Progress progress, Batch taker) {
        List<ImportRow> rows = List.copyOf(batch);
        parts.forEach(part -> part.check(rows, context));
        batch.forEach(tally::add);
        taker.take(batch, batch.stream().map(this::place).toList());
        progress.done(tally.read);
    }

    private String place(SheetImportRow row) {
        ReadColumns.Place place = columns.place(kind.nameField());
        String name = place == null ? "" : row.cells().text(place.column());
        return kind.personal() ? CellText.nameMasked(name) : name.substring(0, Math.min(name.length(), 60));
    }

    /** A row below the header with something in it, other than a sum or a line of signatures. */
    private boolean isData(SheetRow row) {
        if (row.number() <= match.lastRow() || row.blank()) {
            return false;
        }
        boolean named = match.layout().required().stream()
                .map(columns::place)
                .anyMatch(place -> place != null && !row.text(place.column()).isEmpty());
        long filled =
                row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        boolean besides = row.cells().stream()
                .map(SheetRow.Cell::text)
                .filter(text -> !text.isEmpty())
                .limit(1)
                .anyMatch(text -> BESIDES.matcher(text).matches());
        return !besides && (named || filled > CELLS_OF_A_NOTE);
    }
}
