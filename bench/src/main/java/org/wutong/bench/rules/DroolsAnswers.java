package org.wutong.bench.rules;

import java.util.Arrays;

/** Where the rules of {@code rules.drl} write what somebody is owed; all others are ineligible from the start. */
public final class DroolsAnswers {
    private int from;
    private Block block = Block.ofKnown();

    void begin(int firstPerson, int people, Block into) {
        from = firstPerson;
        block = into;
        for (Clause clause : Clause.ALL) {
            int rule = clause.ordinal();
            Arrays.fill(into.outcome[rule], 0, people, Block.INELIGIBLE);
            Arrays.fill(into.least[rule], 0, people, 0);
            if (!clause.isExact()) {
                Arrays.fill(into.most[rule], 0, people, 0);
            }
        }
    }

    /** One sum in fen. */
    public void owed(int rule, int person, long fen) {
        block.outcome[rule][person - from] = Block.ELIGIBLE;
        block.least[rule][person - from] = fen;
    }

    /** A span. */
    public void owed(int rule, int person, long least, long most) {
        owed(rule, person, least);
        block.most[rule][person - from] = most;
    }
}
