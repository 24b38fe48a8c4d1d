package org.wutong.matching;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What must be shown to be hired: certificates, or languages. Names count as equal only when spelled alike. */
final class Proofs implements Trait<Proofs.Names, Proofs.Names> {
    private final Factor factor;
    private final HardCondition condition;
    private final Function<Vacancy, @Nullable Set<String>> asked;
    private final Function<Worker, @Nullable Set<String>> shown;

    record Names(@Nullable Set<String> names) {}

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
    public Names of(Candidate candidate) {
        return new Names(shown.apply(candidate.worker()));
    }

    @Override
    public Names of(Vacancy vacancy) {
        return new Names(asked.apply(vacancy));
    }

    @Override
    public void judge(Names held, Names wanted, Sheet sheet) {
        Set<String> names = wanted.names();
        Set<String> has = held.names();
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
