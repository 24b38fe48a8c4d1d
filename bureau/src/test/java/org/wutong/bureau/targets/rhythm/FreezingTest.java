package org.wutong.bureau.targets.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.targets.Target;

class FreezingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 10, 31);
    /** As versions wrote it before targets knew why no record tells them, and goals of the year before. */
    private static final String OLD =
            "{\"day\":\"2024-10-31\",\"figures\":[],\"form\":1,\"place\":\"640106\",\"placeName\":\"\",\"ranks\":[],\"rule\":null,\"targets\":["
                    + "{\"article\":\"一\",\"counts\":null,\"deadline\":null,\"document\":\"d\",\"from\":\"2024-10-31\",\"id\":\"T\",\"indicatorEn\":\"\","
                    + "\"indicatorZh\":\"\",\"lead\":[],\"note\":null,\"number\":1,\"op\":\">=\",\"parts\":[],\"region\":\"640106\",\"responsible\":[],"
                    + "\"source\":\"RECORDS\",\"unit\":\"PERSON\"}]}";

    @Test
    void whatAnEarlierVersionFrozeReadsAndWritesAsTheSameBytes() {
        assertThat(Freezing.write(Freezing.read(OLD))).isEqualTo(OLD);
    }

    @Test
    void aPlainTargetIsFrozenAsBefore() {
        Target target = new Target(
                "T",
                "d",
                "一",
                "640106",
                "",
                "",
                ">=",
                1L,
                Target.Unit.PERSON,
                DAY,
                null,
                List.of(),
                List.of(),
                Target.Source.RECORDS,
                null,
                List.of(),
                null);

        assertThat(Freezing.write(new Content(1, "640106", "", DAY, List.of(target), List.of(), null, List.of())))
                .isEqualTo(OLD);
    }
}
