package org.wutong.matching;

import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** How far the work is from home, and the wish to stay near it. */
final class WayFromHome implements Trait<WayFromHome.Home, WorkPlace> {
    private static final Level[] DEEPEST_FIRST = {
        Level.VILLAGE, Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PROVINCE
    };

    private final int[] distanceShares;
    private final int[] stayShares;

    record Home(@Nullable RegionCode region, Truth stayNear) {}

    WayFromHome(MatchingPolicy policy) {
        distanceShares = shares(policy, Factor.DISTANCE);
        stayShares = shares(policy, Factor.STAY_NEAR_HOME);
    }

    private static int[] shares(MatchingPolicy policy, Factor factor) {
        return factor.parameters().stream()
                .mapToInt(level -> policy.parameter(factor, level))
                .toArray();
    }

    @Override
    public Home of(Candidate candidate) {
        return new Home(candidate.worker().home(), candidate.worker().stayNearHome());
    }

    @Override
    public WorkPlace of(Vacancy vacancy) {
        return new WorkPlace(vacancy.workRegion());
    }

    @Override
    public void judge(Home home, WorkPlace work, Sheet sheet) {
        RegionCode region = work.region();
        if (region == null) {
            return;
        }
        if (home.stayNear() == Truth.FALSE) {
            sheet.giveAll(Factor.STAY_NEAR_HOME);
        }
        RegionCode from = home.region();
        int shared = from == null ? -1 : deepestShared(from.value(), region.value());
        if (shared >= 0) {
            sheet.giveShare(Factor.DISTANCE, distanceShares[shared]);
            if (home.stayNear() == Truth.TRUE) {
                sheet.giveShare(Factor.STAY_NEAR_HOME, stayShares[shared]);
            }
        }
    }

    /** Only a level that both places are known to counts: “maybe the same village” earns nothing for the village. */
    private static int deepestShared(String home, String work) {
        for (int i = 0; i < DEEPEST_FIRST.length; i++) {
            int digits = DEEPEST_FIRST[i].digits();
            if (home.length() >= digits && work.length() >= digits && home.regionMatches(0, work, 0, digits)) {
                return i;
            }
        }
        return -1;
    }
}
