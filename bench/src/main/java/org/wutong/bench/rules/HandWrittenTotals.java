package org.wutong.bench.rules;

import static org.wutong.bench.rules.HandWrittenSums.incomeReward;
import static org.wutong.bench.rules.HandWrittenSums.trainingSubsidy;

import java.util.ArrayList;
import java.util.List;
import org.wutong.rules.FenRange;

/** The same rules as {@link HandWritten} where only sums are asked for: nothing is written but the sums. */
final class HandWrittenTotals {
    private final long[] eligible = new long[Clause.COUNT];
    private final long[] fen = new long[Clause.COUNT];

    Sums of(Population all) {
        for (Worker row : all.workers()) {
            worker(row);
        }
        for (Placement row : all.placements()) {
            placement(row);
        }
        for (Trainee row : all.trainees()) {
            trainee(row);
        }
        List<Sums.OfRule> rules = new ArrayList<>();
        for (Clause clause : Clause.ALL) {
            rules.add(sum(clause));
        }
        return new Sums(rules);
    }

    private Sums.OfRule sum(Clause clause) {
        long count = eligible[clause.ordinal()];
        return switch (clause) {
            case JF_6B, XZ_1_1C -> new Sums.OfRule(count, 0, count * 20_000, count * 80_000);
            case JF_8B -> new Sums.OfRule(count, 0, count * 600_000, count * 1_500_000);
            case XZ_1_1D -> new Sums.OfRule(count, 0, 0, count == 0 ? 0 : FenRange.OPEN);
            default -> new Sums.OfRule(count, 0, fen[clause.ordinal()], fen[clause.ordinal()]);
        };
    }

    private void worker(Worker row) {
        boolean away = row.workCounty() != row.homeCounty();
        boolean far = row.workProvince() != row.homeProvince();
        boolean stable = row.monthsStable() >= 6;
        boolean covered = row.contract() && row.insured();
        boolean household = row.householdPoverty() || row.householdMonitored();
        add(0, row.poverty() && far, Math.min(row.transportCost(), 80_000));
        add(1, row.poverty() && row.organised() && away && !far, Math.min(row.transportCost(), 30_000));
        add(2, row.relocated() && away && stable && covered, far ? 80_000 : 20_000);
        add(3, (row.poverty() || row.lowIncome() || row.relocated()) && away && stable && covered, 0);
        add(4, household && away && row.monthsStable() >= 3 && !stable, far ? 100_000 : 40_000);
        add(5, household && away && stable, far ? 140_000 : 60_000);
        add(6, household && row.income() >= 1_000_000, incomeReward(row.income()));
    }

    private void placement(Placement row) {
        boolean away = row.workCounty() != row.homeCounty();
        boolean far = row.workProvince() != row.homeProvince();
        boolean broker = row.organiser() == OrganiserKind.AGENCY || row.organiser() == OrganiserKind.BROKER;
        boolean organiser = broker || row.organiser() == OrganiserKind.HR_COMPANY;
        add(
                7,
                organiser && row.rural() && away && row.monthsInYear() >= 6 && row.firstOutput(),
                far ? 80_000 : row.workCity() != row.homeCity() ? 50_000 : 30_000);
        add(8, organiser && row.poverty() && row.organised() && far && row.contractMonths() >= 12, 80_000);
        add(9, broker && row.rural() && row.organised() && row.monthsContinuous() >= 3, 20_000);
        add(10, broker && row.organised() && row.monthsStable() >= 6 && row.contract() && row.insured(), 20_000);
    }

    private void trainee(Trainee row) {
        Programme programme = row.programme();
        boolean certified = row.certificate() != 0;
        add(11, true, 0);
        add(12, row.poverty(), row.days() * 1_500L);
        add(
                13,
                row.poverty() && programme == Programme.SKILLS_UPGRADE && row.placementRate() >= 80,
                trainingSubsidy(row.days()));
        add(14, row.poverty() && certified, 0);
        add(15, row.relocated(), 0);
        add(16, row.leaver() && programme == Programme.TERM, 200_000);
        add(17, programme == Programme.RESTAURANT_BASE && row.passed(), Math.min(row.days() * 5_000L, 50_000));
        add(18, programme == Programme.SPECIAL_CAPABILITY, Math.min(row.fee(), 140_000));
        add(19, programme == Programme.APPRENTICESHIP && certified, 0);
    }

    private void add(int rule, boolean holds, long sum) {
        if (holds) {
            eligible[rule]++;
            fen[rule] += sum;
        }
    }
}
