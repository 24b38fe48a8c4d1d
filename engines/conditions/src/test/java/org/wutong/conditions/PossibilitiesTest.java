package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.vocabulary.Truth;

/** What is said to be impossible never happens, and what plainly is impossible is said to be. */
class PossibilitiesTest {
    private static final OnDay DAY = new OnDay(LocalDate.of(2024, 3, 31), Map.of(), DrawnConditions.CALENDAR);
    private static final Set<Truth> ANY = EnumSet.of(Truth.TRUE, Truth.FALSE);

    @Provide
    Arbitrary<String> conditions() {
        return DrawnConditions.conditions();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void neverMissWhatFactsCanBringAbout(@ForAll("conditions") String text, @ForAll long seed) {
        Condition condition = TestDictionary.condition(text);
        Set<Truth> claimed = Possibilities.of(condition, DAY);
        Statistics.label("something is ruled out").collect(!claimed.containsAll(ANY));
        hold(claimed, condition, DAY, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void neverMissWhatAnotherDayBringsAboutUnlessTheyHangOnTheDay(
            @ForAll("conditions") String text, @ForAll @IntRange(max = 2000) int later, @ForAll long seed) {
        Condition condition = TestDictionary.condition(text);
        Assume.that(!Possibilities.hangsOnTheDay(condition));
        OnDay other = new OnDay(DAY.asOf().plusDays(later), Map.of(), DrawnConditions.CALENDAR);
        hold(Possibilities.of(condition, DAY), condition, other, seed);
    }

    private static void hold(Set<Truth> claimed, Condition condition, OnDay day, long seed) {
        Condition bound = condition.bind(day);
        DrawnFacts facts = new DrawnFacts(seed, day.asOf());
        for (int i = 0; i < 200 && !claimed.containsAll(ANY); i++) {
            Map<String, Object> drawn = facts.next();
            Truth truth = bound.test(Facts.of(drawn));
            assertThat(truth == Truth.UNKNOWN || claimed.contains(truth))
                    .as(condition.text() + " is " + truth + " on " + day.asOf() + " for " + drawn)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'age(born) >= 60', false",
        "'born <= as_of', false",
        "'born < \"1990-01-01\"', false",
        "'days(born, as_of) <= 30 && born >= \"2024-06-01\"', true",
        "'as_of >= \"2025-01-01\"', true",
    })
    void hangOnTheDayWhereItMeetsFixedDates(String text, boolean hangs) {
        assertThat(Possibilities.hangsOnTheDay(TestDictionary.condition(text))).isEqualTo(hangs);
    }

    private static Set<Truth> of(String text) {
        return Possibilities.of(TestDictionary.condition(text), DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "months >= 6 && months < 3",
                "months > 12",
                "income < 0",
                "rate >= 20",
                "rate > 0.8 && rate <= 0.2",
                "born > \"2000-01-01\" && born < \"1990-01-01\"",
                "age(born) >= 60 && age(born) < 16",
                "kind == \"agency\" && kind == \"broker\"",
                "poor && !poor",
                "county(work) == county(home) && province(work) != province(home)",
                "within(work, \"640106\") && !within(work, \"6401\")",
                "within(work, \"6401\") && province(work) == \"15\"",
            })
    void ruleOutWhatCanNeverHold(String text) {
        assertThat(of(text)).containsExactly(Truth.FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate > 0.2 && rate < 0.8",
                "county(work) == \"640106\"",
                "within(work, \"64\") && !within(work, \"6401\")",
                "within(work, \"6401\") && within(home, \"6401\") && county(work) != county(home)",
                "within(work, \"6401\") && county(work) == county(home) && township(work) != township(home)",
                "working_days(born, as_of) >= 3",
                "age(born) < 60 && born < \"1990-01-01\"",
                "name == \"a\" || months > 3",
            })
    void ruleOutNothingThatCanGoEitherWay(String text) {
        assertThat(of(text)).isEqualTo(ANY);
    }

    @Test
    void ruleOutNothingOfAWorkingDayThatNoCalendarKnows() {
        OnDay day = new OnDay(LocalDate.of(2024, 3, 31), Map.of());
        assertThat(Possibilities.of(TestDictionary.condition("working_days(born, as_of) >= 3"), day))
                .isEqualTo(ANY);
    }

    @Test
    void areToldOfManyLinesThatLookAtFactsOfTheirOwn() {
        String wide = "name in [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"] && (months < 3 || months > 9)"
                + " && income > 100 && rate > 0.2 && born > \"1990-01-01\" && within(home, \"64\")";
        assertThat(of(wide)).isEqualTo(ANY);
        assertThat(of(wide + " && income < 50")).isEqualTo(EnumSet.of(Truth.FALSE));
        assertThat(of("(months < 3 || months >= 3) && (income < 50 || income >= 50)"))
                .isEqualTo(EnumSet.of(Truth.TRUE));
    }
}
