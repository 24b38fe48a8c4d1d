package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;

@GrantsTest
class RaceForOnePaymentTest {
    private static final int THREADS = 50;

    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @BeforeEach
    void nobody() {
        office.empty();
    }

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    private static List<Object> raced(Callable<Object> one) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Object> ends = new ArrayList<>();
            for (Future<Object> end : threads.invokeAll(java.util.Collections.nCopies(THREADS, one))) {
                try {
                    ends.add(end.get());
                } catch (ExecutionException e) {
                    ends.add(e.getCause());
                }
            }
            return ends;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void fiftyBatchesAtOncePayACaseOnce() throws InterruptedException {
        county.granted(county.people(MadeUp.VILLAGE, 1, 1));
        List<Object> ends = raced(() -> county.batches
                .make(county.who("officer"), UUID.randomUUID().toString(), GrantsCounty.FUND, 100)
                .batch()
                .isPresent());

        assertThat(ends).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(county.one(Long.class, "select count(*) from grants.payment"))
                .isOne();
    }

    @Test
    void theDatabaseItselfTakesOnePaymentForAFamilyPersonAndPeriod() throws InterruptedException {
        List<Long> ids = county.granted(county.people(MadeUp.VILLAGE, 1, 1));
        county.batch();
        county.sql("update grants.payment set state = 'CANCELLED'");
        List<Object> ends = raced(() -> {
            county.sql("""
                    insert into grants.payment (grant_case, batch, line, region, account, beneficiary, period, for_day, fund, fen, state, payee,
                      account_cipher, account_tail)
                    select grant_case, batch, line + 1 + (random() * 1e8)::int, region, account, beneficiary, period, for_day, fund, fen, 'UNDER_WAY',
                      payee, account_cipher, account_tail from grants.payment where grant_case = ? and line = 1""", ids.get(0));
            return true;
        });

        assertThat(ends).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(ends).filteredOn(DuplicateKeyException.class::isInstance).hasSize(THREADS - 1);
    }

    @Test
    void fiftySpecialistsAtOnceOpenOneCase() throws InterruptedException {
        List<Long> people = county.people(MadeUp.VILLAGE, 1, 1);
        List<Object> ends = raced(() -> county.opened(people).size());

        assertThat(ends).filteredOn(end -> end.equals(1)).hasSize(1);
        assertThat(county.one(Long.class, "select count(*) from grants.grant_case"))
                .isOne();
    }
}
