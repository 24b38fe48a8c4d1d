package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.people.MadeUp;

/** How long many cases take to a batch, its file and its result: asked for by {@code -Dwutong.bench.cases=20000}, told in the log, held to nothing. */
@GrantsTest
@EnabledIfSystemProperty(named = "wutong.bench.cases", matches = "\\d+")
class BatchOfManyTest {
    private static final Logger LOG = LoggerFactory.getLogger(BatchOfManyTest.class);
    private static final int ROUND = 999;

    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    CaseTallies tallies;

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T done = work.get();
        LOG.info("{} {} ms", what, (System.nanoTime() - begun) / 1_000_000);
        return done;
    }

    @Test
    void paysManyAtOnce() {
        int many = Integer.getInteger("wutong.bench.cases");
        office.empty();
        List<Long> people = new ArrayList<>();
        while (people.size() < many) {
            people.addAll(county.peopleWithoutNumbers(
                    MadeUp.VILLAGE, 1 + people.size(), Math.min(ROUND, many - people.size())));
        }
        county.sql("""
                insert into grants.grant_case (rule, account, period, worker, household, region, fund, for_day, fen, least_fen, most_fen, state, due_on,
                  priority, opened_on, opened_by, submitted_at, decision, policy_set, consent)
                select 'JF-7', 'jinfeng-work-reward', 'C2024', id, household, region, 'employment', '2024-11-30', 200000, 200000, 200000, 'APPROVED', null, 2,
                  '2024-11-30', 'x', now(), 'x', 'x', 'SPOKEN' from people.worker""");
        county.sql("""
                insert into grants.entry (grant_case, region, fund, year, part, fen, on_day, step)
                select id, region, fund, 2024, 'COMMITTED', fen, '2024-11-30', 'APPROVE' from grants.grant_case""");
        long batch = timed("batch", county::batch);
        county.batches.release(county.who("leader"), UUID.randomUUID().toString(), batch, county.code("leader"));
        BatchDesk.Sent sent = timed("file", () -> county.batches.send(county.who("officer"), batch));
        String number = sent.name().replace(".csv", "");
        byte[] answer = GrantsCounty.answer(number, many, "2000.00", line -> line % 50 == 0 ? "失败,已销户" : "成功,");
        ResultDesk.Taken taken =
                timed("result", () -> county.results.take(county.who("officer"), batch, "r.csv", answer));
        assertThat(taken.paid() + taken.failed()).isEqualTo(many);
        assertThat(timed("sums", () -> office.asProgram(() -> tallies.differences())))
                .isEmpty();
    }
}
