package org.wutong.matching;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What must be shown to be hired: certificates, or languages. Names count as equal only when spelled alike. */
final class Proofs implements Trait<Proofs.Asked> {
    private final Factor factor;
    private final HardCondition condition;
    private final Function<Vacancy, @Nullable Set<String>> asked;
    private final Function<Worker, @Nullable Set<String>> shown;

    record Asked(@Nullable Set<String> names) {}

    private Proofs(
            Factor factor,
            HardCondition condition,
            Function<Vacancy, @Nullable Set<String>> asked,
            Function<Worker, @Nullable Set<String>> shown) {
        this.factor = factor;
        this.condition = condition;
        this.asked = asked;
        this.shown = shown;
    }

    static Proofs certificates() {
        return new Proofs(Factor.CERTIFICATES, HardCondition.CERTIFICATE, Vacancy::certificates, Worker::certificates);
    }

    static Proofs languages() {
        return new Proofs(Factor.LANGUAGES, HardCondition.LANGUAGE, Vacancy::languages, Worker::languages);
    }

    @Override
    public Asked of(Vacancy vacancy) {
        return new Asked(asked.apply(vacancy));
    }

    @Override
    public void judge(Candidate candidate, Asked asked, Sheet sheet) {
        Set<String> names = asked.names();
        Set<String> has = shown.apply(candidate.worker());
        if (names == null || has == null) {
            return;
        }
        if (has.containsAll(names)) {
            sheet.giveAll(factor);
        } else {
            sheet.bar(condition);
        }
    }
}
