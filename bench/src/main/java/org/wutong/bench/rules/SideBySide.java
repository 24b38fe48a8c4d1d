package org.wutong.bench.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wutong.rules.PolicySet;

/**
 * Ours and its peers on the same rules and people in one process. Made only when every peer's every answer is ours: outcome, least
 * and most of each decision, and the sums.
 */
public final class SideBySide implements AutoCloseable {
    public static final String OURS = "columns, every decision written";
    public static final String OURS_TOTALS = "columns, totals only";
    public static final String OURS_UNKNOWN = "columns, every decision written, 5 % of facts unknown";
    public static final String OURS_RESOLVED = "columns, every decision written and resolved";
    public static final String OURS_UNKNOWN_RESOLVED = OURS_UNKNOWN + ", resolved";
    public static final String BASELINE = "hand-written Java over rows, every decision written";

    private static final int SEED = 1;
    private static final int UNKNOWN_PERCENT = 5;
    private static final int PEOPLE_RESOLVED = 3_000;

    private final ColumnEngine ours;
    private final ColumnEngine unknowing;
    private final HandWritten handWritten;
    private final HandTuned handTuned;
    private final DroolsPeer drools;
    private final SqlPeer sql;
    private final CelPeer cel;
    private final Reference reference;
    private final OtherTrials others;

    private SideBySide(PolicySet rules, Population people, SqlPeer sql, Size size) throws Exception {
        Population few = people.first(size.few());
        this.ours = ColumnEngine.of("columns", rules, people, 0);
        this.unknowing = ColumnEngine.of("columns with unknown facts", rules, people, UNKNOWN_PERCENT);
        this.handWritten = new HandWritten(people);
        this.handTuned = new HandTuned(people);
        this.drools = new DroolsPeer(people.first(size.some()));
        this.sql = sql;
        this.cel = new CelPeer(few);
        this.reference = new Reference(rules, few, 0);
        this.others = new OtherTrials(rules, few);
        Agreement right = Agreement.with(ours);
        for (Contender other : List.of(reference, handWritten, handTuned, drools, sql, cel)) {
            right.require(other);
        }
        Agreement.with(new Reference(rules, few, UNKNOWN_PERCENT))
                .require(ColumnEngine.of("columns with unknown facts", rules, few, UNKNOWN_PERCENT));
        requireSums();
        for (int unknown : new int[] {0, UNKNOWN_PERCENT}) {
            Payables.require(rules, few.first(PEOPLE_RESOLVED), unknown);
        }
    }

    /**
     * How many people decide which contender; times are given a decision, so that fewer do for the slow.
     *
     * @param people for the quick ones and SQL
     * @param some for Drools
     * @param few for those slower still
     */
    public record Size(int people, int some, int few) {}

    /**
     * Makes everything ready and compares all answers.
     *
     * @param folder where the database may keep itself
     * @throws IllegalStateException when a peer answers differently
     */
    public static SideBySide prepare(Path policies, Path folder, Size size) throws Exception {
        PolicySet rules = BenchPolicies.load(policies);
        Population people = Population.generate(size.people(), SEED);
        SqlPeer sql = SqlPeer.start(people, folder);
        try {
            return new SideBySide(rules, people, sql, size);
        } catch (Throwable e) {
            sql.close();
            throw e;
        }
    }

    private void requireSums() throws Exception {
        Sums sums = ours.totals();
        for (Contender.Totalling other : List.of(handWritten, sql)) {
            if (!other.totals().equals(sums)) {
                throw new IllegalStateException(other.name() + " adds up to " + other.totals() + ", ours to " + sums);
            }
        }
    }

    /** What there is to time, ours first. */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>(List.of(
                Trial.deciding(OURS, ours),
                resolving(OURS_RESOLVED, ours),
                Trial.deciding(OURS_UNKNOWN, unknowing),
                resolving(OURS_UNKNOWN_RESOLVED, unknowing),
                Trial.totalling(OURS_TOTALS, ours),
                Trial.deciding(BASELINE, handWritten),
                Trial.deciding(handTuned.name() + ", every decision written", handTuned),
                Trial.totalling("hand-written Java over rows, totals only", handWritten),
                Trial.deciding(drools.name(), drools),
                Trial.deciding(sql.name() + ", every decision written", sql),
                Trial.totalling(sql.name() + ", totals only", sql),
                Trial.deciding(cel.name(), cel),
                Trial.deciding("tree walk, explained and resolved", reference)));
        trials.addAll(others.trials());
        trials.add(new Trial(
                "facts into PostgreSQL by COPY, a person",
                sql.population().people(),
                Trial.Kind.ONCE,
                System::nanoTime,
                sql::load));
        return trials;
    }

    private static Trial resolving(String name, ColumnEngine engine) {
        return Trial.compared(name, engine, engine::resolve);
    }

    @Override
    public void close() throws Exception {
        sql.close();
    }
}
