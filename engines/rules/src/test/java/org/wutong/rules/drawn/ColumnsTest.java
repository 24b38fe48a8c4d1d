package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.rules.ColumnEvaluator;
import org.wutong.rules.ColumnTold;
import org.wutong.rules.ColumnTotal;
import org.wutong.rules.DecisionBlock;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectColumns;
import org.wutong.rules.SubjectRow;

/** Columns decide as the tree walk does, for any policy set, however many rows and whatever is known. */
class ColumnsTest {
    private static final List<Integer> SIZES = List.of(1, 63, 64, 65, 1023, 1024, 1025, 2100);

    @Provide
    Arbitrary<DrawnCase> known() {
        return CaseDraws.cases(0);
    }

    @Provide
    Arbitrary<DrawnCase> unknown() {
        return CaseDraws.cases(0.2);
    }

    @Provide
    Arbitrary<DrawnCase> tight() {
        return CaseDraws.cases(PolicyDraws.tight(), 0.1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void decideAsTheTreeWalkWhereAllIsKnown(@ForAll("known") DrawnCase drawn) {
        check(drawn);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void decideAsTheTreeWalkWhereSomeIsUnknown(@ForAll("unknown") DrawnCase drawn) {
        check(drawn);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void decideAsTheTreeWalkWhereMuchIsExclusive(@ForAll("tight") DrawnCase drawn) {
        check(drawn);
    }

    @Provide
    Arbitrary<DrawnCase> directed() {
        return CaseDraws.cases(PolicyDraws.directed(), 0.15);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void decideAsTheTreeWalkWhereOneRuleStandsOverCappedOnes(@ForAll("directed") DrawnCase drawn) {
        check(drawn);
    }

    private static void check(DrawnCase drawn) {
        PolicySet policies = drawn.set().policies();
        SubjectColumns columns = columns(policies, drawn.rows());
        ColumnEvaluator evaluator = ColumnEvaluator.of(policies, columns, DrawnCase.DAY, drawn::ledger);
        List<String> expected = drawn.decide(policies, drawn.rows()).stream()
                .map(ColumnTold::line)
                .toList();
        assertThat(ColumnTold.all(evaluator, columns)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void decideAsTheTreeWalkInManyBlocks(@ForAll("unknown") DrawnCase drawn, @ForAll Random random) {
        DrawnCase many = many(drawn, random);
        PolicySet policies = many.set().policies();
        SubjectColumns columns = columns(policies, many.rows());
        List<String> expected = many.decide(policies, many.rows()).stream()
                .map(ColumnTold::line)
                .toList();
        assertThat(ColumnTold.all(ColumnEvaluator.of(policies, columns, DrawnCase.DAY, many::ledger), columns))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void decideAlikeInAnyOrderOfBlocksAndOnAnyEvaluator(@ForAll("unknown") DrawnCase drawn, @ForAll Random random) {
        DrawnCase many = many(drawn, random);
        PolicySet policies = many.set().policies();
        SubjectColumns columns = columns(policies, many.rows());
        ColumnEvaluator one = ColumnEvaluator.of(policies, columns, DrawnCase.DAY, many::ledger);
        ColumnEvaluator other = one.another();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < one.blocks(); number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, random);
        List<String> shuffled = new ArrayList<>();
        for (int number : numbers) {
            DecisionBlock block = (random.nextBoolean() ? one : other).decide(number);
            shuffled.addAll(ColumnTold.block(block, columns));
        }
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(ColumnTold.all(one.another(), columns));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void addUpToWhatTheDecisionsAddUpTo(@ForAll("unknown") DrawnCase drawn, @ForAll Random random) {
        DrawnCase many = many(drawn, random);
        PolicySet policies = many.set().policies();
        ColumnEvaluator evaluator = ColumnEvaluator.of(policies, columns(policies, many.rows()), DrawnCase.DAY);
        List<ColumnTotal> totals = evaluator.totals(0, evaluator.blocks());
        for (int rule = 0; rule < totals.size(); rule++) {
            long eligible = 0;
            long unknown = 0;
            long least = 0;
            long most = 0;
            for (int number = 0; number < evaluator.blocks(); number++) {
                DecisionBlock block = evaluator.decide(number);
                for (int row = 0; row < block.rows(); row++) {
                    switch (block.outcome(rule, row)) {
                        case ELIGIBLE -> eligible++;
                        case UNKNOWN -> unknown++;
                        case INELIGIBLE -> {}
                    }
                    least += block.amount(rule, row).least();
                    most = block.amount(rule, row).isOpen() || most == Long.MAX_VALUE
                            ? Long.MAX_VALUE
                            : most + block.amount(rule, row).most();
                }
            }
            assertThat(totals.get(rule).eligible()).isEqualTo(eligible);
            assertThat(totals.get(rule).unknown()).isEqualTo(unknown);
            assertThat(totals.get(rule).sum().least()).isEqualTo(least);
            assertThat(totals.get(rule).sum().most()).isEqualTo(most);
        }
    }

    /** The rows again and again under other ids, in households of their own. */
    private static DrawnCase many(DrawnCase drawn, Random random) {
        int size = SIZES.get(random.nextInt(SIZES.size()));
        boolean hasOver =
                drawn.set().rules().stream().anyMatch(rule -> rule.organiserCap() != null || rule.places() != null);
        List<DrawnRow> rows = new ArrayList<>();
        // What all rows share takes the tree walk long where much is unknown.
        while (rows.size() < (hasOver ? Math.min(size, 130) : size)) {
            DrawnRow one = drawn.rows().get(random.nextInt(drawn.rows().size()));
            String household = random.nextInt(4) == 0 ? "" : "h" + rows.size() / (1 + random.nextInt(4));
            rows.add(new DrawnRow("" + (rows.size() + 1), household, one.facts()));
        }
        return new DrawnCase(drawn.set(), rows, drawn.paid());
    }

    private static SubjectColumns columns(PolicySet policies, List<DrawnRow> rows) {
        List<SubjectRow> subjects = rows.stream().map(DrawnRow::row).toList();
        return SubjectColumns.of(policies.dictionary().kind("worker").orElseThrow(), subjects);
    }
}
