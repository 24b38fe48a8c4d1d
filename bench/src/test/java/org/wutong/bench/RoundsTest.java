package org.wutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wutong.bench.rules.Trial;

class RoundsTest {
    @Test
    void runsEachThingInEveryRoundAndTheLongOnesOnce() throws Exception {
        AtomicInteger each = new AtomicInteger();
        AtomicInteger once = new AtomicInteger();

        List<Lap> laps = new Rounds(Duration.ZERO, 4, Duration.ofMinutes(1))
                .time(List.of(
                        new Trial("each", 1, Trial.Kind.COMPARED, System::nanoTime, each::incrementAndGet),
                        new Trial("once", 1, Trial.Kind.ONCE, System::nanoTime, once::incrementAndGet)));

        assertThat(laps).extracting(Lap::name).containsExactly("each", "once");
        assertThat(each.get()).isGreaterThanOrEqualTo(5);
        assertThat(once).hasValue(1);
    }

    @Test
    void stopsAfterThreeRoundsWhenTheTimeIsSpent() throws Exception {
        AtomicInteger runs = new AtomicInteger();

        new Rounds(Duration.ZERO, 100, Duration.ZERO)
                .time(List.of(new Trial("each", 1, Trial.Kind.COMPARED, System::nanoTime, () -> {
                    runs.incrementAndGet();
                    Thread.sleep(100); // longer than what would be repeated
                })));

        assertThat(runs).hasValue(1 + 3);
    }
}
