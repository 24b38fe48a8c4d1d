package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetBookTest {
    private final TargetBook book = new TargetBook();

    TargetBookTest() throws IOException {}

    @Test
    void holdsEveryNumericTargetOfTheFiveDocuments() {
        // Letters tell apart the parts of one target: a talk, three recommendations, …
        Map<String, Long> byDocument = book.all().stream()
                .map(target -> target.id().replaceFirst("[a-d]$", ""))
                .distinct()
                .collect(Collectors.groupingBy(id -> id.substring(0, 2), Collectors.counting()));

        assertThat(byDocument).containsOnly(entry("BT", 24L), entry("XZ", 10L), entry("LT", 7L), entry("JF", 26L));
    }

    @Test
    void partsAddUpToTheWhole() {
        List<Target> wholes =
                book.all().stream().filter(target -> !target.parts().isEmpty()).toList();

        assertThat(wholes).extracting(Target::id).contains("BT-T01", "XZ-T01", "XZ-T02", "JF-T21");
        assertThat(wholes)
                .allSatisfy(whole -> assertThat(whole.parts().stream()
                                .map(part -> book.find(part).orElseThrow().number())
                                .mapToLong(Long.class::cast)
                                .sum())
                        .isEqualTo(whole.number()));
    }

    @Test
    void eitherCountsAFigureOrSaysWhyNoRecordTellsIt() {
        assertThat(book.all())
                .allSatisfy(target -> assertThat(target.counts() == null)
                        .as(target.id())
                        .isEqualTo(target.unrecorded("zh") != null && target.unrecorded("en") != null));
    }

    @Test
    void hasANumberUnlessTheYearBeforeGivesTheGoal() {
        assertThat(book.all())
                .allSatisfy(target ->
                        assertThat(target.number() == null).as(target.id()).isEqualTo(target.ofYearBefore() != null));
    }

    @Test
    void namesNobodyTwiceAndEndsAfterItBegins() {
        assertThat(book.all()).extracting(Target::id).doesNotHaveDuplicates();
        assertThat(book.all()).allSatisfy(target -> {
            LocalDate deadline = target.deadline();
            assertThat(deadline == null || deadline.isAfter(target.from())).isTrue();
        });
    }

    @Test
    void hasWordsForEveryReadingAndUnitInBothLanguages() {
        for (String language : List.of("zh_CN", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("messages/targets_" + language);
            assertThat(book.all()).allSatisfy(target -> {
                assertThat(words.containsKey("targets.unit." + target.unit())).isTrue();
                assertThat(target.note() == null || words.containsKey("targets.reading." + target.note()))
                        .isTrue();
            });
        }
    }

    @Test
    void looksAtTheLastDayTargetsWereInForceOnceTheyAreOver() {
        LocalDate later = LocalDate.of(2024, 11, 30);
        assertThat(book.dayFor("1409", later)).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(book.dayFor("1409", LocalDate.of(2022, 6, 1))).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(book.dayFor("640106", later)).isEqualTo(later);
    }
}
