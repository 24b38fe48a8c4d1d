package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.targets.Actuals.Wanted;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.Counts;
import org.wutong.conditions.counting.Tally;

@BureauTest
class KeptCountsTest {
    private static final Wanted WANTED =
            new Wanted("employment.transferred-in-year", TestOffice.TODAY.withDayOfYear(1));
    private static final Duration ALWAYS_TOO_LONG = Duration.ofNanos(-1);
    private static final Duration NEVER_TOO_LONG = Duration.ofHours(1);

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CountingBook book;

    @Autowired
    AtHand atHand;

    private final AtomicInteger counted = new AtomicInteger();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void nobody() {
        office.empty();
    }

    @AfterEach
    void noPage() {
        atHand.afterCompletion(request, response, this, null);
    }

    private KeptCounts kept(Duration wait) {
        return new KeptCounts(jdbc, new CountingBehind(transactions), Clock.systemUTC(), wait);
    }

    private Counts figure(KeptCounts kept) {
        return office.as(
                "officer",
                () -> Objects.requireNonNull(
                        kept.of(List.of(WANTED), TestOffice.TODAY, this::count).get(WANTED)));
    }

    private Map<Wanted, Counts> count(Collection<Wanted> wanted) {
        counted.incrementAndGet();
        return wanted.stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> new Tally(book.rule(one.name()).orElseThrow(), one.from(), TestOffice.TODAY).counts()));
    }

    private void somethingChanges() {
        office.owner().sql("select pg_current_xact_id()").query().singleRow();
    }

    private void page(String method) {
        request.setMethod(method);
        atHand.preHandle(request, response, this);
    }

    @Test
    void countsAnewAfterAChange() {
        KeptCounts kept = kept(ALWAYS_TOO_LONG);
        Counts before = figure(kept);
        somethingChanges();
        assertThat(figure(kept)).isNotSameAs(before);
    }

    @Test
    void aPageThatWouldWaitShowsWhatIsKeptAndHasItCountedBehind() throws InterruptedException {
        KeptCounts kept = kept(ALWAYS_TOO_LONG);
        Counts before = figure(kept);
        somethingChanges();
        page("GET");
        assertThat(figure(kept)).isSameAs(before);
        for (int i = 0; i < 1_200 && counted.get() < 2; i++) {
            Thread.sleep(50);
        }
        assertThat(counted.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPageThatNeedNotWaitLongCountsAnew() {
        KeptCounts kept = kept(NEVER_TOO_LONG);
        Counts before = figure(kept);
        somethingChanges();
        page("GET");
        assertThat(figure(kept)).isNotSameAs(before);
    }

    @Test
    void whateverActsOnFiguresGetsNewOnes() {
        KeptCounts kept = kept(ALWAYS_TOO_LONG);
        Counts before = figure(kept);
        somethingChanges();
        page("POST");
        assertThat(figure(kept)).isNotSameAs(before);
    }

    @Test
    void saysWhenItCounted() {
        KeptCounts kept = kept(NEVER_TOO_LONG);
        assertThat(office.<Boolean>as(
                        "officer",
                        () -> kept.countedAt(List.of(WANTED).stream(), TestOffice.TODAY)
                                .isPresent()))
                .isFalse();
        figure(kept);
        assertThat(office.<Boolean>as(
                        "officer",
                        () -> kept.countedAt(List.of(WANTED).stream(), TestOffice.TODAY)
                                .isPresent()))
                .isTrue();
    }
}
