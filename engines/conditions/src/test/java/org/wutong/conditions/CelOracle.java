package org.wutong.conditions;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.conditions.trees.Kind;
import org.wutong.conditions.trees.Knowledge;
import org.wutong.conditions.trees.OnTrial;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Tree.Given;
import org.wutong.conditions.trees.Tree.ListName;
import org.wutong.vocabulary.Truth;

/** Google's CEL with the same facts and parameters. */
final class CelOracle {
    private static final Cel CEL = cel();

    private CelOracle() {}

    /** A condition CEL has parsed and checked for itself. */
    static CelRuntime.Program program(String text) {
        try {
            return CEL.createProgram(CEL.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new AssertionError("CEL refuses " + text, e);
        }
    }

    private static Cel cel() {
        CelBuilder builder = CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current().enableUnknownTracking(true).build());
        for (Kind kind : Kind.values()) {
            for (int number = 1; number <= OnTrial.FACTS_OF_A_KIND; number++) {
                builder.addVar(new FactName(kind, number).name(), type(kind));
            }
        }
        for (Kind kind : Kind.values()) {
            builder.addVar(Given.parameter(kind).name(), type(kind));
            builder.addVar(new ListName(kind).name(), ListType.create(type(kind)));
        }
        builder.addVar(Given.AS_OF.name(), SimpleType.STRING);
        CelFunctions.addTo(builder);
        return builder.build();
    }

    static boolean answer(CelRuntime.Program program, Knowledge known) throws CelEvaluationException {
        return (Boolean) program.eval(values(known));
    }

    /** CEL's own answer where facts are unknown to it. */
    static Truth answerUnknowing(CelRuntime.Program program, Knowledge known, Set<FactName> facts)
            throws CelEvaluationException {
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (FactName fact : facts) {
            if (!known.values().containsKey(fact)) {
                unknown.add(CelAttributePattern.create(fact.name()));
            }
        }
        Object answer = program.eval(PartialVars.of(values(known), unknown.toArray(CelAttributePattern[]::new)));
        return answer instanceof CelUnknownSet ? Truth.UNKNOWN : Truth.of((Boolean) answer);
    }

    private static Map<String, Object> values(Knowledge known) {
        Map<String, Object> values = new HashMap<>();
        known.values().forEach((fact, value) -> values.put(fact.name(), inCel(value)));
        for (Kind kind : Kind.values()) {
            values.put(Given.parameter(kind).name(), inCel(kind.parameter()));
            values.put(
                    new ListName(kind).name(),
                    kind.listed().stream().map(CelOracle::inCel).toList());
        }
        values.put(Given.AS_OF.name(), Given.AS_OF.value());
        return values;
    }

    private static Object inCel(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    private static CelType type(Kind kind) {
        return switch (kind) {
            case BOOL -> SimpleType.BOOL;
            case INT, MONEY -> SimpleType.INT;
            case RATIO -> SimpleType.DOUBLE;
            default -> SimpleType.STRING;
        };
    }
}
