package org.wutong.bureau.grants.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Actor;

/** What funds have for a year at a place. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BudgetRows {
    private final JdbcClient jdbc;

    BudgetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Budget(String fund, int year, String region, long fen, String note) {}

    public List<Budget> of(int year) {
        return jdbc.sql("select fund, year, region, fen, note from grants.budget where year = ? order by fund, region")
                .param(year)
                .query(Budget.class)
                .list();
    }

    /** The same, held until the transaction ends, so that two approvals do not spend the same money. */
    public List<Budget> held(int year) {
        return jdbc.sql(
                        "select fund, year, region, fen, note from grants.budget where year = ? order by fund, region for update")
                .param(year)
                .query(Budget.class)
                .list();
    }

    public void put(Budget budget, Actor by) {
        jdbc.sql("""
                insert into grants.budget (fund, year, region, fen, note, staff_name) values (?, ?, ?, ?, ?, ?)
                on conflict (fund, year, region) do update
                set fen = excluded.fen, note = excluded.note, staff_name = excluded.staff_name, at = now()""")
                .params(budget.fund(), budget.year(), budget.region(), budget.fen(), budget.note(), by.name())
                .update();
    }
}
