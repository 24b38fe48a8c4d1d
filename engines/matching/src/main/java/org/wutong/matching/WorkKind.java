package org.wutong.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.OccupationCode.Level;

/** What the work is: the closest of the occupations wished for counts. */
final class WorkKind implements Trait<WorkKind.Wishes, WorkKind.Kind> {
    private static final Level[] LEVELS = Level.values();

    private final int[] shares = new int[LEVELS.length];

    record Wishes(List<OccupationCode> occupations) {}

    record Kind(@Nullable OccupationCode occupation) {}

    WorkKind(MatchingPolicy policy) {
        shares[Level.OCCUPATION.ordinal()] = policy.parameter(Factor.OCCUPATION, "same");
        shares[Level.MINOR.ordinal()] = policy.parameter(Factor.OCCUPATION, "minor");
        shares[Level.MIDDLE.ordinal()] = policy.parameter(Factor.OCCUPATION, "middle");
        shares[Level.MAJOR.ordinal()] = policy.parameter(Factor.OCCUPATION, "major");
    }

    @Override
    public Wishes of(Candidate candidate) {
        return new Wishes(candidate.worker().occupations());
    }

    @Override
    public Kind of(Vacancy vacancy) {
        return new Kind(vacancy.occupation());
    }

    @Override
    public List<Wishes> parts(Wishes whole) {
        List<Wishes> parts = new ArrayList<>();
        for (OccupationCode one : whole.occupations()) {
            parts.add(new Wishes(List.of(one)));
        }
        return parts.isEmpty() ? List.of(whole) : parts;
    }

    @Override
    public void judge(Wishes wishes, Kind kind, Sheet sheet) {
        OccupationCode offered = kind.occupation();
        if (offered == null) {
            return;
        }
        int best = 0;
        for (OccupationCode wished : wishes.occupations()) {
            best = Math.max(best, shares[offered.shared(wished).ordinal()]);
        }
        sheet.giveShare(Factor.OCCUPATION, best);
    }
}
