package org.wutong.bureau.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.register.ledger.FieldKind;
import org.wutong.bureau.register.ledger.LedgerDesk;
import org.wutong.bureau.register.ledger.LedgerField;
import org.wutong.bureau.register.ledger.LedgerFilter;
import org.wutong.bureau.register.ledger.LedgerRow;
import org.wutong.bureau.register.ledger.LedgerType;
import org.wutong.bureau.register.ledger.LedgerTypes;
import org.wutong.bureau.register.ledger.LedgerWords;
import org.wutong.bureau.register.ledger.Links;
import org.wutong.vocabulary.Fen;

/** A register as it is narrowed, as a sheet that can be brought in again, and its empty form. Phone numbers stay behind. */
@Controller
class LedgerExport {
    private static final int MOST = 200_000;

    private final LedgerTypes types;
    private final LedgerPages pages;
    private final LedgerDesk desk;
    private final LedgerWords words;
    private final Links links;
    private final Exports exports;
    private final TransactionTemplate transactions;

    LedgerExport(
            LedgerTypes types,
            LedgerPages pages,
            LedgerDesk desk,
            LedgerWords words,
            Links links,
            Exports exports,
            TransactionTemplate transactions) {
        this.types = types;
        this.pages = pages;
        this.desk = desk;
        this.words = words;
        this.links = links;
        this.exports = exports;
        this.transactions = transactions;
    }

    private record Taken(List<LedgerRow> rows, ExportNote note, XlsxTable<LedgerRow> table) {}

    @GetMapping("/registers/{ledger}/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @PathVariable String ledger,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Officer me,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        LedgerType type = known(ledger);
        LedgerFilter filter = pages.placed(LedgerFilter.of(type, parameters));
        Taken taken = transactions.execute(status -> {
            List<LedgerRow> rows = desk.all(type, filter, MOST);
            return new Taken(
                    rows,
                    exports.note(me, purpose, "ledger", me.viewScope(), rows.size(), type.id()),
                    table(type, links.written(type, rows), locale));
        });
        taken.table().send(response, words.say(type.titleKey(), locale), taken.rows(), taken.note());
    }

    /** The heads alone, to be filled in. */
    @GetMapping("/registers/{ledger}/form.xlsx")
    @PreAuthorize("hasAuthority('IMPORT')")
    void blank(@PathVariable String ledger, Locale locale, HttpServletResponse response) throws IOException {
        LedgerType type = known(ledger);
        XlsxTable<LedgerRow> table = new XlsxTable<>();
        type.fields().forEach(field -> table.column(words.say(field.labelKey(), locale), row -> null));
        table.sendBlank(response, words.say(type.titleKey(), locale));
    }

    private XlsxTable<LedgerRow> table(LedgerType type, Map<String, Map<Long, String>> names, Locale locale) {
        XlsxTable<LedgerRow> table = new XlsxTable<>();
        type.fields().stream()
                .filter(field -> field.kind() != FieldKind.PHONE)
                .forEach(field ->
                        table.column(words.say(field.labelKey(), locale), row -> value(field, row, names, locale)));
        return table;
    }

    private @Nullable Object value(
            LedgerField field, LedgerRow row, Map<String, Map<Long, String>> names, Locale locale) {
        Object value = row.values().get(field.name());
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER, DATE -> value;
            case MONEY -> new BigDecimal(Fen.toYuan((Long) value));
            default -> words.written(field, row, names, locale);
        };
    }

    private LedgerType known(String ledger) {
        return types.find(ledger).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
