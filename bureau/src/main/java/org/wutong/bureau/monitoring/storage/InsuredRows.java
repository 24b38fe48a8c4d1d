package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.watch.Watched.Insured;

/**
 * How far the insurance of workers goes, and how far payers have told of it. That a payer tells of a later month says something of
 * everybody whose last paid month it told.
 */
@Component
public class InsuredRows {
    private static final int YEARS_BACK = 2;

    private final JdbcClient jdbc;

    InsuredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By worker: the last paid month of each kind, and the last month known either way. */
    Map<Long, List<Insured>> of(Long[] households, Collection<String> kinds, LocalDate day) {
        Map<Long, List<Insured>> found = new HashMap<>();
        jdbc.sql("""
                with months as (
                  select m.worker, m.kind, m.month, m.paid, m.payer from employment.insurance_month m
                    join people.worker w on w.id = m.worker
                  where w.household = any (:homes) and m.kind = any (:kinds) and m.month >= :since),
                paid as (select distinct on (worker, kind) worker, kind, month, payer from months where paid order by worker, kind, month desc)
                select p.worker, p.kind, p.month, p.payer, greatest(p.month,
                    (select max(u.month) from months u where u.worker = p.worker and u.kind = p.kind and not u.paid),
                    (select t.month from monitoring.payer_told t where t.payer = p.payer)) as told
                from paid p""")
                .param("homes", households)
                .param("kinds", kinds.toArray(String[]::new))
                .param("since", day.minusYears(YEARS_BACK).withDayOfMonth(1))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("worker"), worker -> new ArrayList<>())
                            .add(new Insured(
                                    row.getString("kind"),
                                    YearMonth.from(row.getObject("month", LocalDate.class)),
                                    YearMonth.from(row.getObject("told", LocalDate.class)),
                                    row.getString("payer")));
                });
        return found;
    }

    /**
     * Payers who insure somebody of these households and have told of a later month than is known of them: from now on it is, and
     * everybody whose months of them end before is marked.
     */
    public void followPayers(Collection<Long> households) {
        List<String> later = jdbc.sql("""
                insert into monitoring.payer_told as t (payer, month)
                select m.payer, max(m.month) from employment.insurance_month m
                where m.payer <> '' and m.payer in (select own.payer from employment.insurance_month own
                  join people.worker w on w.id = own.worker where w.household = any (?))
                group by m.payer
                on conflict (payer) do update set month = excluded.month where excluded.month <> t.month
                returning t.payer""")
                .param(households.toArray(Long[]::new))
                .query(String.class)
                .list();
        if (!later.isEmpty()) {
            jdbc.sql("""
                    insert into monitoring.watch_stale (worker, region) select distinct m.worker, m.region
                    from employment.insurance_month m join monitoring.payer_told t on t.payer = m.payer
                    where m.payer = any (:payers) and m.month < t.month and m.month >= t.month - interval '1 year'
                      and not exists (select from employment.insurance_month l where l.worker = m.worker and l.kind = m.kind
                        and l.month >= t.month and l.paid)""").param("payers", later.toArray(String[]::new)).update();
        }
    }
}
