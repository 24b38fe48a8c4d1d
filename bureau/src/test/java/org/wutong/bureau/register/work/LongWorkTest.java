package org.wutong.bureau.register.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.TestWork;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.LongWork.State;

@BureauTest
class LongWorkTest {
    private static final long PATIENCE_MILLIS = 60_000;

    @Autowired
    TestOffice office;

    @Autowired
    TestWork work;

    @Autowired
    LongWork works;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void nothingToDo() {
        office.empty();
        work.does((subject, progress) -> {});
    }

    private long ask(String login) {
        return office.as(login, () -> works.ask(TestWork.KIND, "subject"));
    }

    private LongWork.Standing find(String login, long id) {
        return office.as(login, () -> works.find(id)).orElseThrow();
    }

    private LongWork.Standing ended(String login, long id) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!find(login, id).ended() && System.currentTimeMillis() < until) {
            Thread.sleep(50);
        }
        return find(login, id);
    }

    private void addShare(String region) {
        jdbc.sql("insert into targets.share (target, node, region, number, how) values ('T', ?, ?, 1, '')")
                .params(region, region)
                .update();
    }

    private int shares() {
        return office.asProgram(() -> jdbc.sql("select count(*) from targets.share")
                .query(Integer.class)
                .single());
    }

    @Test
    void runsWithTheScopesOfWhoAsked() throws InterruptedException {
        AtomicReference<Actor> ran = new AtomicReference<>();
        work.does((subject, progress) -> ran.set(Acting.now()));

        ended("clerk", ask("clerk"));

        assertThat(ran).hasValue(office.officer("clerk").actor());
    }

    @Test
    void isHeldByTheRowGuardOfWhoAsked() throws InterruptedException {
        work.does((subject, progress) -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> addShare(TestOffice.OTHER_TOWNSHIP)));

        assertThat(ended("clerk", ask("clerk")).state()).isEqualTo(State.FAILED);
        assertThat(shares()).isZero();
    }

    @Test
    void tellsHowFarItIs() throws InterruptedException {
        work.does((subject, progress) -> {
            progress.of(7);
            progress.done(7);
        });

        assertThat(ended("clerk", ask("clerk")))
                .extracting(LongWork.Standing::state, LongWork.Standing::done, LongWork.Standing::total)
                .containsExactly(State.DONE, 7L, 7L);
    }

    @Test
    void rollsBackWhatACancelledWorkDid() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.does((subject, progress) -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            progress.of(2);
            addShare(TestOffice.TOWNSHIP);
            begun.countDown();
            await(goOn);
            progress.done(2);
        }));
        long id = ask("clerk");
        await(begun);
        office.as("clerk", () -> {
            works.cancel(id);
            return true;
        });
        goOn.countDown();

        assertThat(ended("clerk", id).state()).isEqualTo(State.CANCELLED);
        assertThat(shares()).isZero();
    }

    @Test
    void saysThatItFailed() throws InterruptedException {
        work.does((subject, progress) -> {
            throw new IllegalStateException("on purpose");
        });

        assertThat(ended("clerk", ask("clerk")))
                .extracting(LongWork.Standing::state, LongWork.Standing::message)
                .containsExactly(State.FAILED, "work.failed");
    }

    @Test
    void saysThatNobodyCanDoIt() throws InterruptedException {
        long id = office.as("clerk", () -> works.ask("no-such-kind", ""));

        assertThat(ended("clerk", id).message()).isEqualTo("work.unknown-kind");
    }

    @Test
    void doesNotBeginWhenTheRequestIsRolledBack() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        work.does((subject, progress) -> begun.countDown());
        Acting.as(
                office.officer("clerk").actor(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    works.ask(TestWork.KIND, "");
                    status.setRollbackOnly();
                }));

        assertThat(begun.await(1, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void isNotWatchedByAnotherOfficer() throws InterruptedException {
        long id = ask("clerk");
        ended("clerk", id);

        assertThat(office.as("clerk2", () -> works.find(id))).isEmpty();
        assertThat(office.as("officer", () -> works.find(id))).isEmpty();
        assertThat(office.as("officer", () -> works.latest(TestWork.KIND))).isEmpty();
        assertThat(office.as("clerk", () -> works.latest(TestWork.KIND))).isPresent();
        assertThat(works.find(id)).as("by nobody").isEmpty();
    }

    @Test
    void isNotCancelledByAnotherOfficer() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        work.does((subject, progress) -> {
            await(goOn);
            progress.of(1);
        });
        long id = ask("clerk");
        office.as("clerk2", () -> {
            works.cancel(id);
            return true;
        });
        goOn.countDown();

        assertThat(ended("clerk", id).state()).isEqualTo(State.DONE);
    }

    @Test
    void showsItsBarToNobodyElse() throws Exception {
        long id = ask("clerk");
        ended("clerk", id);

        mvc.perform(get("/work/" + id).with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isOk());
        mvc.perform(get("/work/" + id).with(authentication(office.signedIn("clerk2"))))
                .andExpect(status().isNotFound());
        mvc.perform(post("/work/" + id + "/cancel")
                        .with(authentication(office.signedIn("clerk2")))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void leadsBackToThePageWhenAPlainFormCancels() throws Exception {
        long id = ask("clerk");

        mvc.perform(post("/work/" + id + "/cancel")
                        .param("then", "/owed")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/owed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "javascript:alert(1)"
            })
    void leadsNowhereElse(String then) throws Exception {
        long id = ask("clerk");
        ended("clerk", id);

        mvc.perform(get("/work/" + id).param("then", then).with(authentication(office.signedIn("clerk"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("elsewhere"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("javascript:"))));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
