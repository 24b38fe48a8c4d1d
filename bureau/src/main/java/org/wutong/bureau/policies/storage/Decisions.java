package org.wutong.bureau.policies.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.OwedRow;

/** Reads the cache of decisions within the reader's view scope. */
@Component
public class Decisions {
    private static final String COLUMNS = """
            select worker, household, region, rule, outcome, least_fen, most_fen, payable_least_fen, payable_most_fen,
                   missing, notes, as_of, policy_set
            from policies.decision cross join (select as_of, policy_set from policies.refresh order by id desc limit 1) as latest""";

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People and sums of one rule and outcome. */
    public record Total(
            String rule,
            OwedRow.Outcome outcome,
            long people,
            long payableLeastFen,
            long payableMostFen,
            boolean open) {}

    /** People and sums of one outcome at one place. */
    public record AtPlace(
            String region,
            OwedRow.Outcome outcome,
            long people,
            long payableLeastFen,
            long payableMostFen,
            boolean open) {}

    /** How many people of one place these facts keep from an answer, and what they could get at most. */
    public record Gap(
            String region, String rule, List<String> missing, long people, long payableMostFen, boolean open) {}

    /** Where a list goes on: after this row, or before it when paging back. */
    public record Place(String region, long worker, String rule) {}

    @Transactional(readOnly = true)
    public List<Total> totals(OwedFilter filter) {
        List<Object> params = new ArrayList<>();
        String where = where(filter, params);
        return jdbc.sql("""
                select rule, outcome, count(*) as people, sum(payable_least_fen)::bigint as payable_least_fen,
                       coalesce(sum(payable_most_fen), 0)::bigint as payable_most_fen, bool_or(payable_most_fen is null) as open
                from policies.decision""" + where + " group by rule, outcome order by rule, outcome")
                .params(params)
                .query(Total.class)
                .list();
    }

    /**
     * Totals place by place as they stand in the rows. Of rules about which the text does not say whether they may be had together
     * the least of one person counts the largest only.
     *
     * @param together rule to group, for rules whose stacking is not stated
     */
    @Transactional(readOnly = true)
    public List<AtPlace> byPlace(OwedFilter filter, Map<String, String> together) {
        List<Object> params = new ArrayList<>();
        params.add(together.keySet().toArray(String[]::new));
        params.add(together.values().toArray(String[]::new));
        String where = where(filter, params);
        return jdbc.sql("""
                with own as (
                  select region, outcome, count(*) as people, max(payable_least_fen) as least,
                         sum(payable_most_fen) as most, bool_or(payable_most_fen is null) as open
                  from policies.decision left join unnest(?::text[], ?::text[]) as stacking (member, name) on member = rule""" + where + """
                   group by region, outcome, worker, coalesce(name, rule))
                select region, outcome, sum(people)::bigint as people, sum(least)::bigint as payable_least_fen,
                       coalesce(sum(most), 0)::bigint as payable_most_fen, bool_or(open) as open
                from own group by region, outcome order by region, outcome""").params(params).query(AtPlace.class).list();
    }

    /** Unknown decisions by place, rule and the facts that decide them. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(OwedFilter filter) {
        List<Object> params = new ArrayList<>();
        String where = where(filter.with(OwedRow.Outcome.UNKNOWN), params);
        return jdbc.sql("""
                select region, rule, missing, count(*) as people, coalesce(sum(payable_most_fen), 0)::bigint as most,
                       bool_or(payable_most_fen is null) as open
                from policies.decision""" + where + " group by region, rule, missing order by region, rule, missing")
                .params(params)
                .query((row, i) -> new Gap(
                        row.getString("region"),
                        row.getString("rule"),
                        texts(row.getArray("missing")),
                        row.getLong("people"),
                        row.getLong("most"),
                        row.getBoolean("open")))
                .list();
    }

    /** One page in order of place, person, rule. */
    @Transactional(readOnly = true)
    public List<OwedRow> page(OwedFilter filter, @Nullable Place after, @Nullable Place before, int most) {
        List<Object> params = new ArrayList<>();
        StringBuilder sql = new StringBuilder(COLUMNS).append(where(filter, params));
        if (after != null) {
            sql.append(" and (region, worker, rule) > (?, ?, ?)");
            params.addAll(List.of(after.region(), after.worker(), after.rule()));
        }
        if (before != null) {
            sql.append(" and (region, worker, rule) < (?, ?, ?)");
            params.addAll(List.of(before.region(), before.worker(), before.rule()));
        }
        String direction = before == null ? "" : " desc";
        sql.append(" order by region")
                .append(direction)
                .append(", worker")
                .append(direction)
                .append(", rule")
                .append(direction);
        params.add(most);
        List<OwedRow> rows = new ArrayList<>(jdbc.sql(sql.append(" limit ?").toString())
                .params(params)
                .query(Decisions::row)
                .list());
        if (before != null) {
            java.util.Collections.reverse(rows);
        }
        return rows;
    }

    @Transactional(readOnly = true)
    public long count(OwedFilter filter) {
        List<Object> params = new ArrayList<>();
        String where = where(filter, params);
        return jdbc.sql("select count(*) from policies.decision" + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> asOf() {
        return jdbc.sql("select as_of from policies.refresh order by id desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    private static String where(OwedFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder(" where true");
        if (filter.rule() != null) {
            where.append(" and rule = ?");
            params.add(filter.rule());
        }
        if (filter.outcome() != null) {
            where.append(" and outcome = ?");
            params.add(filter.outcome().name());
        }
        if (filter.place() != null) {
            where.append(" and region >= ? and region < ?");
            params.add(filter.place());
            params.add(filter.place() + "~");
        }
        if (filter.missing() != null) {
            where.append(" and missing = array[?]::text[]");
            params.add(filter.missing());
        }
        if (filter.refresh() != null) {
            where.append(" and refresh = ?");
            params.add(filter.refresh());
        }
        if (!filter.paper().isEmpty()) {
            where.append(" and cardinality(missing) > 0 and missing <@ ?::text[]");
            params.add(filter.paper().toArray(String[]::new));
        }
        return where.toString();
    }

    private static OwedRow row(ResultSet row, int index) throws SQLException {
        return new OwedRow(
                row.getLong("worker"),
                row.getLong("household"),
                row.getString("region"),
                row.getString("rule"),
                OwedRow.Outcome.valueOf(row.getString("outcome")),
                row.getLong("least_fen"),
                row.getObject("most_fen", Long.class),
                row.getLong("payable_least_fen"),
                row.getObject("payable_most_fen", Long.class),
                texts(row.getArray("missing")),
                texts(row.getArray("notes")),
                row.getObject("as_of", LocalDate.class),
                row.getString("policy_set"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
