package org.wutong.bench.rules;

/** Every decision of one contender, kept so that others can be held against it. */
public final class Agreement {
    private final Population population;
    private final byte[][] outcome;
    private final long[][] least;
    private final long[][] most;

    private Agreement(Population population) {
        int people = population.people();
        this.population = population;
        this.outcome = new byte[Clause.COUNT][people];
        this.least = new long[Clause.COUNT][people];
        this.most = new long[Clause.COUNT][people];
    }

    /** Lets it decide and keeps the answers. */
    public static Agreement with(Contender contender) throws Exception {
        Agreement agreement = new Agreement(contender.population());
        contender.show((from, people, decided) -> {
            for (int rule = 0; rule < Clause.COUNT; rule++) {
                System.arraycopy(decided.outcome[rule], 0, agreement.outcome[rule], from, people);
                System.arraycopy(decided.least[rule], 0, agreement.least[rule], from, people);
                System.arraycopy(decided.most[rule], 0, agreement.most[rule], from, people);
            }
        });
        return agreement;
    }

    /**
     * Lets another decide for the same people, or the first of them, and compares all answers.
     *
     * @throws IllegalStateException at the first that differs, or when some are missing
     */
    public void require(Contender other) throws Exception {
        int[] compared = {0};
        other.show((from, people, decided) -> {
            for (int i = 0; i < people; i++) {
                for (Clause clause : Clause.ALL) {
                    compare(other, clause, from + i, i, decided);
                }
            }
            compared[0] += people;
        });
        if (compared[0] != other.population().people() || compared[0] > population.people()) {
            throw new IllegalStateException(other.name() + " decided for " + compared[0] + " people of "
                    + other.population().people());
        }
    }

    private void compare(Contender other, Clause clause, int person, int i, Block decided) {
        int rule = clause.ordinal();
        if (outcome[rule][person] != decided.outcome[rule][i]
                || least[rule][person] != decided.least[rule][i]
                || most[rule][person] != decided.most[rule][i]) {
            throw new IllegalStateException("%s says %s for person %d by %s, but %s is right"
                    .formatted(
                            other.name(),
                            answer(decided.outcome[rule][i], decided.least[rule][i], decided.most[rule][i]),
                            person,
                            clause.id(),
                            answer(outcome[rule][person], least[rule][person], most[rule][person])));
        }
    }

    private static String answer(byte outcome, long least, long most) {
        String word = outcome == Block.ELIGIBLE ? "eligible" : outcome == Block.UNKNOWN ? "unknown" : "ineligible";
        return word + " [" + least + "," + most + "]";
    }
}
