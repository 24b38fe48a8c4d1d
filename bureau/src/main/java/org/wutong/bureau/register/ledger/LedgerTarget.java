package org.wutong.bureau.register.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wutong.bureau.register.LinkTarget;

/** A register that others point at: its records go by the texts of their natural key. */
final class LedgerTarget implements LinkTarget {
    private static final String BETWEEN = " / ";

    private final LedgerType type;
    private final LedgerRows rows;

    LedgerTarget(LedgerType type, LedgerRows rows) {
        this.type = type;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return type.id();
    }

    @Override
    public String href(long id) {
        return type.href() + "/" + id;
    }

    @Override
    public Map<Long, String> written(Collection<Long> ids) {
        return rows.byIds(type, ids).stream().collect(Collectors.toMap(LedgerRow::id, this::written));
    }

    private String written(LedgerRow row) {
        return type.keys().stream()
                .map(field -> String.valueOf(row.value(field.name())))
                .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Map<String, Long> read(Collection<String> texts) {
        Map<String, List<String>> keys = texts.stream()
                .distinct()
                .filter(text -> text.split(BETWEEN).length == type.keys().size())
                .collect(Collectors.toMap(text -> text, text -> List.of(text.split(BETWEEN))));
        Map<String, Long> read = new HashMap<>();
        Map<String, Long> standing = new HashMap<>();
        rows.byKeys(type, keys.values()).forEach(row -> standing.put(written(row), row.id()));
        keys.forEach((text, key) -> {
            Long id = standing.get(String.join(BETWEEN, key));
            if (id != null) {
                read.put(text, id);
            }
        });
        return read;
    }

    @Override
    public List<String> like(String typed, int most) {
        return rows.all(type, new LedgerFilter(typed.strip(), "", Map.of(), ""), most).stream()
                .map(this::written)
                .toList();
    }
}
