package org.wutong.matching;

import java.util.ArrayList;
import java.util.List;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Where the work is against the regions the worker is willing to go to. */
final class Willing implements Trait<Willing.Regions, WorkPlace> {
    record Regions(List<RegionCode> codes) {}

    @Override
    public Regions of(Candidate candidate) {
        return new Regions(candidate.worker().willingRegions());
    }

    @Override
    public WorkPlace of(Vacancy vacancy) {
        return new WorkPlace(vacancy.workRegion());
    }

    @Override
    public List<Regions> parts(Regions whole) {
        List<Regions> parts = new ArrayList<>();
        for (RegionCode one : whole.codes()) {
            parts.add(new Regions(List.of(one)));
        }
        return parts.isEmpty() ? List.of(whole) : parts;
    }

    @Override
    public void judge(Regions willing, WorkPlace work, Sheet sheet) {
        RegionCode region = work.region();
        if (region == null) {
            return;
        }
        switch (withinAny(region, willing.codes())) {
            case TRUE -> sheet.giveAll(Factor.REGION);
            case FALSE -> sheet.bar(HardCondition.REGION);
            case UNKNOWN -> {}
        }
    }

    private static Truth withinAny(RegionCode region, List<RegionCode> willing) {
        Truth result = willing.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
        for (int i = 0; i < willing.size() && result != Truth.TRUE; i++) {
            result = result.or(region.within(willing.get(i)));
        }
        return result;
    }
}
