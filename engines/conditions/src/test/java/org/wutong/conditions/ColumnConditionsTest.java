package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.trees.Kind;
import org.wutong.conditions.trees.OnTrial;
import org.wutong.conditions.trees.Questions;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Trial;
import org.wutong.vocabulary.Truth;

/** Columns answer as the tree walk does, whatever is known and wherever a block begins and ends. */
class ColumnConditionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final OnDay ON = new OnDay(DAY, Map.of(), DrawnConditions.CALENDAR);
    private static final SubjectKind WORKER = TestDictionary.worker();
    private static final List<Integer> EDGES = List.of(0, 1, 2, 63, 64, 65, 127, 128, 1023, 1024, 1025, 1100);

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void answerAsTheTreeWalk(@ForAll("several") List<String> texts, @ForAll Random random) {
        List<Condition> conditions = texts.stream()
                .map(text -> TestDictionary.condition(text).bind(ON))
                .toList();
        int size = EDGES.get(random.nextInt(EDGES.size()));
        double unknown = List.of(0.0, 0.05, 0.5, 1.0).get(random.nextInt(4));
        DrawnFacts drawn = new DrawnFacts(random.nextLong(), DAY);
        List<Facts> rows = Stream.generate(() -> without(drawn.next(), unknown, random))
                .limit(size)
                .map(Facts::of)
                .toList();
        assertSame(conditions, WORKER, rows, random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void answerAsTheTreeWalkInTheWholeLanguage(@ForAll("trials") Trial trial, @ForAll Random random) {
        Condition condition = OnTrial.condition(trial.text());
        List<Facts> rows = new ArrayList<>();
        for (int row = 0; row < 70; row++) {
            Map<FactName, Object> values = new HashMap<>();
            for (FactName fact : Questions.facts(trial.tree())) {
                if (random.nextInt(5) > 0) {
                    values.put(fact, drawn(fact.kind(), random));
                }
            }
            rows.add(OnTrial.facts(new org.wutong.conditions.trees.Knowledge(values)));
        }
        assertSame(List.of(condition, condition.negated()), OnTrial.subject(), rows, random);
    }

    private static Object drawn(Kind kind, Random random) {
        Object value = kind.possible().get(random.nextInt(kind.possible().size()));
        return kind == Kind.REGION && random.nextBoolean()
                ? ((String) value).substring(0, List.of(2, 4, 6, 9).get(random.nextInt(4)))
                : value;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void reckonAsTheFormula(@ForAll Random random) {
        List<Formula> formulas = Stream.of(
                        "income",
                        "price * months",
                        "income - price",
                        "min(income, price * months) + 30",
                        "max(income * months, price)",
                        "0.333 * income",
                        "rate * income",
                        "portion(income, 2, 3)",
                        "portion(income, months, 12)",
                        "(poor ? 100 : price * months)",
                        "(county(work) == county(home) ? income : (months > 6 ? 10 : price))",
                        "min(months(born, as_of) * price, 400)")
                .map(ColumnConditionsTest::formula)
                .toList();
        DrawnFacts drawn = new DrawnFacts(random.nextLong(), DAY);
        List<Facts> rows = Stream.generate(() -> without(drawn.next(), 0.2, random))
                .limit(EDGES.get(random.nextInt(EDGES.size())))
                .map(Facts::of)
                .toList();
        Columns columns = columns(WORKER, rows);
        ColumnConditions block = new ColumnConditions(columns);
        List<ColumnFormula> over = formulas.stream().map(block::add).toList();
        int from = rows.isEmpty() ? 0 : random.nextInt(rows.size());
        block.evaluate(from, rows.size() - from);
        for (int row = from; row < rows.size(); row++) {
            for (int f = 0; f < over.size(); f++) {
                Span expected = formulas.get(f).of(rows.get(row));
                assertThat(over.get(f).of(row)).as(formulas.get(f).text()).isEqualTo(expected);
                if (over.get(f).isReady(row)) {
                    assertThat(Span.exactly(over.get(f).at(row)))
                            .as(formulas.get(f).text())
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Example
    void keepNumbersAtTheEndsOfALong() {
        List<Facts> rows = new ArrayList<>();
        for (long income : List.of(
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                (long) Integer.MIN_VALUE - 1,
                -1L,
                0L,
                1L,
                10_000L,
                (long) Integer.MAX_VALUE + 1,
                Long.MAX_VALUE)) {
            rows.add(Facts.of(Map.of("income", income)));
        }
        List<Condition> conditions = Stream.of(
                        "income >= 100", "income > 0", "income <= 0", "income < 100", "income == 100", "income != 100")
                .map(TestDictionary::condition)
                .toList();
        assertSame(conditions, WORKER, rows, new Random(1));
        assertSame(conditions, WORKER, rows.subList(3, 7), new Random(1));
    }

    @Example
    void compareEachRowWithALimitBeyondAnyInt() {
        List<Facts> rows =
                List.of(Facts.of(Map.of("months", (long) Integer.MAX_VALUE)), Facts.of(Map.of("months", (long)
                        Integer.MIN_VALUE)));
        List<Condition> conditions = Stream.of(
                        "months > 2147483647",
                        "months >= 2147483647",
                        "months <= 2147483647",
                        "months < 9000000000000000000",
                        "months <= 9223372036854775807",
                        "months == 9000000000000000000")
                .map(TestDictionary::condition)
                .toList();
        assertSame(conditions, WORKER, rows, new Random(1));
    }

    @Example
    void keepRatiosOfManyDecimalsAndDaysFarAway() {
        List<Facts> rows = List.of(
                Facts.of(Map.of("rate", new BigDecimal("0.8000000000000000000000001"), "born", LocalDate.MAX)),
                Facts.of(Map.of("rate", new BigDecimal("0.80"), "born", LocalDate.MIN)),
                Facts.of(Map.of("rate", new BigDecimal("0.2"), "born", DAY)),
                Facts.of(Map.of()));
        List<Condition> conditions = Stream.of(
                        "rate > 0.8",
                        "rate == 0.8",
                        "rate <= 0.8",
                        "rate in [0.8, 0.2]",
                        "born < as_of",
                        "age(born) >= 0")
                .map(text -> TestDictionary.condition(text).bind(ON))
                .toList();
        assertSame(conditions, WORKER, rows, new Random(1));
        assertSame(conditions, WORKER, rows.subList(1, 4), new Random(1));
        assertSame(conditions, WORKER, rows.subList(2, 4), new Random(1));
    }

    @Example
    void readFactsOfAnotherEditionOfTheDictionaryByName() {
        List<Facts> rows = List.of(Facts.of(Map.of("poor", true, "months", 7L)), Facts.of(Map.of("poor", false)));
        String edited = TestDictionary.YAML.replace(
                "      home:",
                "      added: {type: bool, window: day, owner: people, label: {zh: 新, en: new}, paper: {zh: 簿, en: book}}\n      home:");
        Problems problems = new Problems();
        SubjectKind later = FactDictionary.read(new SourceFile("facts.yaml", edited), problems)
                .kind("worker")
                .orElseThrow();
        assertThat(later.fact("poor").orElseThrow().slot())
                .isEqualTo(WORKER.fact("poor").orElseThrow().slot() + 1);
        ColumnConditions block = new ColumnConditions(columns(WORKER, rows));
        List<Integer> numbers = Stream.of("poor && months >= 6", "added || poor")
                .map(text -> Condition.read(Snippet.of(new SourceFile("rule", text)), new Scope(later), problems)
                        .orElseThrow())
                .map(block::add)
                .toList();
        block.evaluate(0, 2);
        assertThat(answer(block, numbers.get(0), 0)).isEqualTo(Truth.TRUE);
        assertThat(answer(block, numbers.get(0), 1)).isEqualTo(Truth.FALSE);
        assertThat(answer(block, numbers.get(1), 0)).isEqualTo(Truth.TRUE);
        assertThat(answer(block, numbers.get(1), 1)).isEqualTo(Truth.UNKNOWN);
    }

    private static void assertSame(List<Condition> conditions, SubjectKind kind, List<Facts> rows, Random random) {
        ColumnConditions block = new ColumnConditions(columns(kind, rows));
        List<Integer> numbers = conditions.stream().map(block::add).toList();
        int from = 0;
        do {
            int length = Math.min(rows.size() - from, 1 + random.nextInt(1100));
            block.evaluate(from, length);
            for (int c = 0; c < conditions.size(); c++) {
                for (int row = 0; row < length; row++) {
                    assertThat(answer(block, numbers.get(c), row))
                            .as(conditions.get(c).text() + " of row " + (from + row))
                            .isEqualTo(conditions.get(c).test(rows.get(from + row)));
                }
                assertNothingBeyond(block.surely(numbers.get(c)), length);
                assertNothingBeyond(block.maybe(numbers.get(c)), length);
            }
            from += length;
        } while (from < rows.size());
    }

    private static Truth answer(ColumnConditions block, int number, int row) {
        boolean surely = Bits.get(block.surely(number), row);
        boolean maybe = Bits.get(block.maybe(number), row);
        assertThat(surely && !maybe).isFalse();
        return surely ? Truth.TRUE : maybe ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static void assertNothingBeyond(long[] bits, int rows) {
        if (rows > 0) {
            assertThat(bits[Bits.words(rows) - 1] & ~Bits.lastWord(rows)).isZero();
        }
    }

    private static Columns columns(SubjectKind kind, List<Facts> rows) {
        Columns.Builder builder = Columns.builder(kind, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            builder.set(row, rows.get(row));
        }
        return builder.build();
    }

    private static Formula formula(String text) {
        Problems problems = new Problems();
        Scope scope = new Scope(WORKER, Map.of("price", FactType.MONEY));
        var read = Formula.read(Snippet.of(new SourceFile("rule", text)), scope, problems);
        assertThat(problems.sorted()).isEmpty();
        return read.orElseThrow().bind(new OnDay(DAY, Map.of("price", 15_00L)));
    }

    private static Map<String, Object> without(Map<String, Object> facts, double share, Random random) {
        facts.keySet().removeIf(name -> random.nextDouble() < share);
        return facts;
    }

    @Provide
    Arbitrary<List<String>> several() {
        return DrawnConditions.conditions().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Trial> trials() {
        return Arbitraries.oneOf(Trial.wholeLanguage(3), Trial.wholeLanguage(1));
    }
}
