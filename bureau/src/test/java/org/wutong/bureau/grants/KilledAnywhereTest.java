package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedRuntimeException;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.people.MadeUp;

/**
 * The connection at work is killed by the database at a row that chance picks, twenty times over: while a batch is made, its file sent, its
 * result taken in. Nothing is lost, doubled or half done, and asking again ends as if nothing had happened.
 */
@GrantsTest
class KilledAnywhereTest {
    private static final int KILLS = 20;
    private static final long SEED = 20241130;
    private static final int PEOPLE = 8;
    private static final List<String> TABLES =
            List.of("grant_case", "step", "payment", "batch", "entry", "command", "result_file");

    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    CaseTallies tallies;

    private final Random chance = new Random(SEED);
    private long batch;
    private int killed;

    @BeforeEach
    void traps() {
        office.empty();
        office.owner().sql("create sequence grants.trap").update();
        office.owner().sql("create table grants.trap_at (at bigint not null)").update();
        office.owner().sql("insert into grants.trap_at values (-1)").update();
        office.owner().sql("grant usage on sequence grants.trap to wutong_app").update();
        office.owner().sql("grant select on grants.trap_at to wutong_app").update();
        office.owner().sql("""
                create function grants.fall() returns trigger language plpgsql as $$ begin
                  if nextval('grants.trap') = (select at from grants.trap_at) then
                    perform pg_terminate_backend(pg_backend_pid());
                  end if;
                  return new;
                end $$""").update();
        TABLES.forEach(table -> office.owner()
                .sql("create trigger trap before insert or update on grants." + table
                        + " for each row execute function grants.fall()")
                .update());
    }

    @AfterEach
    void noTraps() {
        TABLES.forEach(table ->
                office.owner().sql("drop trigger trap on grants." + table).update());
        office.owner().sql("drop function grants.fall()").update();
        office.owner().sql("drop sequence grants.trap").update();
        office.owner().sql("drop table grants.trap_at").update();
        county.today(TestOffice.TODAY);
    }

    private void killAt(long row) {
        office.owner().sql("alter sequence grants.trap restart").update();
        office.owner().sql("update grants.trap_at set at = " + row).update();
    }

    /** Runs a command that is killed at a row of its own, checks that nothing of it stays, and runs it again. */
    private void killedOnce(int rows, Runnable command, Runnable asBefore) {
        killAt(1 + chance.nextInt(rows));
        try {
            command.run();
            fail("nothing was killed: the command writes fewer than " + rows + " rows");
        } catch (NestedRuntimeException | IllegalStateException dead) {
            killed++;
        }
        killAt(-1);
        asBefore.run();
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
        command.run();
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }

    private long count(String what) {
        return county.one(Long.class, "select count(*) from grants." + what);
    }

    @Test
    void leavesNothingHalfDone() {
        for (int round = 1; killed < KILLS; round++) {
            int first = 1 + round * PEOPLE;
            county.today(TestOffice.TODAY);
            county.granted(county.people(MadeUp.VILLAGE, first, PEOPLE));
            long batches = count("batch");
            long payments = count("payment");
            String key = UUID.randomUUID().toString();
            killedOnce(
                    4 * PEOPLE,
                    () -> batch = county.batches
                            .make(county.who("officer"), key, GrantsCounty.FUND, 100)
                            .batch()
                            .orElseThrow(),
                    () -> assertThat(List.of(count("batch"), count("payment"))).containsExactly(batches, payments));
            assertThat(count("payment")).isEqualTo(payments + PEOPLE);

            county.batches.release(county.who("leader"), UUID.randomUUID().toString(), batch, county.code("leader"));
            killedOnce(
                    1,
                    () -> county.batches.send(county.who("officer"), batch),
                    () -> assertThat(count("batch where state = 'RELEASED' and file is null"))
                            .isOne());

            String number = county.one(String.class, "select number from grants.batch where id = ?", batch);
            byte[] file = GrantsCounty.answer(number, PEOPLE, "2000.00", line -> line % 4 == 0 ? "失败,已销户" : "成功,");
            killedOnce(
                    4 * PEOPLE,
                    () -> county.results.take(county.who("officer"), batch, "r.csv", file),
                    () -> assertThat(count("payment where state = 'UNDER_WAY'")).isEqualTo(PEOPLE));
            assertThat(count("payment where state = 'PAID' and batch = " + batch))
                    .isEqualTo(PEOPLE - PEOPLE / 4);
        }
        assertThat(killed).isGreaterThanOrEqualTo(KILLS);
    }
}
