package org.wutong.bureau.register.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.LinkTarget;
import org.wutong.bureau.register.LinkTargets;

/** Everything that links of registers may point at: what duties contribute, and the registers themselves. */
@Component
public class Links implements LinkTargets {
    private final LedgerTypes types;
    private final ObjectProvider<LinkTarget> contributed;
    private final LedgerRows rows;

    Links(LedgerTypes types, ObjectProvider<LinkTarget> contributed, LedgerRows rows) {
        this.types = types;
        this.contributed = contributed;
        this.rows = rows;
    }

    @Override
    public Optional<LinkTarget> find(String kind) {
        return contributed.stream()
                .filter(target -> target.kind().equals(kind))
                .findFirst()
                .or(() -> types.find(kind).map(type -> new LedgerTarget(type, rows)));
    }

    LinkTarget of(LedgerField field) {
        String kind = field.said().to();
        return find(kind)
                .orElseThrow(() ->
                        new IllegalStateException(field.labelKey() + " points at " + kind + ", which nobody keeps"));
    }

    /** How the links of these rows are written: field, then id. */
    public Map<String, Map<Long, String>> written(LedgerType type, Collection<LedgerRow> of) {
        Map<String, Map<Long, String>> written = new HashMap<>();
        for (LedgerField field : type.links()) {
            List<Long> ids = of.stream()
                    .map(row -> row.value(field.name()))
                    .filter(Objects::nonNull)
                    .map(Long.class::cast)
                    .distinct()
                    .toList();
            written.put(field.name(), ids.isEmpty() ? Map.of() : of(field).written(ids));
        }
        return written;
    }

    /** Rows of registers that point at a record of this kind, register and field by name. */
    public List<Pointing> pointingAt(String kind, Collection<Long> ids) {
        List<Pointing> pointing = new ArrayList<>();
        for (LedgerType type : types.all()) {
            for (LedgerField field : type.links()) {
                if (field.said().to().equals(kind)) {
                    Map<Long, Long> found = rows.pointingAt(type, field, ids);
                    if (!found.isEmpty()) {
                        pointing.add(new Pointing(type, field, found));
                    }
                }
            }
        }
        return pointing;
    }

    /** @param rows id of a row to the record it points at */
    public record Pointing(LedgerType type, LedgerField field, Map<Long, Long> rows) {}
}
