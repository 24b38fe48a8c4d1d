package org.wutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wutong.bench.rules.Trial;

class RoundsTest {
    @Test
    void runsEachThingInEveryRoundAndTheLongOnesOnce() throws Exception {
        AtomicInteger each = new AtomicInteger();
        AtomicInteger once = new AtomicInteger();

        var times = new Rounds(2, 3)
                .time(List.of(
                        new Trial("each", 1, Trial.Kind.COMPARED, each::incrementAndGet),
                        new Trial("once", 1, Trial.Kind.ONCE, once::incrementAndGet)));

        assertThat(times).containsOnlyKeys("each", "once");
        assertThat(each.get()).isGreaterThanOrEqualTo(5);
        assertThat(once).hasValue(1);
    }
}
