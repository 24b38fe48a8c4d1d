package org.wutong.matching;

import org.jspecify.annotations.Nullable;

/** The schooling asked for: soft. */
final class Schooling implements Trait<Schooling.Finished, Schooling.Asked> {
    private final int oneStepShort;

    record Finished(@Nullable Education education) {}

    record Asked(@Nullable Education education) {}

    Schooling(MatchingPolicy policy) {
        oneStepShort = policy.parameter(Factor.EDUCATION, "one_step_short");
    }

    @Override
    public Finished of(Candidate candidate) {
        return new Finished(candidate.worker().education());
    }

    @Override
    public Asked of(Vacancy vacancy) {
        return new Asked(vacancy.education());
    }

    @Override
    public void judge(Finished finished, Asked asked, Sheet sheet) {
        Education wanted = asked.education();
        Education has = finished.education();
        if (wanted == null || has == null) {
            return;
        }
        if (has.step() >= wanted.step()) {
            sheet.giveAll(Factor.EDUCATION);
        } else if (has.step() == wanted.step() - 1) {
            sheet.giveShare(Factor.EDUCATION, oneStepShort);
        }
    }
}
