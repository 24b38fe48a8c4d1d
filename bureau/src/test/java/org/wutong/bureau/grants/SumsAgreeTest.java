package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.people.MadeUp;

/** Whatever is done with cases in whatever order, allowed or not: cases, ledger, batches and payments agree to the fen after each. */
@GrantsTest
class SumsAgreeTest {
    private static final long SEED = 7;
    private static final int ACTIONS = 160;
    private static final List<String> LOGINS = List.of("specialist", "clerk", "officer", "leader");
    private static final List<Step> STEPS = List.of(
            Step.SUBMIT,
            Step.CHECK,
            Step.REVIEW,
            Step.APPROVE,
            Step.SEND_BACK,
            Step.MEND,
            Step.REFUSE,
            Step.WITHDRAW,
            Step.REPAIR,
            Step.CLOSE);

    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    CaseTallies tallies;

    @Autowired
    Recoveries recoveries;

    @Autowired
    JdbcClient jdbc;

    private final Random chance = new Random(SEED);

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    @Test
    void afterAnyWalkThroughTheTable() {
        office.empty();
        List<Long> people = county.people(MadeUp.VILLAGE, 1, 12);
        Set<String> seen = new HashSet<>();
        for (int action = 0; action < ACTIONS; action++) {
            county.opened(people);
            List<Long> open = office.asProgram(
                    () -> jdbc.sql("select id from grants.grant_case where state <> 'CLOSED' order by id")
                            .query(Long.class)
                            .list());
            String what = one(open.stream().filter(id -> chance.nextInt(3) > 0).toList());
            assertThat(office.asProgram(() -> tallies.differences()))
                    .as("after action " + action + ": " + what)
                    .isEmpty();
            seen.addAll(office.asProgram(() -> jdbc.sql("select distinct state from grants.grant_case")
                    .query(String.class)
                    .list()));
        }
        assertThat(seen).contains("MENDING", "APPROVED", "PAID", "RETURNED", "RECOVERING", "CLOSED");
    }

    private String one(List<Long> ids) {
        switch (chance.nextInt(5)) {
            case 0 -> {
                // The ordinary way, so that a walk gets somewhere.
                county.desk.act(county.who("clerk"), Step.CHECK, ids, "");
                county.desk.act(county.who("officer"), Step.REVIEW, ids, "");
                county.today(LocalDate.of(2024, 12, 2).plusDays(chance.nextInt(25)));
                county.notices.hangOut(county.who("officer"), ids);
                county.today(LocalDate.of(2025, 1, 20));
                county.desk.act(county.who("leader"), Step.APPROVE, ids, "");
                county.today(LocalDate.of(2024, 12, 2));
                return "notice";
            }
            case 1 -> {
                return batch();
            }
            case 2 -> {
                List<Long> paid = office.asProgram(() -> ids.stream()
                        .filter(id -> county.desk
                                .find(county.who("officer"), id)
                                .filter(one -> one.state() == CaseState.PAID)
                                .isPresent())
                        .toList());
                if (!paid.isEmpty() && chance.nextBoolean()) {
                    recoveries.begin(county.who("officer"), paid.get(0), 2, "错发");
                    recoveries.take(county.who("officer"), paid.get(0), "1");
                    return "recovery";
                }
                return "nothing";
            }
            default -> {
                Step step = STEPS.get(chance.nextInt(STEPS.size()));
                String login = LOGINS.get(chance.nextInt(LOGINS.size()));
                boolean ends = step == Step.REFUSE || step == Step.WITHDRAW;
                List<Long> some = ends && ids.size() > 1 ? ids.subList(0, 1) : ids;
                county.desk.act(county.who(login), step, some, "理由");
                return login + " " + step;
            }
        }
    }

    private String batch() {
        var made = county.batches
                .make(county.who("officer"), UUID.randomUUID().toString(), GrantsCounty.FUND, 1 + chance.nextInt(5))
                .batch();
        if (made.isEmpty()) {
            return "no batch";
        }
        if (chance.nextInt(3) == 0) {
            county.batches.cancel(county.who("officer"), UUID.randomUUID().toString(), made.get(), "错了");
            return "batch taken apart";
        }
        String number = county.sent(made.get()).name().replace(".csv", "");
        int lines = county.one(Integer.class, "select lines from grants.batch where id = ?", made.get());
        county.results.take(
                county.who("officer"),
                made.get(),
                "r.csv",
                GrantsCounty.answer(number, lines, "2000.00", line -> chance.nextInt(3) == 0 ? "失败,账户冻结" : "成功,"));
        return "batch";
    }
}
