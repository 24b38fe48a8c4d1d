package org.wutong.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.OccupationCode.Level;

/** What the work is: the closest of the occupations wished for counts. */
final class WorkKind implements Trait<WorkKind.Kind, WorkKind.Kind> {
    private final int[] shares = new int[Level.values().length];

    record Kind(@Nullable OccupationCode occupation) {}

    WorkKind(MatchingPolicy policy) {
        shares[Level.OCCUPATION.ordinal()] = policy.parameter(Factor.OCCUPATION, "same");
        shares[Level.MINOR.ordinal()] = policy.parameter(Factor.OCCUPATION, "minor");
        shares[Level.MIDDLE.ordinal()] = policy.parameter(Factor.OCCUPATION, "middle");
        shares[Level.MAJOR.ordinal()] = policy.parameter(Factor.OCCUPATION, "major");
    }

    @Override
    public int many(Candidate candidate) {
        return Math.max(1, candidate.worker().occupations().size());
    }

    @Override
    public Kind of(Candidate candidate, int i) {
        List<OccupationCode> wishes = candidate.worker().occupations();
        return new Kind(wishes.isEmpty() ? null : wishes.get(i));
    }

    @Override
    public Kind of(Vacancy vacancy) {
        return new Kind(vacancy.occupation());
    }

    @Override
    public void judge(Kind wish, Kind offer, Sheet sheet) {
        OccupationCode wished = wish.occupation();
        OccupationCode offered = offer.occupation();
        if (wished != null && offered != null) {
            sheet.giveShare(Factor.OCCUPATION, shares[offered.shared(wished).ordinal()]);
        }
    }
}
