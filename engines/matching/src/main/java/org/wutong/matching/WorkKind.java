package org.wutong.matching;

import org.jspecify.annotations.Nullable;
import org.wutong.matching.OccupationCode.Level;

/** What the work is: the closest of the occupations wished for counts. */
final class WorkKind implements Trait<WorkKind.Kind> {
    private final int[] shares = new int[Level.values().length];

    record Kind(@Nullable OccupationCode occupation) {}

    WorkKind(MatchingPolicy policy) {
        shares[Level.OCCUPATION.ordinal()] = policy.parameter(Factor.OCCUPATION, "same");
        shares[Level.MINOR.ordinal()] = policy.parameter(Factor.OCCUPATION, "minor");
        shares[Level.MIDDLE.ordinal()] = policy.parameter(Factor.OCCUPATION, "middle");
        shares[Level.MAJOR.ordinal()] = policy.parameter(Factor.OCCUPATION, "major");
    }

    @Override
    public Kind of(Vacancy vacancy) {
        return new Kind(vacancy.occupation());
    }

    @Override
    public void judge(Candidate candidate, Kind kind, Sheet sheet) {
        OccupationCode offered = kind.occupation();
        if (offered == null) {
            return;
        }
        int best = 0;
        for (OccupationCode wished : candidate.worker().occupations()) {
            best = Math.max(best, shares[offered.shared(wished).ordinal()]);
        }
        sheet.giveShare(Factor.OCCUPATION, best);
    }
}
