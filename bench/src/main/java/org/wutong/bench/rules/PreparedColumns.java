package org.wutong.bench.rules;

import java.util.List;
import org.wutong.conditions.Columns;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectColumns;
import org.wutong.rules.SubjectRow;

/** Facts held row by row put into columns, as a duty of the bureau hands them over. */
final class PreparedColumns {
    private PreparedColumns() {}

    /** The rows of one kind, by person. */
    static SubjectColumns of(PolicySet policies, Population population, RowKind<?> kind, int unknownPercent) {
        List<SubjectRow> rows = SubjectRows.of(policies, population, kind, unknownPercent);
        SubjectKind subject = policies.dictionary().kind(kind.subject()).orElseThrow();
        return SubjectColumns.of(pack(subject, rows), population.households(), SubjectRows::id);
    }

    static Columns pack(SubjectKind kind, List<SubjectRow> rows) {
        Columns.Builder builder = Columns.builder(kind, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            builder.set(row, rows.get(row).facts());
        }
        return builder.build();
    }
}
