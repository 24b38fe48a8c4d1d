package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Merging;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;

/** By no path are two main jobs stored on one day; whoever tries is told which other one stands there. Sheets: see their own tests. */
@BureauTest
class OverlapPathsTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 30);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    SpellWriting writing;

    @Autowired
    Merging merging;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    long worker;
    long job;

    @BeforeEach
    void job() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        job = office.as("officer", () -> spells.add(draft("甲厂", MARCH).until(SEPTEMBER)));
    }

    @AfterEach
    void nothingOverlaps() {
        assertThat(office.asProgram(() -> jdbc.sql("""
                        select count(*) from employment.spell a join employment.spell b on a.worker = b.worker and a.id < b.id
                        and a.main and b.main and daterange(a.from_date, a.to_date, '[]') && daterange(b.from_date, b.to_date, '[]')""").query(Long.class).single()))
                .isZero();
    }

    private SpellDraft draft(String employer, LocalDate from) {
        return SpellDraft.of(worker, from).employer(null, employer);
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private void refused(MockHttpServletRequestBuilder request) throws Exception {
        as("clerk", request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("甲厂")))
                .andExpect(content().string(containsString("2024-03-01")));
    }

    @Test
    void theFormOfANewJobNamesTheOther() throws Exception {
        refused(post("/employment/of/" + worker).param("from", "2024-05-01").param("employer", "乙厂"));
    }

    @Test
    void hiringNamesAJobThatDoesNotMakeWay() throws Exception {
        refused(post("/employment/of/" + worker)
                .param("from", "2024-05-01")
                .param("employer", "乙厂")
                .param("previous", "RESIGNED"));
        assertThat(office.as("clerk", () -> spells.of(worker))).hasSize(1);
    }

    @Test
    void hiringEndsAnOpenJobWithItsReason() throws Exception {
        office.as("officer", () -> spells.change(job, 0, draft("甲厂", MARCH)));
        as(
                        "clerk",
                        post("/employment/of/" + worker)
                                .param("from", "2024-05-01")
                                .param("employer", "乙厂")
                                .param("previous", "RESIGNED"))
                .andExpect(status().isFound());
        List<Spell> both = office.as("clerk", () -> spells.of(worker));
        assertThat(both).extracting(Spell::employerName).containsExactly("甲厂", "乙厂");
        assertThat(both.get(0).toDate()).isEqualTo("2024-04-30");
        assertThat(both.get(0).leaveReason()).isEqualTo(LeaveReason.RESIGNED);
    }

    @Test
    void correctingAndLeavingNameTheOther() throws Exception {
        long later = office.as("officer", () -> spells.add(draft("乙厂", SEPTEMBER.plusDays(1))));
        refused(post("/employment/spells/" + later)
                .param("version", "0")
                .param("from", "2024-09-30")
                .param("employer", "乙厂"));
        as(
                        "clerk",
                        post("/employment/spells/" + job + "/leave")
                                .param("version", "0")
                                .param("to", "2024-10-15")
                                .param("leave-reason", "RESIGNED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("乙厂")));
    }

    @Test
    void changingTermsNamesTheOtherAndLeavesTheJobAsItWas() throws Exception {
        office.as("officer", () -> spells.add(draft("乙厂", SEPTEMBER.plusDays(1))));
        as(
                        "clerk",
                        post("/employment/spells/" + job + "/turn")
                                .param("version", "0")
                                .param("from", "2024-06-01")
                                .param("employer", "甲厂")
                                .param("wage", "5000"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("乙厂")));
        assertThat(office.as("clerk", () -> spells.find(job)).orElseThrow().toDate())
                .isEqualTo(SEPTEMBER);
    }

    @Test
    void mergingKeepsTheOtherRecordsJobBesideTheMainOneAndPartingFindsItsDaysAgain() {
        long dropped = office.as(
                "officer",
                () -> workers.add(WorkerDraft.at(MadeUp.VILLAGE).household("2").name("马秀兰"), "test"));
        office.as("officer", () -> spells.add(SpellDraft.of(dropped, MARCH).employer(null, "乙厂")));
        long merge = office.as("officer", () -> merging.merge(worker, 0, dropped, 0, Set.of()));
        Spell beside = office.as("officer", () -> spells.of(worker)).stream()
                .filter(spell -> spell.employerName().equals("乙厂"))
                .findFirst()
                .orElseThrow();
        assertThat(beside.main()).isFalse();
        office.as("officer", () -> merging.undo(merge));
        assertThat(office.as("officer", () -> spells.of(dropped)))
                .singleElement()
                .satisfies(spell -> assertThat(spell.main()).isTrue());
    }

    @Test
    void oneOfTwoWhoWriteAtTheSameTimeIsToldOfTheOther() throws Exception {
        SpellDraft mine = draft("乙厂", SEPTEMBER.plusDays(1));
        SpellDraft theirs = draft("丙厂", SEPTEMBER.plusDays(1));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> office.as("officer", () -> {
            transactions.executeWithoutResult(transaction -> {
                writing.add(List.of(theirs.recorded(9_000_001, 0, MadeUp.VILLAGE)));
                written.countDown();
                await(commit);
            });
            return null;
        }));
        await(written);
        CompletableFuture<Throwable> second = CompletableFuture.supplyAsync(() -> {
            try {
                // Nobody has looked for an overlap: only the database is in the way.
                office.as("officer", () -> {
                    transactions.executeWithoutResult(
                            transaction -> writing.add(List.of(mine.recorded(9_000_002, 0, MadeUp.VILLAGE))));
                    return null;
                });
                return null;
            } catch (RuntimeException e) {
                return e;
            }
        });
        commit.countDown();
        first.join();
        assertThat(second.join())
                .isInstanceOfSatisfying(
                        Spells.Overlap.class,
                        overlap -> assertThat(overlap.other().employerName()).isEqualTo("丙厂"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void apiOfOtherDutiesNamesTheOther() {
        assertThatThrownBy(() -> office.as("officer", () -> spells.addAll(List.of(draft("乙厂", MARCH)))))
                .isInstanceOfSatisfying(
                        Spells.Overlap.class,
                        overlap -> assertThat(overlap.other().employerName()).isEqualTo("甲厂"));
    }
}
