package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.targets.Recount.Reading;

@BureauTest
class CountingBehindTest {
    private static final Reading QUICK =
            new Reading("people.workers", TestOffice.TODAY.withDayOfYear(1), TestOffice.TODAY);
    private static final Reading SLOW = new Reading("employment.spells", QUICK.from(), QUICK.day());
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    TestOffice office;

    @Autowired
    PlatformTransactionManager transactions;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch slowBegan = new CountDownLatch(1);
    private final AtomicInteger quick = new AtomicInteger();
    private final AtomicInteger slow = new AtomicInteger();
    private CountingBehind behind;

    @BeforeEach
    void nothingAsked() {
        office.empty();
        behind = new CountingBehind(transactions);
    }

    @AfterEach
    void close() throws InterruptedException {
        gate.countDown();
        behind.destroy();
    }

    private void count(Collection<Reading> readings) {
        if (readings.contains(QUICK)) {
            quick.incrementAndGet();
        }
        if (readings.contains(SLOW)) {
            slow.incrementAndGet();
            slowBegan.countDown();
            try {
                assertThat(gate.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean counted(Duration wait, Reading... readings) {
        return office.as("officer", () -> {
            Scope view = Acting.now().view();
            return behind.within(wait, view, List.of(readings), this::count);
        });
    }

    @Test
    void whatIsUnderWayIsCountedOnceHoweverManyAsk() throws InterruptedException {
        assertThat(counted(Duration.ZERO, SLOW)).isFalse();
        assertThat(slowBegan.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(counted(Duration.ZERO, SLOW)).isFalse();
        assertThat(slow.get()).isEqualTo(1);
        gate.countDown();
        assertThat(counted(LONG, SLOW)).isTrue();
    }

    @Test
    void endsWithTheReadingUnderWayAndBeginsNoOther() throws InterruptedException {
        assertThat(counted(Duration.ZERO, SLOW, QUICK)).isFalse();
        assertThat(slowBegan.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Thread ending = new Thread(this::end);
        ending.start();
        while (ending.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gate.countDown();
        ending.join(LONG.toMillis());
        assertThat(ending.isAlive()).isFalse();
        assertThat(slow.get()).isEqualTo(1);
        assertThat(quick.get()).isZero();
    }

    private void end() {
        try {
            behind.destroy();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsCountedMayBeAskedAgainThoughOthersAskedWithItAreNotYet() throws InterruptedException {
        assertThat(counted(Duration.ZERO, QUICK, SLOW)).isFalse();
        assertThat(slowBegan.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(counted(LONG, QUICK)).isTrue();
        assertThat(quick.get()).isEqualTo(2);
        assertThat(slow.get()).isEqualTo(1);
    }
}
