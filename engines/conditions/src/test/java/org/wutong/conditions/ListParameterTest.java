package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Lists kept as dated figures of a rule. */
class ListParameterTest {
    private static final List<Object> PARTNERS = List.of(RegionCode.parse("98"), RegionCode.parse("9701"));
    private final Problems problems = new Problems();

    private Optional<Condition> read(String text, FactType type, List<Object> values) {
        Scope scope = new Scope(TestDictionary.worker(), Map.of(), Map.of("listed", new Scope.Listed(type, values)));
        return Condition.read(Snippet.of(new SourceFile("rule", text)), scope, problems)
                .map(read -> read.bind(new OnDay(LocalDate.EPOCH, Map.of("listed", values))));
    }

    private static Truth at(Condition condition, String work) {
        return condition.test(Facts.of(Map.of("work", RegionCode.parse(work))));
    }

    @Test
    void findsAPlaceInOneOfTheAreas() {
        Condition partners =
                read("within(work, listed)", FactType.REGION, PARTNERS).orElseThrow();
        assertThat(at(partners, "980102")).isEqualTo(Truth.TRUE);
        assertThat(at(partners, "970200")).isEqualTo(Truth.FALSE);
        assertThat(at(partners, "97")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void findsAWordInTheList() {
        Condition kinds =
                read("kind in listed", FactType.TEXT, List.of("agency")).orElseThrow();
        assertThat(kinds.test(Facts.of(Map.of("kind", "agency")))).isEqualTo(Truth.TRUE);
        assertThat(kinds.test(Facts.of(Map.of("kind", "broker")))).isEqualTo(Truth.FALSE);
        assertThat(kinds.test(Facts.of(Map.of()))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void refusesAWordThatTheFactCannotBe() {
        read("kind in listed", FactType.TEXT, List.of("agency", "brocker"));
        assertThat(problems.sorted())
                .extracting(Problem::headline)
                .containsExactly(
                        "rule:1:9: 'listed' lists \"brocker\", which is none of agency, broker; did you mean 'broker'?");
    }

    @Test
    void refusesAListOfAnotherType() {
        read("months in listed", FactType.TEXT, List.of("agency"));
        read("kind in lsted", FactType.TEXT, List.of("agency"));
        assertThat(problems.sorted())
                .extracting(Problem::message)
                .containsExactly(
                        "'listed' does not list what a whole number can be",
                        "'lsted' is not a list parameter; write a list as [\"a\", \"b\"], or declare it with list: true;"
                                + " did you mean 'listed'?");
    }
}
