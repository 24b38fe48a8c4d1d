package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Role;

/** Many at once open a case for one batch, and pay it: it is opened once and paid once. */
@GrantsTest
class RaceForOneClaimTest {
    /** Fewer than there are connections: more would wait for these and not for each other. */
    private static final int THREADS = 8;

    @Autowired
    GrantsCounty county;

    @Autowired
    OrganisationsCounty organisations;

    @Autowired
    TestOffice office;

    @Autowired
    ClaimOpening opening;

    private long agency;
    private String batch;

    @BeforeEach
    void oneBatch() {
        office.empty();
        agency = organisations.agency();
        batch = organisations.placed(agency, 1, 2);
        county.decideEveryone();
    }

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    private static List<Object> raced(Callable<Object> one) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Object> ends = new ArrayList<>();
            for (Future<Object> end : threads.invokeAll(Collections.nCopies(THREADS, one))) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdown();
        }
    }

    private List<Long> opened(String login) {
        return opening.open(
                        county.who(login),
                        List.of(new ClaimOpening.Wanted(agency, OrganisationsCounty.PLACEMENT, batch, null)),
                        Consent.WRITTEN,
                        "")
                .cases();
    }

    @Test
    void openedByManyAtOnceItIsOneCase() throws Exception {
        List<Object> ends = raced(() -> opened("officer").size());

        assertThat(ends).filteredOn(end -> end.equals(1)).hasSize(1);
        assertThat(county.one(Long.class, "select count(*) from grants.grant_case"))
                .isOne();
        assertThat(county.one(Long.class, "select count(*) from grants.counted"))
                .isEqualTo(2);
    }

    @Test
    void putIntoManyBatchesAtOnceItIsPaidOnce() throws Exception {
        String maker = office.hire(Role.TOWNSHIP_CLERK, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.COUNTY);
        organisations.granted(opened(maker).get(0));
        List<Object> ends = raced(() -> county.batches
                .make(county.who("officer"), UUID.randomUUID().toString(), GrantsCounty.FUND, 100)
                .batch()
                .isPresent());

        assertThat(ends).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(county.one(Long.class, "select count(*) from grants.payment"))
                .isOne();
    }

    @Test
    void theDatabaseTakesAPlacementIntoOneCaseThatStands() {
        opened("officer");
        county.sql("""
                insert into grants.grant_case (rule, account, period, employer, household, claim, region, fund, for_day, fen, least_fen, most_fen,
                  state, priority, opened_on, opened_by, decision, policy_set, consent)
                select rule, account, period || '/9', employer, 0, claim, region, fund, for_day, fen, least_fen, most_fen, state, priority, opened_on,
                  opened_by, decision, policy_set, consent from grants.grant_case""");
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        org.springframework.dao.DuplicateKeyException.class, () -> county.sql("""
                        insert into grants.counted (grant_case, kind, subject, worker, region, account, employer, year, fen)
                        select (select max(id) from grants.grant_case), kind, subject, worker, region, account, employer, year, fen from grants.counted""")))
                .hasMessageContaining("one_case_a_subject");
    }
}
