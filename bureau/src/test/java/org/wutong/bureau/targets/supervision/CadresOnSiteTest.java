package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.register.Place;

class CadresOnSiteTest {
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate TO = LocalDate.of(2022, 12, 31);

    private static CadreOnSite sent(String name, String place, String since, @Nullable String until) {
        return new CadreOnSite(
                name,
                "某市人社局",
                new Place(place),
                LocalDate.parse(since),
                until == null ? null : LocalDate.parse(until),
                null,
                null,
                null);
    }

    @Test
    void countsWhoWasOnTheSpotAtSomeTimeOfThePeriod() {
        assertThat(CadresOnSite.count(
                        List.of(
                                sent("甲", "150221", "2021-06-01", "2021-12-31"),
                                sent("乙", "150221", "2021-06-01", "2022-01-01"),
                                sent("丙", "150221", "2022-12-31", null),
                                sent("丁", "150221", "2023-01-01", null)),
                        FROM,
                        TO))
                .isEqualTo(Map.of("150221", 2L));
    }

    @Test
    void countsAPersonOnceWhereTheyWereLast() {
        assertThat(CadresOnSite.count(
                        List.of(
                                sent("甲", "150222", "2022-07-01", null),
                                sent("甲", "150221", "2022-03-01", "2022-06-30")),
                        FROM,
                        TO))
                .isEqualTo(Map.of("150222", 1L));
    }
}
