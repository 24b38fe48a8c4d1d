package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.Counted;

/** Whom cases of organisations count, frozen with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CountedRows {
    private static final String COLUMNS = "grant_case, kind, subject, worker, fen, decision, live";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    CountedRows(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** Of which case they are. */
    public record Of(long grantCase, String region, String account, long employer, LocalDate forDay) {}

    /** @return how many were written; one whose subject stands in another case is left out */
    public int add(Of of, List<Counted> counted) {
        int[] written = many.batchUpdate(
                """
                insert into grants.counted (grant_case, region, account, employer, year, kind, subject, worker, fen, decision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                counted.stream()
                        .map(one -> new @Nullable Object[] {
                            of.grantCase(),
                            of.region(),
                            of.account(),
                            of.employer(),
                            of.forDay().getYear(),
                            one.kind(),
                            one.subject(),
                            one.worker(),
                            one.fen(),
                            one.decision()
                        })
                        .toList());
        int rows = 0;
        for (int one : written) {
            rows += one;
        }
        return rows;
    }

    public List<Counted> of(Collection<Long> cases) {
        return jdbc.sql("select " + COLUMNS
                        + " from grants.counted where grant_case = any (?) order by grant_case, worker, subject")
                .param(cases.toArray(Long[]::new))
                .query(Counted.class)
                .list();
    }

    /** Takes the list of a case away, to be read anew. */
    public void clear(long grantCase) {
        jdbc.sql("delete from grants.counted where grant_case = ?")
                .param(grantCase)
                .update();
    }

    /** Cases that are over stand in nobody's way. */
    public void release(Collection<Long> cases) {
        jdbc.sql("update grants.counted set live = false where grant_case = any (?) and live")
                .param(cases.toArray(Long[]::new))
                .update();
    }

    /** Account and subject of whatever stands in a case one by one, joined by a blank. */
    public Set<String> standing() {
        return new HashSet<>(jdbc.sql(
                        "select account || ' ' || kind || ' ' || subject from grants.counted where live and fen is not null")
                .query(String.class)
                .list());
    }

    /** A person of a case whom another organisation counts too. @param first whether the other case was there before */
    public record Clash(long grantCase, long worker, long otherCase, long otherEmployer, boolean first) {}

    /** Of these cases, the people whom a case of another organisation counts under the same family in the same calendar year. */
    public List<Clash> clashes(Collection<Long> cases) {
        return jdbc.sql("""
                select distinct n.grant_case, n.worker, o.grant_case as other_case, o.employer as other_employer, o.grant_case < n.grant_case as first
                from grants.counted n join grants.counted o on o.worker = n.worker and o.account = n.account and o.live
                  and o.employer <> n.employer and o.year = n.year
                where n.grant_case = any (?) and n.live order by 1, 2, 3""")
                .param(cases.toArray(Long[]::new))
                .query(Clash.class)
                .list();
    }
}
