package org.wutong.spells;

import java.util.Optional;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** How far from home a person works, by whole levels of the two codes; nearest first. */
public enum TransferScope {
    /** 在乡创业就业: one's own business in one's own township. */
    IN_TOWNSHIP,
    /** 旗县内. */
    WITHIN_COUNTY,
    /** 盟市内跨旗县. */
    CROSS_COUNTY,
    /** 省内跨盟市. */
    CROSS_CITY,
    /** 跨省. */
    CROSS_PROVINCE;

    /**
     * The scope of work at {@code work} for a person at home in {@code home}; empty when the codes are not deep enough to tell, or when
     * work in the own township may or may not be one's own business.
     */
    public static Optional<TransferScope> of(RegionCode home, RegionCode work, Truth selfEmployed) {
        return switch (home.sameAt(Level.PROVINCE, work)) {
            case FALSE -> Optional.of(CROSS_PROVINCE);
            case UNKNOWN -> Optional.empty();
            case TRUE -> inProvince(home, work, selfEmployed);
        };
    }

    private static Optional<TransferScope> inProvince(RegionCode home, RegionCode work, Truth selfEmployed) {
        return switch (home.sameAt(Level.CITY, work)) {
            case FALSE -> Optional.of(CROSS_CITY);
            case UNKNOWN -> Optional.empty();
            case TRUE ->
                switch (home.sameAt(Level.COUNTY, work)) {
                    case FALSE -> Optional.of(CROSS_COUNTY);
                    case UNKNOWN -> Optional.empty();
                    case TRUE -> inCounty(home.sameAt(Level.TOWNSHIP, work).and(selfEmployed));
                };
        };
    }

    private static Optional<TransferScope> inCounty(Truth ownBusinessInOwnTownship) {
        return switch (ownBusinessInOwnTownship) {
            case TRUE -> Optional.of(IN_TOWNSHIP);
            case FALSE -> Optional.of(WITHIN_COUNTY);
            case UNKNOWN -> Optional.empty();
        };
    }
}
