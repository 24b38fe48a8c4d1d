package org.wutong.bureau.grants.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.CaseFilter;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.Consent;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.vocabulary.RegionCode;

/** The list of cases within the reader's view scope; what is due first stands first. */
@Component
@Transactional(readOnly = true)
public class CaseList {
    private static final int COUNTY = RegionCode.Level.COUNTY.digits();

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param awaiting states that wait for the reader, for {@link CaseFilter#mine()} */
    public KeysetPage<GrantCase> page(
            CaseFilter filter, Collection<CaseState> awaiting, LocalDate today, @Nullable String cursor, int size) {
        return query(filter, awaiting, today).page(jdbc, cursor, size, CaseList::row);
    }

    public List<GrantCase> all(CaseFilter filter, Collection<CaseState> awaiting, LocalDate today, int most) {
        return query(filter, awaiting, today).all(jdbc, most, CaseList::row);
    }

    /** Cases and sums by state, under the same conditions but that of the state. */
    public Map<CaseState, CaseRows.Sum> byState(CaseFilter filter) {
        Map<CaseState, CaseRows.Sum> sums = new EnumMap<>(CaseState.class);
        String place = filter.place();
        jdbc.sql("""
                select state, count(*), sum(fen) from grants.grant_case
                where (?::text is null or region >= ? and region < ? || '~') and (?::text is null or rule = ?) and (?::text is null or fund = ?)
                group by state""")
                .params(place, place, place, filter.rule(), filter.rule(), filter.fund(), filter.fund())
                .query(row -> {
                    sums.put(CaseState.valueOf(row.getString(1)), new CaseRows.Sum(row.getLong(2), row.getLong(3)));
                });
        return sums;
    }

    private static KeysetQuery query(CaseFilter filter, Collection<CaseState> awaiting, LocalDate today) {
        KeysetQuery query = new KeysetQuery(CaseRows.COLUMNS, "grants.grant_case", "id");
        if (filter.state() != null) {
            query.where("state = :state", "state", filter.state().name());
        }
        if (filter.rule() != null) {
            query.where("rule = :rule", "rule", filter.rule());
        }
        if (filter.fund() != null) {
            query.where("fund = :fund", "fund", filter.fund());
        }
        if (filter.place() != null) {
            query.where("region >= :place and region < :place || '~'", "place", filter.place());
        }
        if (filter.mine()) {
            // What stands in no township waits for the county where else the township looks first.
            String first = awaiting.contains(CaseState.CHECKED) && !awaiting.contains(CaseState.SUBMITTED)
                    ? " or state = 'SUBMITTED' and employer is not null and length(region) <= " + COUNTY
                    : "";
            query.where(
                    "(state = any (:awaiting)" + first + ")",
                    "awaiting",
                    awaiting.stream().map(CaseState::name).toArray(String[]::new));
        }
        if (filter.late()) {
            query.where("due_on < :today", "today", today).where("state not in ('PAID', 'RECOVERED', 'CLOSED')");
        }
        return query.order("coalesce(due_on, '9999-12-31'::date)", "date", false);
    }

    private static GrantCase row(ResultSet row) throws SQLException {
        String resume = row.getString("resume");
        return new GrantCase(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("account"),
                row.getString("period"),
                row.getLong("worker"),
                row.getLong("household"),
                row.getObject("employer", Long.class),
                row.getString("claim"),
                row.getString("region"),
                row.getString("fund"),
                row.getObject("for_day", LocalDate.class),
                row.getLong("fen"),
                row.getLong("least_fen"),
                row.getObject("most_fen", Long.class),
                CaseState.valueOf(row.getString("state")),
                resume == null ? null : CaseState.valueOf(resume),
                row.getObject("due_on", LocalDate.class),
                row.getInt("priority"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                row.getString("decision"),
                row.getString("policy_set"),
                Consent.valueOf(row.getString("consent")),
                row.getString("consent_note"),
                row.getObject("notice", Long.class),
                row.getObject("batch", Long.class),
                row.getInt("version"));
    }
}
