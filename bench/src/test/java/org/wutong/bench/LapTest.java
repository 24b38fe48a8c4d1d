package org.wutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LapTest {
    @Test
    void goesFromOneProcessToAnotherAsItIs() {
        Lap lap = new Lap("ours", true, 2.625);

        assertThat(Lap.ofLine(lap.line())).isEqualTo(lap);
    }

    @Test
    void takesTheMedianOfSeveralProcesses() {
        List<List<Lap>> processes = List.of(
                List.of(new Lap("ours", true, 3), new Lap("load", false, 7)),
                List.of(new Lap("ours", true, 9), new Lap("load", false, 6)),
                List.of(new Lap("ours", true, 4), new Lap("load", false, 8)));

        assertThat(Lap.medians(processes)).containsExactly(new Lap("ours", true, 4), new Lap("load", false, 7));
    }
}
