package org.wutong.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.wutong.conditions.trees.Kind;
import org.wutong.conditions.trees.Knowledge;
import org.wutong.conditions.trees.OnTrial;
import org.wutong.conditions.trees.Tree;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Trial;
import org.wutong.vocabulary.Truth;

/**
 * SQL has the three values the condition language has, so PostgreSQL must give the same answer to the same condition over the
 * same facts, unknown for unknown. It stands here because bureau is the first module that may use both: the engines build
 * without a database. CEL, which knows no unknown, is asked in {@code engines/conditions}.
 */
@Tag("database")
class SqlOracleTest {
    private static final FactName FIRST_DAY = new FactName(Kind.DATE, 1);
    private static final FactName SECOND_DAY = new FactName(Kind.DATE, 2);
    private static final FactName NUMBER = new FactName(Kind.INT, 1);
    private static final FactName PARTS = new FactName(Kind.INT, 2);
    private static final FactName SUM = new FactName(Kind.MONEY, 1);
    private static final FactName RATIO = new FactName(Kind.RATIO, 1);

    private static SqlOracle postgresql;

    @BeforeContainer
    static void connect() throws SQLException {
        postgresql = new SqlOracle();
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        postgresql.close();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void answersAsPostgresqlDoesWithNulls(@ForAll("wholeLanguage") Trial trial) throws SQLException {
        Object answer = postgresql.value(trial);
        assertThat(OnTrial.answer(trial.text(), trial.known()))
                .isEqualTo(answer == null ? Truth.UNKNOWN : Truth.of((Boolean) answer));
    }

    @Property(tries = 200)
    void countsTimeAsPostgresqlDoes(
            @ForAll @IntRange(min = -10_000, max = 30_000) int day,
            @ForAll @IntRange(min = -1_500, max = 1_500) int apart,
            @ForAll @IntRange(min = -300, max = 300) int months)
            throws SQLException {
        LocalDate first = LocalDate.ofEpochDay(day);
        Knowledge known = new Knowledge(Map.of(
                FIRST_DAY, first.toString(),
                SECOND_DAY, first.plusDays(apart).toString(),
                NUMBER, (long) months));
        for (String function : List.of("years", "months", "days")) {
            agree(new Tree.Call(function, List.of(FIRST_DAY, SECOND_DAY)), known, new FactName(Kind.INT, 3));
        }
        agree(new Tree.Call("age", List.of(FIRST_DAY)), known, new FactName(Kind.INT, 3));
        agree(new Tree.Call("plus_months", List.of(FIRST_DAY, NUMBER)), known, new FactName(Kind.DATE, 3));
    }

    @Property(tries = 200)
    void roundsAsPostgresqlDoes(
            @ForAll @IntRange(max = 100_000) int fen,
            @ForAll @IntRange(max = 8) int eighths,
            @ForAll @IntRange(min = -12, max = 12) int taken,
            @ForAll @IntRange(min = 1, max = 12) int parts)
            throws SQLException {
        Knowledge known = new Knowledge(Map.of(
                SUM, (long) fen, RATIO, BigDecimal.valueOf(eighths * 125L, 3), NUMBER, (long) taken, PARTS, (long)
                        parts));
        FactName result = new FactName(Kind.MONEY, 3);
        agree(new Tree.Binary("*", false, RATIO, SUM), known, result);
        agree(new Tree.Binary("*", false, new Tree.Unary("-", SUM), RATIO), known, result);
        agree(new Tree.Call("portion", List.of(SUM, NUMBER, PARTS)), known, result);
    }

    /** PostgreSQL's result, put in as a fact, must equal ours. */
    private static void agree(Tree formula, Knowledge known, FactName result) throws SQLException {
        Object value = postgresql.value(new Trial(formula, known, " "));
        Knowledge more = known.and(result, value instanceof Long number ? number : String.valueOf(value));
        Trial same = new Trial(new Tree.Binary("==", false, formula, result), more, " ");
        assertThat(OnTrial.answer(same.text(), more)).as(same.toString()).isEqualTo(Truth.TRUE);
    }

    @Provide
    Arbitrary<Trial> wholeLanguage() {
        return Trial.wholeLanguage(4);
    }
}
