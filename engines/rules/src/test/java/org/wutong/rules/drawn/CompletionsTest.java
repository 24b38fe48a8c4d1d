package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;

/** Decisions against a resolver of their own that goes through everything that could still turn out. */
class CompletionsTest {
    private static final long MOST_COMPLETIONS = 400;

    @Provide
    Arbitrary<DrawnCase> known() {
        return CaseDraws.cases(0);
    }

    @Provide
    Arbitrary<DrawnCase> unknown() {
        return CaseDraws.cases(0.15);
    }

    @Provide
    Arbitrary<DrawnCase> tight() {
        return CaseDraws.cases(PolicyDraws.tight(), 0.15);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void holdsThePayableOfEveryCompletion(@ForAll("unknown") DrawnCase drawn) {
        check(drawn);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void holdsThePayableOfEveryCompletionWhereMuchIsExclusive(@ForAll("tight") DrawnCase drawn) {
        check(drawn);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void paysWhatTheHandbookSaysOnceAllIsKnown(@ForAll("known") DrawnCase drawn) {
        check(drawn);
    }

    private static void check(DrawnCase drawn) {
        Assume.that(new Completions(drawn).count() <= MOST_COMPLETIONS);
        boolean isExact = new Exactness(drawn).isExact();
        Statistics.label("within the exact search")
                .collect(isExact)
                .coverage(both -> both.check(true).percentage(share -> share > 5));
        Hulls hulls = Hulls.overEveryCompletion(drawn);
        for (Decision decision : drawn.decide()) {
            Key key = new Key(decision.row().id(), decision.rule().id());
            hold(decision.amount(), hulls.amount(key), key + " amount", isExact);
            hold(decision.payable(), hulls.payable(key), key + " payable", isExact);
        }
    }

    private static void hold(FenRange told, FenRange hull, String what, boolean isExact) {
        if (isExact) {
            assertThat(told).as(what).isEqualTo(hull);
        } else {
            assertThat(hull.least()).as(what).isGreaterThanOrEqualTo(told.least());
            assertThat(hull.most()).as(what).isLessThanOrEqualTo(told.most());
        }
    }
}
