package org.wutong.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
    @Test
    void neverGoesBackForAProcessThatWorks() {
        LongSupplier ofThisProcess =
                ProcessorTime.ofProcess(ProcessHandle.current().pid());
        long before = ofThisProcess.getAsLong();

        assertThat(ofThisProcess.getAsLong()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void isTheClockForAProcessThatCannotBeLookedAt() throws InterruptedException {
        LongSupplier clock = ProcessorTime.ofProcess(-1);
        long before = clock.getAsLong();
        Thread.sleep(5);

        assertThat(clock.getAsLong() - before).isGreaterThanOrEqualTo(4_000_000);
    }
}
