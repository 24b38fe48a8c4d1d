package org.wutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimedTest {
    @Test
    void takesTheNearestRankAsPercentile() {
        List<Duration> times =
                IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();

        assertThat(Timed.percentile(times, 50)).isEqualTo(Duration.ofMillis(100));
        assertThat(Timed.percentile(times, 95)).isEqualTo(Duration.ofMillis(190));
        assertThat(Timed.percentile(times.subList(0, 1), 99)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void countsNoWarmUp() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        Timed<Integer> median = Timed.median(2, 3, calls::incrementAndGet);

        assertThat(median.result()).isEqualTo(5);
    }
}
