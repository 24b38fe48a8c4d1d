package org.wutong.bureau.grants.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases and payments follow the people they are of; with them goes the place that guards their steps and entries. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovedRows {
    private final JdbcClient jdbc;

    MovedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void moved(long worker, String region) {
        Long[] cases = jdbc.sql("update grants.grant_case set region = ? where worker = ? returning id")
                .params(region, worker)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        guardedBy(cases, region);
    }

    private void guardedBy(Long[] cases, String region) {
        for (String table :
                List.of("grants.step", "grants.entry", "grants.payment", "grants.objection", "grants.sampled")) {
            jdbc.sql("update " + table + " set region = ? where grant_case = any (?) and region <> ?")
                    .params(region, cases, region)
                    .update();
        }
    }

    /** Those of a person for whose account and period the other has none. @return the cases given */
    public List<Long> giveCases(long from, long to, String region) {
        List<Long> given =
                jdbc.sql("""
                update grants.grant_case c set worker = ?, region = ? where worker = ? and (state = 'CLOSED' or not exists (
                  select from grants.grant_case o where o.worker = ? and o.account = c.account and o.period = c.period and o.state <> 'CLOSED'))
                returning id""").params(to, region, from, to).query(Long.class).list();
        guardedBy(given.toArray(Long[]::new), region);
        jdbc.sql("""
                update grants.counted c set worker = ? where worker = ? and not exists (select from grants.counted o
                  where o.grant_case = c.grant_case and o.kind = c.kind and o.subject = c.subject and o.worker = ?)""").params(to, from, to).update();
        return given;
    }

    public List<Long> givePayments(long from, long to, String region) {
        return jdbc.sql("""
                update grants.payment p set beneficiary = ?, region = ? where beneficiary = ? and (state not in ('UNDER_WAY', 'PAID') or not exists (
                  select from grants.payment o where o.beneficiary = ? and o.account = p.account and o.period = p.period
                    and o.state in ('UNDER_WAY', 'PAID'))) returning id""").params(to, region, from, to).query(Long.class).list();
    }

    public void giveBackCases(Long[] cases, long to, String region) {
        jdbc.sql("update grants.grant_case set worker = ?, region = ? where id = any (?)")
                .params(to, region, cases)
                .update();
        guardedBy(cases, region);
    }

    public void giveBackPayments(Long[] payments, long to, String region) {
        jdbc.sql("update grants.payment set beneficiary = ?, region = ? where id = any (?)")
                .params(to, region, payments)
                .update();
    }
}
