package org.wutong.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** Where the work is: regions the worker is willing to go to, the way from home, the wish to stay near it. */
final class Place implements Trait<Place.Work> {
    private static final Level[] DEEPEST_FIRST = {
        Level.VILLAGE, Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PROVINCE
    };

    private final int[] distanceShares;
    private final int[] stayShares;

    record Work(@Nullable RegionCode region) {}

    Place(MatchingPolicy policy) {
        distanceShares = shares(policy, Factor.DISTANCE);
        stayShares = shares(policy, Factor.STAY_NEAR_HOME);
    }

    private static int[] shares(MatchingPolicy policy, Factor factor) {
        return factor.parameters().stream()
                .mapToInt(level -> policy.parameter(factor, level))
                .toArray();
    }

    @Override
    public Work of(Vacancy vacancy) {
        return new Work(vacancy.workRegion());
    }

    @Override
    public void judge(Candidate candidate, Work work, Sheet sheet) {
        RegionCode region = work.region();
        if (region == null) {
            return;
        }
        Worker worker = candidate.worker();
        switch (withinAny(region, worker.willingRegions())) {
            case TRUE -> sheet.giveAll(Factor.REGION);
            case FALSE -> sheet.bar(HardCondition.REGION);
            case UNKNOWN -> {}
        }
        if (worker.stayNearHome() == Truth.FALSE) {
            sheet.giveAll(Factor.STAY_NEAR_HOME);
        }
        RegionCode home = worker.home();
        int shared = home == null ? -1 : deepestShared(home.value(), region.value());
        if (shared >= 0) {
            sheet.giveShare(Factor.DISTANCE, distanceShares[shared]);
            if (worker.stayNearHome() == Truth.TRUE) {
                sheet.giveShare(Factor.STAY_NEAR_HOME, stayShares[shared]);
            }
        }
    }

    private static Truth withinAny(RegionCode region, List<RegionCode> willing) {
        Truth result = willing.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
        for (int i = 0; i < willing.size() && result != Truth.TRUE; i++) {
            result = result.or(region.within(willing.get(i)));
        }
        return result;
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
