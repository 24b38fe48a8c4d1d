package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.RosterWanted.Sort;
import org.wutong.vocabulary.Gender;

@BureauTest
class RosterTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Roster roster;

    @Autowired
    PeopleAnywhere anywhere;

    @BeforeEach
    void people() {
        office.empty();
        office.as("officer", () -> {
            workers.add(
                    MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                            .set(WorkerField.EDUCATION, Education.JUNIOR)
                            .set(WorkerField.WILLING_OUT, true)
                            .set(WorkerField.REFRESHED_ON, LocalDate.of(2024, 11, 18))
                            .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "a")),
                    "test");
            workers.add(
                    WorkerDraft.at(MadeUp.VILLAGE)
                            .household("1")
                            .name("杨建国")
                            .identity(MadeUp.identity(LocalDate.of(1977, 3, 8), 101))
                            .set(WorkerField.PHONE, MadeUp.phone(7788))
                            .set(WorkerField.REFRESHED_ON, LocalDate.of(2024, 10, 30))
                            .category(CategoryClaim.absent(CategoryKind.POVERTY_ALLEVIATED, false, "a")),
                    "test");
            workers.add(
                    WorkerDraft.at(MadeUp.OTHER_VILLAGE)
                            .household("1")
                            .name("马小军")
                            .set(WorkerField.GENDER, Gender.MALE),
                    "test");
            return true;
        });
    }

    private List<String> names(String login, RosterWanted wanted) {
        return office.as(login, () -> roster.page(wanted, null, null, 50, Locale.CHINA)).lines().stream()
                .map(line -> line.worker().name())
                .toList();
    }

    private static RosterWanted searching(String text) {
        return new RosterWanted(
                text, null, List.of(), null, null, null, null, null, null, false, Map.of(), null, Sort.NAME, false);
    }

    @Test
    void findsByPartOfNameAndPinyinInitials() {
        assertThat(names("officer", searching("秀兰"))).containsExactly("马秀兰");
        assertThat(names("officer", searching("mx"))).containsExactly("马小军", "马秀兰");
        assertThat(names("officer", searching("yangjianguo"))).containsExactly("杨建国");
    }

    @Test
    void findsByLastFourOfEitherNumberAndByWholeOnes() {
        assertThat(names("officer", searching("7788"))).containsExactly("杨建国");
        assertThat(names("officer", searching(MadeUp.identity(332).lastFour()))).containsExactly("马秀兰");
        assertThat(names("officer", searching(MadeUp.identity(332).full()))).containsExactly("马秀兰");
        assertThat(names("officer", searching("139 0000 7788".replace(" ", ""))))
                .containsExactly("杨建国");
    }

    @Test
    void findsByVillageTogetherWithName() {
        assertThat(names("officer", searching("良田镇 马"))).containsExactly("马秀兰");
    }

    @Test
    void findsNobodyByNumberThatFitsNobody() {
        assertThat(names("officer", searching("640399198105023999"))).isEmpty();
        assertThat(names("officer", searching("13911112222"))).isEmpty();
    }

    @Test
    void narrowsByCategoryOfHouseholdUnlessThePersonsOwnRecordDeniesIt() {
        RosterWanted wanted = new RosterWanted(
                "",
                null,
                List.of(CategoryKind.POVERTY_ALLEVIATED),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Map.of(),
                null,
                Sort.NAME,
                false);
        assertThat(names("officer", wanted)).containsExactly("马秀兰");
    }

    @Test
    void narrowsByAgeIncludingBothEnds() {
        assertThat(names("officer", aged(43, 43))).containsExactly("马秀兰");
        assertThat(names("officer", aged(44, 47))).containsExactly("杨建国");
        assertThat(names("officer", aged(48, null))).isEmpty();
    }

    private static RosterWanted aged(@Nullable Integer from, @Nullable Integer to) {
        return new RosterWanted(
                "", null, List.of(), from, to, null, null, null, null, false, Map.of(), null, Sort.NAME, false);
    }

    @Test
    void listsWhoWasNotRefreshedThisMonth() {
        RosterWanted due = new RosterWanted(
                "", null, List.of(), null, null, null, null, null, null, true, Map.of(), null, Sort.NAME, false);
        assertThat(names("officer", due)).containsExactly("马小军", "杨建国");
    }

    @Test
    void showsAClerkOnlyTheirOwnTownship() {
        assertThat(names("clerk", searching("马"))).containsExactly("马秀兰");
        assertThat(names("clerk2", searching("马"))).containsExactly("马小军");
        assertThat(office.as("clerk", () -> roster.count(RosterWanted.EVERYONE, 100)))
                .isEqualTo(2);
    }

    @Test
    void wouldShowAClerkEverybodyIfTheGuardWereOff() {
        office.owner()
                .sql("alter table people.worker disable row level security")
                .update();
        try {
            assertThat(office.as("clerk", () -> roster.count(RosterWanted.EVERYONE, 100)))
                    .isEqualTo(3);
        } finally {
            office.owner()
                    .sql("alter table people.worker enable row level security")
                    .update();
        }
    }

    @Test
    void pagesForwardAndBackWithoutLosingAnybody() {
        for (Sort sort : Sort.values()) {
            for (boolean descending : List.of(false, true)) {
                RosterWanted wanted = new RosterWanted(
                        "",
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        Map.of(),
                        null,
                        sort,
                        descending);
                List<Long> forward = new ArrayList<>();
                Roster.Page page;
                do {
                    Long after = forward.isEmpty() ? null : forward.get(forward.size() - 1);
                    page = office.as("officer", () -> roster.page(wanted, after, null, 1, Locale.CHINA));
                    assertThat(page.previous()).isEqualTo(after != null);
                    forward.add(page.lines().get(0).worker().id());
                } while (page.next());
                assertThat(forward).doesNotHaveDuplicates().hasSize(3);
                Roster.Page back =
                        office.as("officer", () -> roster.page(wanted, null, forward.get(2), 1, Locale.CHINA));
                assertThat(back.lines().get(0).worker().id()).isEqualTo(forward.get(1));
                assertThat(back.previous()).isTrue();
                assertThat(back.next()).isTrue();
            }
        }
    }

    @Test
    void findsAcrossTheSearchScopeButOnlyNameAndPlace() {
        assertThat(office.as("clerk", () -> anywhere.find("马小军")))
                .singleElement()
                .matches(found -> found.name().equals("马小军") && found.region().equals(MadeUp.OTHER_VILLAGE));
        assertThat(office.as("specialist", () -> anywhere.find("马小军"))).isEmpty();
    }

    @Test
    void leavesTheViewAsItWasAfterSearchingWider() {
        assertThat(office.as("clerk", () -> {
                    anywhere.find("马小军");
                    return roster.count(RosterWanted.EVERYONE, 100);
                }))
                .isEqualTo(2);
    }
}
