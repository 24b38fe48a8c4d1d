package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.Closing;
import org.wutong.bureau.people.ClosingReason;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.whatif.Roster;
import org.wutong.bureau.policies.whatif.Rosters;
import org.wutong.conditions.Fact;
import org.wutong.rules.Grouping;

/** A roster kept for sliders is after every change what reading everybody anew would give. */
@BureauTest
class RosterFollowingTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Closing closing;

    @Autowired
    Rosters rosters;

    private OwedPeople people;
    private List<Long> first;
    private List<Long> second;

    @BeforeEach
    void people() {
        office.empty();
        people = new OwedPeople(office, workers, spells);
        first = people.household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000, 0);
        second = people.household(MadeUp.OTHER_VILLAGE, "1", 21, 12_000, 50_000);
        office.as("officer", () -> {
            rosters.forget();
            return rosters.mine();
        });
    }

    private void assertFollows() {
        office.as("officer", () -> {
            Roster followed = rosters.mine();
            rosters.forget();
            Roster anew = rosters.mine();
            assertThat(followed.takenAt()).isBefore(anew.takenAt());
            assertThat(followed.people()).isEqualTo(anew.people());
            for (int row = 0; row < anew.people().size(); row++) {
                assertThat(facts(followed, row)).isEqualTo(facts(anew, row));
                assertThat(followed.columns().household(row))
                        .isEqualTo(anew.columns().household(row));
                assertThat(groups(followed, row)).isEqualTo(groups(anew, row));
            }
            return true;
        });
    }

    private static Map<String, Object> facts(Roster roster, int row) {
        Map<String, Object> known = new TreeMap<>();
        for (Fact fact : roster.columns().columns().kind().facts()) {
            Object value = roster.columns().columns().at(row).value(fact);
            if (value != null) {
                known.put(fact.name(), value);
            }
        }
        return known;
    }

    private static List<String> groups(Roster roster, int row) {
        return roster.groupings().stream()
                .map((Grouping grouping) ->
                        grouping.of()[row] < 0 ? "" : grouping.keys().get(grouping.of()[row]))
                .toList();
    }

    private void close(long worker) {
        LocalDate day = LocalDate.of(2024, 11, 1);
        office.as("officer", () -> closing.close(worker, null, day, ClosingReason.MOVED_OUT, "", ""));
    }

    private int size() {
        return office.as("officer", () -> rosters.mine().people().size());
    }

    @Test
    void takesInAJobThatBegan() {
        long worker = first.get(2);
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 2, 1))
                        .employer(null, "绍兴柯岭服饰")
                        .at("330600")
                        .contract(true, 12)
                        .monthlyWage(500_000L)));
        assertThat(office.as("officer", () -> {
                    Roster roster = rosters.mine();
                    int row = roster.people().stream()
                            .map(one -> one.id())
                            .toList()
                            .indexOf(worker);
                    return facts(roster, row);
                }))
                .containsKey("months_stable");
        assertFollows();
    }

    @Test
    void takesInWhoCame() {
        people.household(MadeUp.VILLAGE, "7", 41, 20_000, 0);
        assertThat(size()).isEqualTo(7);
        assertFollows();
    }

    @Test
    void letsGoWhoLeft() {
        close(first.get(0));
        assertThat(size()).isEqualTo(4);
        assertFollows();
    }

    @Test
    void seesWhoMovesToAnotherHousehold() {
        office.as(
                "officer",
                () -> workers.changeAll(
                        Map.of(
                                first.get(0),
                                WorkerDraft.at(MadeUp.OTHER_VILLAGE).household("1")),
                        "test"));
        assertFollows();
    }

    @Test
    void takesInSeveralChangesTogether() {
        people.household(MadeUp.OTHER_VILLAGE, "8", 51, 0);
        office.as(
                "officer",
                () -> workers.changeAll(
                        Map.of(second.get(1), WorkerDraft.at(MadeUp.VILLAGE).household("9")), "test"));
        close(first.get(1));
        assertFollows();
    }

    @Test
    void leavesAloneAChangeThatIsTakenBack() {
        Roster before = office.as("officer", rosters::mine);
        Supplier<Boolean> takenBack = () -> {
            people.household(MadeUp.VILLAGE, "7", 41, 20_000);
            throw new IllegalStateException("taken back");
        };
        assertThatThrownBy(() -> office.as("officer", takenBack)).hasMessage("taken back");
        assertThat(office.as("officer", rosters::mine)).isSameAs(before);
    }

    @Test
    void isTheSameWhileNobodyChanges() {
        Roster before = office.as("officer", rosters::mine);
        assertThat(office.as("officer", () -> rosters.mineWithin(Duration.ZERO)))
                .containsSame(before);
    }

    @Test
    void isOfWhoeverAsks() {
        assertThat(office.as("clerk", () -> rosters.mine().people()))
                .isNotEmpty()
                .allMatch(one -> one.region().startsWith(TestOffice.TOWNSHIP));
    }
}
