package org.wutong.bench.rules;

import static org.wutong.bench.rules.HandWrittenSums.incomeReward;
import static org.wutong.bench.rules.HandWrittenSums.trainingSubsidy;

import org.wutong.rules.FenRange;

/**
 * The rules as an expert would write them were policies code: over row objects, all facts known, what several rules ask computed
 * once, figures in the code. The baseline.
 */
final class HandWritten extends BlockContender implements Contender.Totalling {
    HandWritten(Population population) {
        super("hand-written Java over rows, every decision written", population, Block.ofKnown());
    }

    @Override
    void decide(int from, int people, Block into) {
        Population all = population();
        for (int i = 0; i < people; i++) {
            worker(all.workers()[from + i], i, into);
        }
        for (int i = 0; i < people; i++) {
            placement(all.placements()[from + i], i, into);
        }
        for (int i = 0; i < people; i++) {
            trainee(all.trainees()[from + i], i, into);
        }
    }

    private static void worker(Worker row, int i, Block into) {
        boolean away = row.workCounty() != row.homeCounty();
        boolean far = row.workProvince() != row.homeProvince();
        boolean stable = row.monthsStable() >= 6;
        boolean covered = row.contract() && row.insured();
        boolean household = row.householdPoverty() || row.householdMonitored();
        exact(into, 0, i, row.poverty() && far, Math.min(row.transportCost(), 80_000));
        exact(into, 1, i, row.poverty() && row.organised() && away && !far, Math.min(row.transportCost(), 30_000));
        exact(into, 2, i, row.relocated() && away && stable && covered, far ? 80_000 : 20_000);
        boolean subsidised = row.poverty() || row.lowIncome() || row.relocated();
        range(into, 3, i, subsidised && away && stable && covered, 20_000, 80_000);
        exact(into, 4, i, household && away && row.monthsStable() >= 3 && !stable, far ? 100_000 : 40_000);
        exact(into, 5, i, household && away && stable, far ? 140_000 : 60_000);
        exact(into, 6, i, household && row.income() >= 1_000_000, incomeReward(row.income()));
    }

    private static void placement(Placement row, int i, Block into) {
        boolean away = row.workCounty() != row.homeCounty();
        boolean far = row.workProvince() != row.homeProvince();
        boolean broker = row.organiser() == OrganiserKind.AGENCY || row.organiser() == OrganiserKind.BROKER;
        boolean organiser = broker || row.organiser() == OrganiserKind.HR_COMPANY;
        exact(
                into,
                7,
                i,
                organiser && row.rural() && away && row.monthsInYear() >= 6 && row.firstOutput(),
                far ? 80_000 : row.workCity() != row.homeCity() ? 50_000 : 30_000);
        exact(into, 8, i, organiser && row.poverty() && row.organised() && far && row.contractMonths() >= 12, 80_000);
        exact(into, 9, i, broker && row.rural() && row.organised() && row.monthsContinuous() >= 3, 20_000);
        exact(
                into,
                10,
                i,
                broker && row.organised() && row.monthsStable() >= 6 && row.contract() && row.insured(),
                20_000);
    }

    private static void trainee(Trainee row, int i, Block into) {
        Programme programme = row.programme();
        boolean certified = row.certificate() != 0;
        exact(into, 11, i, true, 0);
        exact(into, 12, i, row.poverty(), row.days() * 1_500L);
        exact(
                into,
                13,
                i,
                row.poverty() && programme == Programme.SKILLS_UPGRADE && row.placementRate() >= 80,
                trainingSubsidy(row.days()));
        range(into, 14, i, row.poverty() && certified, 20_000, 80_000);
        range(into, 15, i, row.relocated(), 0, FenRange.OPEN);
        exact(into, 16, i, row.leaver() && programme == Programme.TERM, 200_000);
        exact(
                into,
                17,
                i,
                programme == Programme.RESTAURANT_BASE && row.passed(),
                Math.min(row.days() * 5_000L, 50_000));
        exact(into, 18, i, programme == Programme.SPECIAL_CAPABILITY, Math.min(row.fee(), 140_000));
        range(into, 19, i, programme == Programme.APPRENTICESHIP && certified, 600_000, 1_500_000);
    }

    private static void exact(Block into, int rule, int i, boolean holds, long fen) {
        into.outcome[rule][i] = holds ? Block.ELIGIBLE : Block.INELIGIBLE;
        into.least[rule][i] = holds ? fen : 0;
    }

    private static void range(Block into, int rule, int i, boolean holds, long least, long most) {
        exact(into, rule, i, holds, least);
        into.most[rule][i] = holds ? most : 0;
    }

    @Override
    public Sums totals() {
        return new HandWrittenTotals().of(population());
    }
}
