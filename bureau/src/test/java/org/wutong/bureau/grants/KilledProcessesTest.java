package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.wutong.bureau.TestDatabaseOf;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.people.MadeUp;

/**
 * SIGKILL at moments that chance picks, of PostgreSQL under a bureau at work and of a bureau in a process of its own, while a batch is made,
 * its file sent, its result taken in. Each command is found done whole or not at all, and asking again ends as if nothing had happened.
 * {@code -Dwutong.kills=16} kills the database sixteen times and the bureau four times; {@code -Dwutong.seed} picks other moments.
 */
@GrantsTest
@Tag("once")
class KilledProcessesTest {
    /** Each of the three commands, and one of them again. */
    private static final int KILLS_OF_DATABASE = Integer.getInteger("wutong.kills", 4);

    private static final int KILLS_OF_BUREAU = Math.max(1, KILLS_OF_DATABASE / 4);
    private static final int PEOPLE = 24;
    private static final int LONGEST_MS = 250;
    private static final long SEED = Long.getLong("wutong.seed", 20241130);
    private static final Duration RECOVERY = Duration.ofMinutes(1);

    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    CaseTallies tallies;

    private final Random chance = new Random(SEED);
    private int rounds;

    @BeforeEach
    void nobody() {
        office.empty();
    }

    @AfterEach
    void sameDayAgain() {
        county.today(TestOffice.TODAY);
    }

    /** Does a command and is killed, or whose database is killed, at some moment of it. */
    private interface Killed {
        void at(String... command) throws Exception;
    }

    @Test
    void killingTheDatabaseLeavesNothingHalfDone() throws Exception {
        assumeTrue(TestDatabaseOf.server().isPresent(), "the database server is not this test's to kill");
        for (int killed = 0; killed < KILLS_OF_DATABASE; killed++) {
            round(killed % 3, command -> {
                CompletableFuture<Void> work = CompletableFuture.runAsync(
                        () -> PaymentCommands.of(county).run(command));
                Thread.sleep(chance.nextInt(LONGEST_MS));
                ProcessHandle server = TestDatabaseOf.server().orElseThrow();
                server.destroyForcibly();
                server.onExit().get(1, TimeUnit.MINUTES);
                work.handle((done, dead) -> dead).get(1, TimeUnit.MINUTES);
                awaitDatabase();
            });
        }
    }

    @Test
    void killingTheBureauLeavesNothingHalfDone() throws Exception {
        for (int killed = 0; killed < KILLS_OF_BUREAU; killed++) {
            round(killed % 3, command -> {
                try (KilledProcess bureau = KilledProcess.start()) {
                    bureau.tell(String.join(" ", command));
                    Thread.sleep(chance.nextInt(4 * LONGEST_MS));
                    bureau.kill();
                }
                awaitDatabase();
            });
        }
    }

    /** One batch from being made to its result, killed at one of the three commands. */
    private void round(int at, Killed killed) throws Exception {
        county.today(TestOffice.TODAY);
        county.granted(county.people(MadeUp.VILLAGE, 1 + rounds++ * PEOPLE, PEOPLE));
        long before = count("payment");
        String key = UUID.randomUUID().toString();
        String[] make = {"make", key, "1000"};
        if (at == 0) {
            killed.at(make);
            assertThat(count("payment") - before).isIn(0L, (long) PEOPLE);
            agrees();
        }
        PaymentCommands.of(county).run(make);
        assertThat(count("payment") - before).isEqualTo(PEOPLE);
        long batch = county.one(Long.class, "select max(id) from grants.batch");
        county.batches.release(county.who("leader"), UUID.randomUUID().toString(), batch, county.code("leader"));
        String[] send = {"send", Long.toString(batch)};
        if (at == 1) {
            killed.at(send);
            assertThat(count("batch where id = " + batch + " and (state = 'RELEASED') = (file is null)"))
                    .isOne();
            agrees();
        }
        PaymentCommands.of(county).run(send);
        String[] take = {"take", Long.toString(batch)};
        if (at == 2) {
            killed.at(take);
            assertThat(count("payment where state = 'UNDER_WAY' and batch = " + batch))
                    .isIn(0L, (long) PEOPLE);
            agrees();
        }
        PaymentCommands.of(county).run(take);
        assertThat(count("payment where state = 'PAID' and batch = " + batch)).isEqualTo(PEOPLE - PEOPLE / 4);
        agrees();
    }

    private void agrees() {
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }

    private long count(String what) {
        return county.one(Long.class, "select count(*) from grants." + what);
    }

    private void awaitDatabase() throws InterruptedException {
        long until = System.nanoTime() + RECOVERY.toNanos();
        List<Long> answer = List.of();
        while (answer.isEmpty()) {
            try {
                answer = List.of(count("batch"));
            } catch (DataAccessException | TransactionException dead) {
                if (System.nanoTime() > until) {
                    throw dead;
                }
                Thread.sleep(100);
            }
        }
    }
}
