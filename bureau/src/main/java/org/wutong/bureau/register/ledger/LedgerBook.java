package org.wutong.bureau.register.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.imports.FormRow;
import org.wutong.bureau.register.imports.Layouts;

/** Registers as typed records, for duties. */
@Component
@Transactional
class LedgerBook implements Ledgers {
    private static final int MOST = 1_000_000;

    private final LedgerTypes types;
    private final LedgerDesk desk;
    private final LedgerRows rows;
    private final LedgerReading reading;
    private final Layouts layouts;
    private final BusinessDate businessDate;

    LedgerBook(
            LedgerTypes types,
            LedgerDesk desk,
            LedgerRows rows,
            LedgerReading reading,
            Layouts layouts,
            BusinessDate businessDate) {
        this.types = types;
        this.desk = desk;
        this.rows = rows;
        this.reading = reading;
        this.layouts = layouts;
        this.businessDate = businessDate;
    }

    @Override
    @Transactional(readOnly = true)
    public <R extends Record> List<Entry<R>> all(Class<R> type) {
        LedgerType ledger = types.of(type);
        return rows.all(ledger, LedgerFilter.ALL, MOST).stream()
                .map(row -> entry(type, ledger, row))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public <R extends Record> Optional<Entry<R>> find(Class<R> type, long id) {
        LedgerType ledger = types.of(type);
        return rows.find(ledger, id).map(row -> entry(type, ledger, row));
    }

    private static <R extends Record> Entry<R> entry(Class<R> type, LedgerType ledger, LedgerRow row) {
        return new Entry<>(row.id(), row.version(), LedgerRecords.of(type, ledger, row.values()));
    }

    @Override
    public <R extends Record> long add(R record, String why) {
        LedgerType ledger = types.of(record.getClass());
        return desk.add(ledger, LedgerRecords.values(ledger, record), why);
    }

    @Override
    public int load(String id, List<Map<String, String>> texts, String why) {
        LedgerType type = types.find(id).orElseThrow(() -> new IllegalArgumentException("there is no register " + id));
        List<ImportField> fields =
                type.fields().stream().map(LedgerField::imported).toList();
        List<FormRow> forms = new ArrayList<>();
        texts.forEach(one -> forms.add(FormRow.of(fields, one, layouts, businessDate.today())));
        var linked = reading.linked(type, forms.stream().map(FormRow::row).toList());
        int added = 0;
        for (int i = 0; i < forms.size(); i++) {
            Map<String, @Nullable Object> values =
                    reading.read(type, forms.get(i).row(), linked, true);
            refuseBad(type, i, forms.get(i));
            List<String> key = type.keys().stream()
                    .map(field -> String.valueOf(values.get(field.name())))
                    .toList();
            if (rows.byKeys(type, List.of(key)).isEmpty()) {
                desk.add(type, values, why);
                added++;
            }
        }
        return added;
    }

    private static void refuseBad(LedgerType type, int row, FormRow form) {
        if (form.row().bad()) {
            throw new IllegalArgumentException("register " + type.id() + ", row " + (row + 1) + ": "
                    + form.problems().stream()
                            .map(problem -> problem.field() + " " + problem.code() + " " + problem.args())
                            .collect(Collectors.joining("; ")));
        }
    }
}
