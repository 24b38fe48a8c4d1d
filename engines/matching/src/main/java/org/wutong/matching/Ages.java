package org.wutong.matching;

import org.jspecify.annotations.Nullable;

/** Age on the day asked about: an employer's wish costs points but never all of them; only a law bars. */
final class Ages implements Trait<Ages.Age, Ages.Limits> {
    private final AgeRange labourLaw;
    private final int lostPerYear;
    private final int least;

    record Age(@Nullable Integer years) {}

    record Limits(@Nullable AgeRange wish, @Nullable AgeRange statutory) {}

    Ages(MatchingPolicy policy) {
        labourLaw = policy.workingAge();
        lostPerYear = policy.parameter(Factor.AGE, "lost_per_year");
        least = policy.parameter(Factor.AGE, "least");
    }

    @Override
    public Age of(Candidate candidate) {
        return new Age(candidate.age());
    }

    @Override
    public Limits of(Vacancy vacancy) {
        StatutoryAge statutory = vacancy.statutoryAge();
        return new Limits(vacancy.ageWish(), statutory == null ? null : statutory.range());
    }

    @Override
    public void judge(Age has, Limits limits, Sheet sheet) {
        Integer age = has.years();
        if (age == null) {
            return;
        }
        AgeRange statutory = limits.statutory();
        if (labourLaw.yearsOutside(age) > 0 || statutory != null && statutory.yearsOutside(age) > 0) {
            sheet.bar(HardCondition.STATUTORY_AGE);
        }
        AgeRange wish = limits.wish();
        if (wish != null) {
            sheet.giveShare(Factor.AGE, Math.max(least, 100 - lostPerYear * wish.yearsOutside(age)));
        }
    }
}
