package org.wutong.bureau.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.dispatch.sharing.Exchange.Nearness;
import org.wutong.bureau.dispatch.sharing.Exchange.Offer;
import org.wutong.bureau.dispatch.sharing.Exchange.Pair;

class ExchangeTest {
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 1);

    private static Offer offer(long employer, String job, int heads, String place, @Nullable LocalDate until) {
        return new Offer(employer, "N" + employer, employer, job, heads, place, DECEMBER, until);
    }

    @Test
    void putsTheNearestFirst() {
        List<Pair> pairs = Exchange.pairs(
                List.of(offer(1, "缝纫工", 10, "640106", null)),
                List.of(
                        offer(2, "缝纫工", 30, "330602", null),
                        offer(3, "缝纫", 4, "640106100", null),
                        offer(4, "缝纫工", 30, "640181", null)));
        assertThat(pairs)
                .extracting(Pair::nearness)
                .containsExactly(Nearness.SAME_COUNTY, Nearness.SAME_CITY, Nearness.FAR);
        assertThat(pairs.get(0).heads()).isEqualTo(4);
    }

    @Test
    void pairsNoOtherWorkNoOtherTimeAndNoFirmWithItself() {
        Offer lacks = offer(1, "缝纫工", 10, "640106", null);
        assertThat(Exchange.pairs(List.of(lacks), List.of(offer(2, "电焊工", 5, "640106", null))))
                .isEmpty();
        assertThat(Exchange.pairs(List.of(lacks), List.of(offer(1, "缝纫工", 5, "640106", null))))
                .isEmpty();
        Offer over = new Offer(3, "N3", 3, "缝纫工", 5, "640106", DECEMBER.minusMonths(3), DECEMBER.minusDays(1));
        assertThat(Exchange.pairs(List.of(lacks), List.of(over))).isEmpty();
    }
}
