package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.storage.Bases;
import org.wutong.bureau.policies.storage.ClaimMarks;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.register.LongWork;

@BureauTest
class RefreshingTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    DecideForEveryone everyone;

    @Autowired
    Deciding deciding;

    @Autowired
    Bases bases;

    @Autowired
    StaleMarks marks;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Claims claims;

    @Autowired
    ClaimMarks claimMarks;

    Works works = new Works();
    Refreshing refreshing;
    List<Long> people;

    @BeforeEach
    void decided(
            @Autowired Refreshes refreshes,
            @Autowired PublishedPolicies policies,
            @Autowired Settings settings,
            @Autowired Audit audit,
            @Autowired PlatformTransactionManager transactions) {
        refreshing = new Refreshing(
                works, refreshes, marks, claimMarks, policies, businessDate, settings, audit, transactions, true);
        office.empty();
        people = new OwedPeople(office, workers, spells).household(MadeUp.VILLAGE, "1", 1, 40_000);
    }

    @AfterEach
    void asItWas() {
        day(0);
    }

    private void day(int later) {
        office.asProgram(() -> {
            businessDate.fix(TestOffice.TODAY.plusDays(later));
            return true;
        });
    }

    private void decide() {
        Acting.as(
                office.officer("officer").actor(),
                () -> everyone.run("", new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {}
                }));
    }

    private void change(int times) {
        MarkStale listener = new MarkStale(deciding, bases, marks, refreshing, claims, claimMarks);
        office.as("officer", () -> {
            for (int i = 0; i < times; i++) {
                listener.on(new FactsChanged("worker", people));
            }
            assertThat(works.asked).as("before the change is committed").isEmpty();
            return true;
        });
    }

    @Test
    void asksOnceForAllThatOneTransactionChanges() {
        decide();
        change(3);

        assertThat(works.asked).containsExactly("decisions  policies");
    }

    @Test
    void leavesTheFirstDecisionToWhoOpensTheBureau() {
        change(1);

        assertThat(works.asked).isEmpty();
    }

    @Test
    void asksNothingMoreWhileARunWaits() {
        decide();
        works.state = LongWork.State.WAITING;
        change(1);

        assertThat(works.asked).isEmpty();
    }

    @Test
    void asksForAnotherWhileOneIsUnderWayThatHasLetGoOfItsLock() {
        decide();
        works.state = LongWork.State.RUNNING;
        change(1);

        assertThat(works.asked).hasSize(1);
    }

    @Test
    void asksNothingOfARunThatStillLooksForMarksAgain(@Autowired Refreshes refreshes) {
        decide();
        office.asProgram(() -> {
            assertThat(refreshes.isAlone()).isTrue();
            CompletableFuture.runAsync(() -> change(1)).join();
            return true;
        });

        assertThat(works.asked).isEmpty();
        assertThat(office.as("officer", marks::any)).isTrue();
    }

    @Test
    void followsTheDayAndNothingElse() {
        decide();
        refreshing.followTheDay();
        assertThat(works.asked).isEmpty();
        day(1);
        refreshing.followTheDay();

        assertThat(works.asked).hasSize(1);
    }

    @Test
    void remembersTheOfficerWhoAsked() {
        Acting.as(office.officer("officer").actor(), () -> refreshing.ask(true));

        assertThat(works.asked).containsExactly("decisions from-scratch policies");
        assertThat(office.asProgram(() -> jdbc.sql(
                                "select actor_name || ' ' || detail from offices.audit where subject = 'decision' order by id desc limit 1")
                        .query(String.class)
                        .single()))
                .isEqualTo("officer from scratch");
    }

    /** Keeps what is asked for, with who asks, and does nothing. */
    private static final class Works implements LongWork {
        final List<String> asked = new ArrayList<>();

        @Nullable
        State state;

        @Override
        public long ask(String kind, String subject) {
            asked.add(kind + " " + subject + " " + Acting.now().name());
            return asked.size();
        }

        @Override
        public Optional<Standing> find(long work) {
            return latest("");
        }

        @Override
        public Optional<Standing> latest(String kind) {
            return Optional.ofNullable(state).map(it -> new Standing(1, kind, "", it, 0, 0, ""));
        }

        @Override
        public boolean underWay(String kind) {
            return state != null;
        }

        @Override
        public void cancel(long work) {}
    }
}
