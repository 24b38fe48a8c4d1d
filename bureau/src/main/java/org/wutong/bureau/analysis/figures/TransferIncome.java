package org.wutong.bureau.analysis.figures;

import org.wutong.bureau.analysis.roster.Block;
import org.wutong.bureau.analysis.roster.Counting;
import org.wutong.bureau.analysis.roster.Village;
import org.wutong.spells.TransferScope;

/** What transfer employment of the running year paid, by how far people were at most, as {@link Village#transfer} numbers it. */
final class TransferIncome implements Counting<TransferIncome> {
    private static final int OWN_TOWNSHIP = TransferScope.IN_TOWNSHIP.ordinal() + 2;

    /** By scope: those whose income is known, and those whose is not. */
    final long[][] people;

    /** In fen, of those whose income is known. */
    final long[] sum;

    TransferIncome(int scopes) {
        people = new long[scopes][2];
        sum = new long[scopes];
    }

    @Override
    public void add(Block block) {
        Village village = block.village();
        int[] who = block.who();
        for (int i = 0; i < block.count(); i++) {
            int scope = village.transfer[who[i]];
            if (scope != 0 && scope != OWN_TOWNSHIP) {
                long income = village.income[who[i]];
                people[scope][income >= 0 ? 0 : 1]++;
                sum[scope] += Math.max(0, income);
            }
        }
    }

    @Override
    public void join(TransferIncome other) {
        for (int scope = 0; scope < sum.length; scope++) {
            people[scope][0] += other.people[scope][0];
            people[scope][1] += other.people[scope][1];
            sum[scope] += other.sum[scope];
        }
    }
}
