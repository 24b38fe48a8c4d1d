package org.wutong.bench.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wutong.rules.FenRange;

/** Google's CEL: one compiled program a rule, evaluated for each row; what it looks up is made beforehand. */
final class CelPeer extends BlockContender {
    private static final Long NOT_OWED = -1L;

    private final Map<Clause, CelRuntime.Program> programs = new EnumMap<>(Clause.class);
    private final List<CelVariableResolver> workers = new ArrayList<>();
    private final List<CelVariableResolver> placements = new ArrayList<>();
    private final List<CelVariableResolver> trainees = new ArrayList<>();

    CelPeer(Population population) throws CelValidationException, CelEvaluationException {
        super("dev.cel 0.14.0", population, Block.ofKnown());
        // The planner is the faster of its two runtimes.
        CelBuilder builder = CelFactory.plannerCelBuilder();
        CelTexts.variables().forEach(builder::addVar);
        Cel cel = builder.build();
        for (Clause clause : Clause.ALL) {
            programs.put(
                    clause, cel.createProgram(cel.compile(CelTexts.of(clause)).getAst()));
        }
        for (int i = 0; i < population.people(); i++) {
            workers.add(CelRows.of(population.workers()[i]));
            placements.add(CelRows.of(population.placements()[i]));
            trainees.add(CelRows.of(population.trainees()[i]));
        }
    }

    @Override
    void decide(int from, int people, Block into) throws CelEvaluationException {
        for (Map.Entry<Clause, CelRuntime.Program> rule : programs.entrySet()) {
            Clause clause = rule.getKey();
            List<CelVariableResolver> rows = clause.compareTo(Clause.BT_2_1) < 0
                    ? workers
                    : clause.compareTo(Clause.BT_2_4) < 0 ? placements : trainees;
            for (int i = 0; i < people; i++) {
                Object fen = rule.getValue().eval(rows.get(from + i));
                write(clause, i, (Long) fen, into);
            }
        }
    }

    private static void write(Clause clause, int i, Long fen, Block into) {
        int rule = clause.ordinal();
        boolean owed = !fen.equals(NOT_OWED);
        into.outcome[rule][i] = owed ? Block.ELIGIBLE : Block.INELIGIBLE;
        into.least[rule][i] = owed ? fen : 0;
        if (!clause.isExact()) {
            into.most[rule][i] = owed ? most(clause) : 0;
        }
    }

    private static long most(Clause clause) {
        return switch (clause) {
            case JF_6B, XZ_1_1C -> 80_000;
            case JF_8B -> 1_500_000;
            default -> FenRange.OPEN;
        };
    }
}
