package org.wutong.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;

/** Where the work is against the regions the worker is willing to go to; any of them will do. */
final class Willing implements Trait<Willing.Area, WorkPlace> {
    /** A region willing to go to; null when none is known. */
    record Area(@Nullable RegionCode region) {}

    @Override
    public int many(Candidate candidate) {
        return Math.max(1, candidate.worker().willingRegions().size());
    }

    @Override
    public Area of(Candidate candidate, int i) {
        List<RegionCode> regions = candidate.worker().willingRegions();
        return new Area(regions.isEmpty() ? null : regions.get(i));
    }

    @Override
    public WorkPlace of(Vacancy vacancy) {
        return new WorkPlace(vacancy.workRegion());
    }

    @Override
    public void judge(Area willing, WorkPlace work, Sheet sheet) {
        RegionCode area = willing.region();
        RegionCode region = work.region();
        if (area == null || region == null) {
            return;
        }
        switch (region.within(area)) {
            case TRUE -> sheet.giveAll(Factor.REGION);
            case FALSE -> sheet.bar(HardCondition.REGION);
            case UNKNOWN -> {}
        }
    }
}
