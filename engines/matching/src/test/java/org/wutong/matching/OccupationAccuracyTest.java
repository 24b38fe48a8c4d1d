package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wutong.matching.LabelledTitle.Verdict;

/**
 * How well everyday titles are coded, on a list labelled apart from the table. Mistakes of the development half are
 * printed with {@code -Dwutong.titles=development}; those of the held-out half are never looked at to mend the table.
 */
class OccupationAccuracyTest {
    private static final Occupations OCCUPATIONS = Occupations.load();
    private static final List<LabelledTitle> DEVELOPMENT =
            LabelledTitle.all().stream().filter(title -> !title.isHeldOut()).toList();
    private static final List<LabelledTitle> HELD_OUT =
            LabelledTitle.all().stream().filter(LabelledTitle::isHeldOut).toList();

    @Test
    void everyLabelIsACodeOfTheDictionary() {
        assertThat(LabelledTitle.all())
                .hasSizeGreaterThan(400)
                .allSatisfy(title -> assertThat(title.codes()).allMatch(OCCUPATIONS::contains));
    }

    @Test
    void holdsItsFloorOnTheDevelopmentHalf() {
        TitleAccuracy accuracy = TitleAccuracy.of(DEVELOPMENT, OCCUPATIONS);
        System.out.println("development: " + accuracy);
        if ("development".equals(System.getProperty("wutong.titles"))) {
            DEVELOPMENT.forEach(OccupationAccuracyTest::printUnlessRight);
        }

        assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void holdsItsFloorOnTheHeldOutHalf() {
        TitleAccuracy accuracy = TitleAccuracy.of(HELD_OUT, OCCUPATIONS);
        System.out.println("held out: " + accuracy);

        assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.95);
    }

    private static void printUnlessRight(LabelledTitle title) {
        OccupationCoding coding = OCCUPATIONS.code(title.title());
        Verdict verdict = title.verdict(coding);
        if (verdict != Verdict.RIGHT && (verdict != Verdict.UNSURE || title.needsACode())) {
            System.out.println(verdict + " " + title + " " + coding);
        }
    }
}
