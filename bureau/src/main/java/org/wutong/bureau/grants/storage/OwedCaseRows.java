package org.wutong.bureau.grants.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.OwedCase;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** Decisions that owe money for which no case stands, from the cache of policies. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwedCaseRows {
    /** What decides how ready one is; money that cannot come is not listed. */
    private static final String READINESS = """
            (case when d.outcome = 'UNKNOWN' or w.account_cipher is null then 'BLOCKED'
              when d.payable_most_fen = d.payable_least_fen then 'READY' else 'TO_CONFIRM' end)""";

    private final JdbcClient jdbc;

    OwedCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rule that pays persons, as of a day. */
    public record Payer(String rule, String account, String period, String fund) {}

    /** Which of those owed are listed; null for all. */
    public record Wanted(
            OwedCase.@Nullable Readiness readiness,
            @Nullable String rule,
            @Nullable String fund,
            @Nullable String place) {}

    public KeysetPage<OwedCase> page(List<Payer> payers, Wanted wanted, @Nullable String cursor, int size) {
        return query(payers, wanted).page(jdbc, cursor, size, OwedCaseRows::row);
    }

    public List<OwedCase> all(List<Payer> payers, Wanted wanted, int most) {
        return query(payers, wanted).all(jdbc, most, OwedCaseRows::row);
    }

    /** How many of each readiness, with the least and most they come to; most null where the text leaves one open. */
    public record Sum(
            OwedCase.Readiness readiness,
            String rule,
            String fund,
            long cases,
            long leastFen,
            @Nullable Long mostFen) {}

    public List<Sum> sums(List<Payer> payers, @Nullable String place) {
        return jdbc.sql(
                        "select " + READINESS
                                + " as readiness, d.rule, r.fund, count(*) as cases, sum(d.payable_least_fen)::bigint as least_fen,"
                                + " case when bool_or(d.payable_most_fen is null) then null else sum(d.payable_most_fen)::bigint end as most_fen from "
                                + FROM + " where " + OWED
                                + " and (cast(:place as text) is null or d.region >= :place and d.region < :place || '~') group by 1, 2, 3 order by 2, 1")
                .params(payerParams(payers))
                .param("place", place)
                .query(Sum.class)
                .list();
    }

    /** Those of one person. */
    public List<OwedCase> ofWorker(List<Payer> payers, long worker) {
        KeysetQuery query = base(payers).where("d.worker = :worker", "worker", worker);
        return query.all(jdbc, 100, OwedCaseRows::row);
    }

    private static final String FROM = """
            policies.decision d
            join unnest(cast(:rules as text[]), cast(:accounts as text[]), cast(:periods as text[]), cast(:funds as text[])) r (rule, account, period, fund)
              on r.rule = d.rule
            join people.worker w on w.id = d.worker""";

    private static final String OWED = """
            d.outcome <> 'INELIGIBLE' and coalesce(d.payable_most_fen, 1) > 0
            and not exists (select from grants.grant_case c
              where c.worker = d.worker and c.account = r.account and c.period = r.period and c.state <> 'CLOSED')""";

    private static KeysetQuery base(List<Payer> payers) {
        KeysetQuery query = new KeysetQuery(
                "d.worker, d.household, d.region, d.rule, r.fund, d.payable_least_fen as least_fen, d.payable_most_fen as most_fen, d.missing,"
                        + " w.account_cipher is not null as has_account, " + READINESS + " as readiness",
                FROM,
                "d.worker");
        String condition = OWED;
        for (Map.Entry<String, Object> param : payerParams(payers).entrySet()) {
            query.where(condition, param.getKey(), param.getValue());
            condition = "true";
        }
        return query.order("d.region || ' ' || d.rule", "text", false);
    }

    private static KeysetQuery query(List<Payer> payers, Wanted wanted) {
        KeysetQuery query = base(payers);
        if (wanted.readiness() != null) {
            query.where(
                    READINESS + " = :readiness", "readiness", wanted.readiness().name());
        }
        if (wanted.rule() != null) {
            query.where("d.rule = :rule", "rule", wanted.rule());
        }
        if (wanted.fund() != null) {
            query.where("r.fund = :fund", "fund", wanted.fund());
        }
        if (wanted.place() != null) {
            query.where("d.region >= :place and d.region < :place || '~'", "place", wanted.place());
        }
        return query;
    }

    private static Map<String, Object> payerParams(Collection<Payer> payers) {
        return Map.of(
                "rules", payers.stream().map(Payer::rule).toArray(String[]::new),
                "accounts", payers.stream().map(Payer::account).toArray(String[]::new),
                "periods", payers.stream().map(Payer::period).toArray(String[]::new),
                "funds", payers.stream().map(Payer::fund).toArray(String[]::new));
    }

    private static OwedCase row(ResultSet row) throws SQLException {
        return new OwedCase(
                row.getLong("worker"),
                row.getLong("household"),
                row.getString("region"),
                row.getString("rule"),
                row.getString("fund"),
                row.getLong("least_fen"),
                row.getObject("most_fen", Long.class),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                row.getBoolean("has_account"),
                OwedCase.Readiness.valueOf(row.getString("readiness")));
    }
}
