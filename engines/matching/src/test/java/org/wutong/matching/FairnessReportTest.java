package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.matching.MadeUp.TODAY;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.matching.FairnessReport.Group;
import org.wutong.matching.FairnessReport.Line;
import org.wutong.matching.FairnessReport.Outcome;
import org.wutong.vocabulary.Gender;

class FairnessReportTest {
    private static final Group OLDER = new Group("AGE", "50+");
    private static final Group YOUNGER = new Group("AGE", "16-29");

    @Test
    void countsReachedSomeAndNoneOfEachClass() {
        FairnessReport report = FairnessReport.of(
                List.of(had(5, 7_000, OLDER), had(3, 6_000, OLDER), had(1, 5_000, OLDER), had(0, null, YOUNGER)), 3);

        assertThat(report.lines())
                .containsExactly(new Line(YOUNGER, 1, 0, 0, 1, null), new Line(OLDER, 3, 2, 1, 0, 6_000));
    }

    @Test
    void countsAPersonInEachOfTheirClasses() {
        Group monitored = new Group("CATEGORY", "MONITORED");
        FairnessReport report = FairnessReport.of(List.of(new Outcome(3, 4_000, Set.of(OLDER, monitored))), 3);

        assertThat(report.line(OLDER)).map(Line::enough).contains(1);
        assertThat(report.line(monitored)).map(Line::enough).contains(1);
    }

    @Test
    void leavesThoseWithoutAJobOutOfTheMedianInsteadOfCountingThemAsNought() {
        FairnessReport report =
                FairnessReport.of(List.of(had(0, null, OLDER), had(1, 5_000, OLDER), had(1, 6_000, OLDER)), 3);

        assertThat(report.lines().get(0).medianBest()).isEqualTo(5_000);
    }

    @Test
    void marksAClassOfFewerThanTen() {
        assertThat(FairnessReport.of(many(9), 3).lines().get(0).isSmall()).isTrue();
        assertThat(FairnessReport.of(many(10), 3).lines().get(0).isSmall()).isFalse();
    }

    @Test
    void roundsSharesToTheNearestTenthOfAPercent() {
        assertThat(new Line(OLDER, 3, 2, 1, 0, null).perMille(2)).isEqualTo(667);
        assertThat(new Line(OLDER, 0, 0, 0, 0, null).perMille(0)).isZero();
    }

    @Test
    void theBandsOfAgeFollowOneAnotherWithoutAGap() {
        List<AgeBand> bands = AgeBand.all();

        for (int i = 1; i < bands.size(); i++) {
            assertThat(bands.get(i - 1).most()).isEqualTo(bands.get(i).least() - 1);
        }
        assertThat(AgeBand.of(50)).contains(AgeBand.oldest());
        assertThat(AgeBand.of(15)).isEmpty();
    }

    @Property(tries = 40)
    void theClassesOfADimensionAddUpToEverybody(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int people) {
        Random random = new Random(seed);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int suitable = random.nextInt(5);
            outcomes.add(had(
                    suitable, suitable == 0 ? null : random.nextInt(10_000), random.nextBoolean() ? OLDER : YOUNGER));
        }
        List<Line> lines = FairnessReport.of(outcomes, 3).of("AGE");

        assertThat(lines.stream().mapToInt(Line::people).sum()).isEqualTo(people);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.enough() + line.some() + line.none()).isEqualTo(line.people()));
    }

    @Test
    void noPartOfWhatTheEngineReadsIsASex() {
        assertThat(Stream.of(Worker.class, Vacancy.class, Candidate.class)
                        .flatMap(read -> Arrays.stream(read.getRecordComponents())))
                .noneMatch(part -> part.getType() == Gender.class)
                .extracting(RecordComponent::getName)
                .doesNotContain("sex", "gender");
        assertThat(Stream.of(Factor.values()).map(Factor::id)).doesNotContain("sex", "gender");
        assertThat(Stream.of(HardCondition.values()).map(HardCondition::id)).doesNotContain("sex", "gender", "age");
    }

    @Property(tries = 40)
    void anEmployersAgeWishTakesNobodyOffAList(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        Matcher matcher = new Matcher(Policies.shipped());
        List<Vacancy> vacancies = world.vacancies(30);
        List<Vacancy> wishless = vacancies.stream()
                .map(vacancy -> Relaxing.like(vacancy).ageWish(null, null).build())
                .toList();

        for (Worker worker : world.workers(10)) {
            assertThat(matcher.prepare(vacancies, TODAY).outlook(worker))
                    .isEqualTo(matcher.prepare(wishless, TODAY).outlook(worker));
        }
    }

    @Test
    void aStatutoryAgeNeedsTheCodeOfItsGround() {
        assertThatThrownBy(() -> new StatutoryAge(new AgeRange(18, 55), " "))
                .hasMessageContaining("needs the code of its legal ground");
    }

    private static Outcome had(int suitable, @Nullable Integer best, Group group) {
        return new Outcome(suitable, best, Set.of(group));
    }

    private static List<Outcome> many(int people) {
        return IntStream.range(0, people).mapToObj(i -> had(3, 5_000, OLDER)).toList();
    }
}
