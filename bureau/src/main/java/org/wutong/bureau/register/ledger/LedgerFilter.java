package org.wutong.bureau.register.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.PageLink;

/**
 * What the list of a register is narrowed to.
 *
 * @param q words that stand in its texts
 * @param place code of a place; everything below it counts
 * @param chosen field to the one value it shall have: a constant, a code, {@code yes}, {@code no}, or an id of a link
 * @param sort field, with {@code -} before it for the other way round; empty for the natural key
 */
public record LedgerFilter(String q, String place, Map<String, String> chosen, String sort) {
    public static final LedgerFilter ALL = new LedgerFilter("", "", Map.of(), "");

    /** From the parameters of a request; what no field of the register is called is passed over. */
    public static LedgerFilter of(LedgerType type, Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (LedgerField field : type.fields()) {
            String value = parameters.getOrDefault("f." + field.name(), "").strip();
            if (!value.isEmpty() && (field.kind().narrows() || field.kind() == FieldKind.LINK)) {
                chosen.put(field.name(), value);
            }
        }
        String sort = parameters.getOrDefault("sort", "");
        String column = sort.startsWith("-") ? sort.substring(1) : sort;
        boolean known = type.fields().stream()
                .anyMatch(field -> field.name().equals(column) && field.kind().sorts());
        return new LedgerFilter(
                parameters.getOrDefault("q", "").strip(),
                parameters.getOrDefault("place", "").strip(),
                chosen,
                known ? sort : "");
    }

    public String value(String field) {
        return chosen.getOrDefault(field, "");
    }

    public boolean everything() {
        return q.isEmpty() && place.isEmpty() && chosen.isEmpty();
    }

    boolean descending() {
        return sort.startsWith("-");
    }

    String column() {
        return descending() ? sort.substring(1) : sort;
    }

    /** With the place as a code; one that could not be read narrows to nothing. */
    public LedgerFilter at(@Nullable String code) {
        return new LedgerFilter(q, code == null ? "?" : code, chosen, sort);
    }

    public PageLink link(String path) {
        PageLink link = PageLink.to(path).with("q", q).with("place", place);
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            link = link.with("f." + one.getKey(), one.getValue());
        }
        return link.with("sort", sort);
    }
}
