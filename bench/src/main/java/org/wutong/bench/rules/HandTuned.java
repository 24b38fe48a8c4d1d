package org.wutong.bench.rules;

import static org.wutong.bench.rules.HandWrittenSums.incomeReward;
import static org.wutong.bench.rules.HandWrittenSums.trainingSubsidy;

import org.wutong.rules.FenRange;

/**
 * {@link HandWritten} once more, by someone who knows what the compiler makes of it: no short-circuit, so that nothing is guessed
 * wrongly, and every array looked up once a block. What rules in code can come to at best while facts stand in rows.
 */
final class HandTuned extends BlockContender {
    HandTuned(Population population) {
        super("hand-written Java over rows, tuned", population, Block.ofKnown());
    }

    /** Where one rule is written. */
    private record Out(byte[] outcome, long[] least, long[] most) {
        static Out of(Block block, Clause clause) {
            int rule = clause.ordinal();
            return new Out(block.outcome[rule], block.least[rule], block.most[rule]);
        }

        void exact(int i, boolean holds, long fen) {
            outcome[i] = holds ? Block.ELIGIBLE : Block.INELIGIBLE;
            least[i] = holds ? fen : 0;
        }

        void range(int i, boolean holds, long from, long to) {
            exact(i, holds, from);
            most[i] = holds ? to : 0;
        }
    }

    @Override
    void decide(int from, int people, Block into) {
        workers(from, people, into);
        placements(from, people, into);
        trainees(from, people, into);
    }

    private void workers(int from, int people, Block into) {
        Out farSubsidy = Out.of(into, Clause.XZ_1_2A);
        Out nearSubsidy = Out.of(into, Clause.XZ_1_2B);
        Out relocatedSubsidy = Out.of(into, Clause.LT_3);
        Out subsidy = Out.of(into, Clause.JF_6B);
        Out shortGrant = Out.of(into, Clause.JF_6C);
        Out longGrant = Out.of(into, Clause.JF_6D);
        Out reward = Out.of(into, Clause.JF_7);
        Worker[] rows = population().workers();
        for (int i = 0; i < people; i++) {
            Worker row = rows[from + i];
            boolean poverty = row.poverty();
            boolean away = row.workCounty() != row.homeCounty();
            boolean far = row.workProvince() != row.homeProvince();
            boolean stable = row.monthsStable() >= 6;
            boolean covered = away & stable & row.contract() & row.insured();
            boolean household = row.householdPoverty() | row.householdMonitored();
            farSubsidy.exact(i, poverty & far, Math.min(row.transportCost(), 80_000));
            nearSubsidy.exact(i, poverty & row.organised() & away & !far, Math.min(row.transportCost(), 30_000));
            relocatedSubsidy.exact(i, row.relocated() & covered, far ? 80_000 : 20_000);
            subsidy.range(i, (poverty | row.lowIncome() | row.relocated()) & covered, 20_000, 80_000);
            shortGrant.exact(i, household & away & row.monthsStable() >= 3 & !stable, far ? 100_000 : 40_000);
            longGrant.exact(i, household & away & stable, far ? 140_000 : 60_000);
            reward.exact(i, household & row.income() >= 1_000_000, incomeReward(row.income()));
        }
    }

    private void placements(int from, int people, Block into) {
        Out organised = Out.of(into, Clause.BT_2_1);
        Out introduced = Out.of(into, Clause.XZ_3A);
        Out placed = Out.of(into, Clause.LT_2);
        Out placedStable = Out.of(into, Clause.JF_6A);
        Placement[] rows = population().placements();
        for (int i = 0; i < people; i++) {
            Placement row = rows[from + i];
            boolean away = row.workCounty() != row.homeCounty();
            boolean far = row.workProvince() != row.homeProvince();
            boolean broker = row.organiser() == OrganiserKind.AGENCY | row.organiser() == OrganiserKind.BROKER;
            boolean any = broker | row.organiser() == OrganiserKind.HR_COMPANY;
            organised.exact(
                    i,
                    any & row.rural() & away & row.monthsInYear() >= 6 & row.firstOutput(),
                    far ? 80_000 : row.workCity() != row.homeCity() ? 50_000 : 30_000);
            introduced.exact(i, any & row.poverty() & row.organised() & far & row.contractMonths() >= 12, 80_000);
            placed.exact(i, broker & row.rural() & row.organised() & row.monthsContinuous() >= 3, 20_000);
            placedStable.exact(
                    i, broker & row.organised() & row.monthsStable() >= 6 & row.contract() & row.insured(), 20_000);
        }
    }

    private void trainees(int from, int people, Block into) {
        Out keyTrade = Out.of(into, Clause.BT_2_4);
        Out living = Out.of(into, Clause.XZ_1_1A);
        Out body = Out.of(into, Clause.XZ_1_1B);
        Out assessment = Out.of(into, Clause.XZ_1_1C);
        Out transport = Out.of(into, Clause.XZ_1_1D);
        Out term = Out.of(into, Clause.LT_6);
        Out restaurant = Out.of(into, Clause.LT_7B);
        Out special = Out.of(into, Clause.JF_8A);
        Out apprentice = Out.of(into, Clause.JF_8B);
        Trainee[] rows = population().trainees();
        for (int i = 0; i < people; i++) {
            Trainee row = rows[from + i];
            Programme programme = row.programme();
            boolean poverty = row.poverty();
            boolean certified = row.certificate() != 0;
            keyTrade.exact(i, true, 0);
            living.exact(i, poverty, row.days() * 1_500L);
            body.exact(
                    i,
                    poverty & programme == Programme.SKILLS_UPGRADE & row.placementRate() >= 80,
                    trainingSubsidy(row.days()));
            assessment.range(i, poverty & certified, 20_000, 80_000);
            transport.range(i, row.relocated(), 0, FenRange.OPEN);
            term.exact(i, row.leaver() & programme == Programme.TERM, 200_000);
            restaurant.exact(
                    i, programme == Programme.RESTAURANT_BASE & row.passed(), Math.min(row.days() * 5_000L, 50_000));
            special.exact(i, programme == Programme.SPECIAL_CAPABILITY, Math.min(row.fee(), 140_000));
            apprentice.range(i, programme == Programme.APPRENTICESHIP & certified, 600_000, 1_500_000);
        }
    }
}
