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

        List<Lap> laps = new Rounds(2, 4, Duration.ofMinutes(1))
                .time(List.of(
                        new Trial("each", 1, Trial.Kind.COMPARED, each::incrementAndGet),
                        new Trial("once", 1, Trial.Kind.ONCE, once::incrementAndGet)));

        assertThat(laps).extracting(Lap::name).containsExactly("each", "once");
        assertThat(each.get()).isGreaterThanOrEqualTo(6);
        assertThat(once).hasValue(1);
    }

    @Test
    void stopsAfterThreeRoundsWhenTheTimeIsSpent() throws Exception {
        AtomicInteger runs = new AtomicInteger();

        new Rounds(0, 100, Duration.ZERO)
                .time(List.of(new Trial("each", 1, Trial.Kind.COMPARED, runs::incrementAndGet)));

        assertThat(runs).hasValue(3);
    }
}
