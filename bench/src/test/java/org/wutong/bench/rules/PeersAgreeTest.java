package org.wutong.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.rules.PolicySet;

/** Every encoding answers every question as the reference does. */
class PeersAgreeTest {
    private static final Population PEOPLE = Population.generate(600, 3);

    private static PolicySet policies;
    private static Agreement right;

    @BeforeAll
    static void decideByReference() throws Exception {
        policies = BenchPolicies.load(Path.of("..", "policies"));
        right = Agreement.with(new Reference(policies, PEOPLE, 0));
    }

    @Test
    void handWrittenJavaDecidesAlikeAndAddsUpAlike() throws Exception {
        HandWritten peer = new HandWritten(PEOPLE);

        right.require(peer);
        assertThat(peer.totals()).isEqualTo(Sums.of(peer));
    }

    @Test
    void tunedJavaDecidesAlike() throws Exception {
        right.require(new HandTuned(PEOPLE));
    }

    @Test
    void columnsDecideAlikeAndAddUpAlike() throws Exception {
        ColumnEngine columns = ColumnEngine.of("columns", policies, PEOPLE, 0);

        right.require(columns);
        assertThat(columns.totals()).isEqualTo(Sums.of(columns));
    }

    @Test
    void columnsDecideAlikeWhereFactsAreUnknown() throws Exception {
        ColumnEngine columns = ColumnEngine.of("columns", policies, PEOPLE, 5);

        Agreement.with(new Reference(policies, PEOPLE, 5)).require(columns);
        assertThat(columns.totals()).isEqualTo(Sums.of(columns));
        assertThat(columns.totals().rules()).anyMatch(sum -> sum.unknown() > 0);
    }

    @Test
    void columnsPayAlikeKnownOrNot() {
        Payables.require(policies, PEOPLE, 0);
        Payables.require(policies, PEOPLE, 5);
    }

    @Test
    void droolsDecidesAlike() throws Exception {
        right.require(new DroolsPeer(PEOPLE));
    }

    @Test
    void celDecidesAlike() throws Exception {
        right.require(new CelPeer(PEOPLE));
    }

    @Test
    void sqlDecidesAlikeAndAddsUpAlike() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                SqlPeer peer = SqlPeer.start(PEOPLE, folder.path())) {
            right.require(peer);
            assertThat(peer.totals()).isEqualTo(Sums.of(peer));
        }
    }

    @Test
    void everyRuleOwesSomebodyAndRefusesSomebodyButTheOneWithoutConditions() throws Exception {
        assertThat(Sums.of(new HandWritten(PEOPLE)).rules())
                .allMatch(sum -> sum.eligible() > 0)
                .filteredOn(sum -> sum.eligible() == PEOPLE.people())
                .hasSize(1);
    }

    @Test
    void namesTheFirstDecisionThatDiffers() {
        Contender wrong = new BlockContender("wrong", PEOPLE, Block.ofKnown()) {
            @Override
            void decide(int from, int people, Block into) {
                new HandWritten(PEOPLE).decide(from, people, into);
                into.least[Clause.LT_2.ordinal()][5] += 1;
            }
        };

        assertThatThrownBy(() -> right.require(wrong)).hasMessageContaining("person 5 by LT-2");
    }
}
