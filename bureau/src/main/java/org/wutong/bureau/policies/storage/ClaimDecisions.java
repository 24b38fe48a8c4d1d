package org.wutong.bureau.policies.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.policies.ClaimRow;
import org.wutong.bureau.policies.OwedRow;

/** The cache of decisions about what is no person, and what they stand on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimDecisions {
    private static final char BETWEEN = '\n';

    private static final String SELECT = """
            select kind, subject, region, rule, outcome, least_fen, most_fen, payable_least_fen, payable_most_fen, missing, notes
            from policies.claim_decision""";

    private static final String PUT = """
            insert into policies.claim_decision as d (kind, subject, region, rule, outcome, least_fen, most_fen, payable_least_fen,
              payable_most_fen, missing, notes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, chr(10)), string_to_array(?, chr(10)))
            on conflict (kind, subject, rule) do update set region = excluded.region, outcome = excluded.outcome,
              least_fen = excluded.least_fen, most_fen = excluded.most_fen, payable_least_fen = excluded.payable_least_fen,
              payable_most_fen = excluded.payable_most_fen, missing = excluded.missing, notes = excluded.notes
            where (d.region, d.outcome, d.least_fen, d.most_fen, d.payable_least_fen, d.payable_most_fen, d.missing, d.notes)
              is distinct from (excluded.region, excluded.outcome, excluded.least_fen, excluded.most_fen, excluded.payable_least_fen,
              excluded.payable_most_fen, excluded.missing, excluded.notes)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    ClaimDecisions(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** What these rules owe or may owe: some money can come of it. */
    public List<ClaimRow> owed(Collection<String> rules) {
        return jdbc.sql(
                        SELECT
                                + " where rule = any (?) and outcome <> 'INELIGIBLE' and coalesce(payable_most_fen, 1) > 0 order by region, subject, rule")
                .param(rules.toArray(String[]::new))
                .query(ClaimDecisions::row)
                .list();
    }

    public List<ClaimRow> of(String kind, Collection<Long> subjects) {
        return jdbc.sql(SELECT + " where kind = ? and subject = any (?) order by subject, rule")
                .params(kind, subjects.toArray(Long[]::new))
                .query(ClaimDecisions::row)
                .list();
    }

    public Map<Long, UUID> digests(String kind, Collection<Long> subjects) {
        Map<Long, UUID> digests = new HashMap<>();
        jdbc.sql("select subject, digest from policies.claim_basis where kind = ? and subject = any (?)")
                .params(kind, subjects.toArray(Long[]::new))
                .query(row -> {
                    digests.put(row.getLong(1), row.getObject(2, UUID.class));
                });
        return digests;
    }

    public Set<Long> known(String kind) {
        return Set.copyOf(jdbc.sql("select subject from policies.claim_basis where kind = ?")
                .param(kind)
                .query(Long.class)
                .list());
    }

    public void put(String kind, List<Subject> subjects, Map<Long, UUID> digests) {
        jdbc.sql("""
                insert into policies.claim_basis (kind, subject, digest) select ?, * from unnest(?::bigint[], ?::uuid[])
                on conflict (kind, subject) do update set digest = excluded.digest""")
                .param(kind)
                .param(subjects.stream().map(Subject::id).toArray(Long[]::new))
                .param(subjects.stream().map(one -> digests.get(one.id())).toArray(UUID[]::new))
                .update();
    }

    /** Makes what stands about these equal to what was decided. */
    public void write(String kind, Collection<Long> subjects, List<ClaimRow> rows) {
        jdbc.sql("""
                delete from policies.claim_decision d where kind = ? and subject = any (?)
                  and not exists (select from unnest(?::bigint[], ?::text[]) f (subject, rule) where f.subject = d.subject and f.rule = d.rule)""")
                .param(kind)
                .param(subjects.toArray(Long[]::new))
                .param(rows.stream().map(ClaimRow::subject).toArray(Long[]::new))
                .param(rows.stream().map(ClaimRow::rule).toArray(String[]::new))
                .update();
        many.batchUpdate(PUT, rows.stream().map(ClaimDecisions::values).toList());
    }

    public void remove(String kind, Collection<Long> subjects) {
        for (String table : List.of("policies.claim_decision", "policies.claim_basis")) {
            jdbc.sql("delete from " + table + " where kind = ? and subject = any (?)")
                    .params(kind, subjects.toArray(Long[]::new))
                    .update();
        }
    }

    /** Kinds that are not decided any more. */
    public void removeOthers(Collection<String> kinds) {
        for (String table : List.of("policies.claim_decision", "policies.claim_basis", "policies.claim_stale")) {
            jdbc.sql("delete from " + table + " where kind <> all (?)")
                    .param(kinds.toArray(String[]::new))
                    .update();
        }
    }

    private static @Nullable Object[] values(ClaimRow row) {
        return new @Nullable Object[] {
            row.kind(),
            row.subject(),
            row.region(),
            row.rule(),
            row.outcome().name(),
            row.leastFen(),
            row.mostFen(),
            row.payableLeastFen(),
            row.payableMostFen(),
            String.join(String.valueOf(BETWEEN), row.missing()),
            String.join(String.valueOf(BETWEEN), row.notes())
        };
    }

    private static ClaimRow row(ResultSet row, int index) throws SQLException {
        return new ClaimRow(
                row.getString("kind"),
                row.getLong("subject"),
                row.getString("region"),
                row.getString("rule"),
                OwedRow.Outcome.valueOf(row.getString("outcome")),
                row.getLong("least_fen"),
                row.getObject("most_fen", Long.class),
                row.getLong("payable_least_fen"),
                row.getObject("payable_most_fen", Long.class),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                Arrays.asList((String[]) row.getArray("notes").getArray()));
    }
}
