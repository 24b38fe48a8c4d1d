package org.wutong.bureau.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Scope;

/** The guard itself, past every page and API: what a query sees that forgot its filter. */
@BureauTest
class RowGuardTest {
    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoShares() {
        office.empty();
        office.asProgram(() -> jdbc.sql(
                        "insert into targets.share (target, node, region, number, how) values ('T', ?, ?, 1, ''), ('T', ?, ?, 1, '')")
                .params(TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.OTHER_TOWNSHIP, TestOffice.OTHER_TOWNSHIP)
                .update());
    }

    @Test
    void showsNothingOutsideATransaction() {
        assertThat(count()).isZero();
    }

    @Test
    void showsNothingToNobody() {
        assertThat(office.within(Scope.NOTHING, this::count)).isZero();
    }

    @Test
    void showsAClerkTheirOwnTownshipOnlyThoughTheQueryForgotItsFilter() {
        assertThat(office.as("clerk", this::count)).isEqualTo(1);
        assertThat(office.as("officer", this::count)).isEqualTo(2);
    }

    @Test
    void wouldShowEverythingIfTheGuardWereOff() {
        office.owner()
                .sql("alter table targets.share disable row level security")
                .update();
        try {
            assertThat(office.as("clerk", this::count)).isEqualTo(2);
        } finally {
            office.owner()
                    .sql("alter table targets.share enable row level security")
                    .update();
        }
    }

    @Test
    void refusesAChangeOutsideTheEditScope() {
        int changed = office.as(
                "clerk",
                () -> jdbc.sql("update targets.share set number = 9 where node = ?")
                        .param(TestOffice.OTHER_TOWNSHIP)
                        .update());
        assertThat(changed).isZero();
    }

    @Test
    void guardsEveryTableThatNamesARegion() {
        assertThat(office.owner().sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region' and not a.attisdropped)
                          and not (c.relrowsecurity and c.relforcerowsecurity)""").query(String.class).list()).isEmpty();
    }

    @Test
    void runsAsARoleThatCannotBypassTheGuard() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private int count() {
        return jdbc.sql("select count(*) from targets.share")
                .query(Integer.class)
                .single();
    }
}
