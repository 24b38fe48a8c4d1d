package org.wutong.bureau.employers.storage;

import java.util.List;
import java.util.Locale;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.register.SearchTokens;

/** The list of employers as a query. */
final class EmployerQuery {
    private EmployerQuery() {}

    static KeysetQuery of(EmployerFilter filter) {
        KeysetQuery query = new KeysetQuery(EmployerReader.COLUMNS, "employers.employer e", "e.id");
        String q = filter.q() == null ? "" : filter.q().strip();
        String code = q.toUpperCase(Locale.ROOT);
        if (code.matches("[0-9A-Z]{18}")) {
            query.where("e.credit_code = :code", "code", code);
        } else if (!q.isEmpty()) {
            List<String> wanted = SearchTokens.wanted(q);
            query.where(
                    "e.id in (select t.employer from employers.employer_token t where t.token = any (:tokens) group by t.employer having count(*) = cardinality(:tokens))",
                    "tokens",
                    wanted.toArray(new String[0]));
        }
        if (filter.kind() != null) {
            query.where("e.kind = :kind", "kind", filter.kind().name());
        }
        if (filter.place() != null) {
            query.where("e.region >= :place and e.region < :place || '~'", "place", filter.place());
        }
        if (filter.keyProject() != null) {
            query.where("e.key_project = :key", "key", filter.keyProject());
        }
        String sort = filter.sort() == null ? "" : filter.sort();
        return switch (sort) {
            case "place" -> query.order("coalesce(e.region, '')", "text", false);
            case "new" -> query.order("e.id", "bigint", true);
            default -> query.order("e.name", "text", false);
        };
    }
}
