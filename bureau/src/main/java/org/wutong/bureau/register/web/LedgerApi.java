package org.wutong.bureau.register.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.register.ApiLimit;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.ledger.FieldKind;
import org.wutong.bureau.register.ledger.LedgerDesk;
import org.wutong.bureau.register.ledger.LedgerField;
import org.wutong.bureau.register.ledger.LedgerFilter;
import org.wutong.bureau.register.ledger.LedgerRow;
import org.wutong.bureau.register.ledger.LedgerType;
import org.wutong.bureau.register.ledger.LedgerTypes;
import org.wutong.vocabulary.Fen;

/** Plain registers for sister systems: which there are, what their fields are, and their records. */
@RestController
@RequestMapping("/api/registers")
@PreAuthorize("hasAuthority('VIEW')")
class LedgerApi {
    private final LedgerTypes types;
    private final LedgerDesk desk;

    LedgerApi(LedgerTypes types, LedgerDesk desk) {
        this.types = types;
        this.desk = desk;
    }

    /** @param kind {@code text}, {@code number}, {@code money} in yuan, {@code date}, {@code choice}, {@code link} … */
    record Described(
            String name,
            String kind,
            boolean required,
            boolean key,
            @Nullable String to) {}

    record Register(String id, String duty, List<Described> fields) {}

    /** @param fields a phone by its last four; places as codes, links as ids */
    record Item(long id, int version, Map<String, @Nullable Object> fields) {}

    /** @param next where to go on; null on the last page */
    record Items(List<Item> items, @Nullable String next) {}

    @GetMapping
    List<Register> all() {
        return types.all().stream()
                .map(type -> new Register(
                        type.id(),
                        type.duty(),
                        type.fields().stream().map(LedgerApi::described).toList()))
                .toList();
    }

    private static Described described(LedgerField field) {
        String to = field.said().to();
        return new Described(
                field.name(),
                field.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                field.required(),
                field.key(),
                to.isEmpty() ? null : to);
    }

    @GetMapping("/{ledger}")
    Items list(
            @PathVariable String ledger,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        LedgerType type = known(ledger);
        KeysetPage<LedgerRow> page = desk.page(type, LedgerFilter.of(type, parameters), after, ApiLimit.check(limit));
        return new Items(page.rows().stream().map(row -> item(type, row)).toList(), page.next());
    }

    @GetMapping("/{ledger}/{id}")
    Item one(@PathVariable String ledger, @PathVariable long id) {
        LedgerType type = known(ledger);
        return desk.find(type, id)
                .map(row -> item(type, row))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No record " + id + " in register " + ledger + "."));
    }

    private static Item item(LedgerType type, LedgerRow row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (LedgerField field : type.fields()) {
            Object value = row.values().get(field.name());
            fields.put(field.name(), value == null ? null : given(field, value));
        }
        return new Item(row.id(), row.version(), fields);
    }

    private static Object given(LedgerField field, Object value) {
        if (field.kind() == FieldKind.MONEY) {
            return new BigDecimal(Fen.toYuan((Long) value));
        } else if (field.kind() == FieldKind.PHONE) {
            String digits = (String) value;
            return digits.substring(Math.max(0, digits.length() - 4));
        }
        return value;
    }

    private LedgerType known(String ledger) {
        return types.find(ledger)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no register " + ledger + "; /api/registers names them all."));
    }
}
