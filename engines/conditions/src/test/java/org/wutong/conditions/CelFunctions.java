package org.wutong.conditions;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.wutong.conditions.trees.Level;
import org.wutong.conditions.trees.Tree.Given;

/**
 * The functions CEL does not have, told a second time and in another way: places by how a code begins, months by the figures
 * of two dates.
 */
final class CelFunctions {
    private static final CelType TEXT = SimpleType.STRING;

    private CelFunctions() {}

    static void addTo(CelBuilder builder) {
        for (Level level : Level.values()) {
            declare(builder, level.function(), TEXT, TEXT);
            builder.addFunctionBindings(CelFunctionBinding.from(
                    level.function() + "_1", String.class, code -> code.substring(0, level.digits())));
        }
        builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                "within",
                CelOverloadDecl.newGlobalOverload("within_2", SimpleType.BOOL, TEXT, TEXT),
                CelOverloadDecl.newGlobalOverload("within_list", SimpleType.BOOL, TEXT, ListType.create(TEXT))));
        builder.addFunctionBindings(
                CelFunctionBinding.from("within_2", String.class, String.class, String::startsWith),
                CelFunctionBinding.from("within_list", String.class, List.class, CelFunctions::withinAny));
        declare(builder, "min", SimpleType.INT, SimpleType.INT, SimpleType.INT);
        declare(builder, "max", SimpleType.INT, SimpleType.INT, SimpleType.INT);
        declare(builder, "age", SimpleType.INT, TEXT);
        declare(builder, "years", SimpleType.INT, TEXT, TEXT);
        declare(builder, "months", SimpleType.INT, TEXT, TEXT);
        declare(builder, "days", SimpleType.INT, TEXT, TEXT);
        declare(builder, "plus_months", TEXT, TEXT, SimpleType.INT);
        declare(builder, "portion", SimpleType.INT, SimpleType.INT, SimpleType.INT, SimpleType.INT);
        builder.addFunctionBindings(
                CelFunctionBinding.from("plus_months_2", String.class, Long.class, CelFunctions::later),
                CelFunctionBinding.from(
                        "portion_3",
                        List.of(Long.class, Long.class, Long.class),
                        values -> portion((Long) values[0] * (Long) values[1], (Long) values[2])));
        builder.addFunctionBindings(
                CelFunctionBinding.from("min_2", Long.class, Long.class, (a, b) -> a < b ? a : b),
                CelFunctionBinding.from("max_2", Long.class, Long.class, (a, b) -> a < b ? b : a),
                CelFunctionBinding.from("age_1", String.class, born -> months(born, (String) Given.AS_OF.value()) / 12),
                CelFunctionBinding.from("years_2", String.class, String.class, (a, b) -> months(a, b) / 12),
                CelFunctionBinding.from("months_2", String.class, String.class, CelFunctions::months),
                CelFunctionBinding.from("days_2", String.class, String.class, CelFunctions::days));
    }

    private static void declare(CelBuilder builder, String name, CelType result, CelType... arguments) {
        builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name + "_" + arguments.length, result, arguments)));
    }

    private static boolean withinAny(String code, List<?> areas) {
        return areas.stream().anyMatch(area -> code.startsWith((String) area));
    }

    private static long months(String from, String to) {
        if (from.compareTo(to) > 0) {
            return -months(to, from);
        }
        long begun = figure(to, 0, 4) * 12 + figure(to, 5, 7) - figure(from, 0, 4) * 12 - figure(from, 5, 7);
        return figure(to, 8, 10) < figure(from, 8, 10) ? begun - 1 : begun;
    }

    private static long figure(String date, int from, int to) {
        return Long.parseLong(date.substring(from, to));
    }

    private static String later(String date, long months) {
        long month = figure(date, 0, 4) * 12 + figure(date, 5, 7) - 1 + months;
        String day = "%04d-%02d-".formatted(month / 12, month % 12 + 1);
        for (long last = figure(date, 8, 10); ; last--) {
            try {
                return LocalDate.parse(day + last / 10 + last % 10).toString();
            } catch (DateTimeException e) {
                // a shorter month
            }
        }
    }

    private static long portion(long taken, long parts) {
        return taken < 0 ? -portion(-taken, parts) : (2 * taken + parts) / (2 * parts);
    }

    private static long days(String from, String to) {
        return LocalDate.parse(to).toEpochDay() - LocalDate.parse(from).toEpochDay();
    }
}
