package org.wutong.bureau.employment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many people of which class an employer has as of a day, of those on the roster that the reader may see.
 *
 * @param of every class of {@link HeadClass}
 */
public record Headcount(Map<HeadClass, Heads> of) {
    private static final int DECIMALS = 10;

    static Headcount of(List<Head> heads) {
        Map<HeadClass, Heads> of = new EnumMap<>(HeadClass.class);
        for (HeadClass counted : HeadClass.values()) {
            Heads sum = Heads.NONE;
            for (Head head : heads) {
                sum = sum.plus(head.in(counted));
            }
            of.put(counted, sum);
        }
        return new Headcount(of);
    }

    public Heads heads(HeadClass counted) {
        return of.getOrDefault(counted, Heads.NONE);
    }

    /**
     * 移民中脱贫人口或监测对象占比, a share from 0 to 1, fractions beyond ten decimals dropped so that it never reaches a threshold it lies
     * below. Not known while anybody’s class is not, nor without any relocated person.
     */
    public Optional<BigDecimal> shareOfRelocatedFromPoverty() {
        Heads relocated = heads(HeadClass.RELOCATED);
        Heads poor = heads(HeadClass.RELOCATED_FROM_POVERTY);
        return relocated.isKnown() && poor.isKnown() && relocated.sure() > 0
                ? Optional.of(BigDecimal.valueOf(poor.sure())
                        .divide(BigDecimal.valueOf(relocated.sure()), DECIMALS, RoundingMode.DOWN))
                : Optional.empty();
    }
}
