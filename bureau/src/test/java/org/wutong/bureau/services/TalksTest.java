package org.wutong.bureau.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class TalksTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 20);
    private static final TalkDraft TALK = talk("稳就业政策进村宣讲", DAY);

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Talks talks;

    @Autowired
    Services services;

    @Autowired
    Gaps gaps;

    private long first;
    private long second;
    private long third;

    private static TalkDraft talk(String title, LocalDate day) {
        return new TalkDraft(MadeUp.VILLAGE, "policy-talk", day, title, "马小军", "村委会", null, "");
    }

    @BeforeEach
    void village() {
        office.empty();
        first = add("马秀兰", 1);
        second = add("马秀英", 2);
        third = add("马秀芳", 3);
    }

    @Test
    void countsForEverybodyWhoCameInOneSave() {
        long id = save("one", TALK, first, second);
        assertThat(had(first)).isEqualTo(1);
        assertThat(had(second)).isEqualTo(1);
        assertThat(had(third)).isZero();
        assertThat(office.as("specialist", () -> talks.find(id)).orElseThrow().present())
                .isEqualTo(2);
    }

    @Test
    void standsOnceThoughItsFormIsSentTwice() {
        assertThat(save("same", TALK, first, second)).isEqualTo(save("same", TALK, first, second));
        assertThat(services(first)).hasSize(1);
    }

    @Test
    void takesBackFromWhoIsTakenOffTheListAndGivesToWhoIsPutOnIt() {
        long id = save("one", TALK, first, second);
        change(id, TALK, first, third);
        assertThat(had(first)).isEqualTo(1);
        assertThat(had(second)).isZero();
        assertThat(had(third)).isEqualTo(1);
        assertThat(services(second))
                .singleElement()
                .satisfies(one -> assertThat(one.takenBackReason()).isEqualTo("签到表核对"));
        change(id, TALK, first, second, third);
        assertThat(had(second)).isEqualTo(1);
        assertThat(services(second)).as("the same service stands again").hasSize(1);
    }

    @Test
    void tellsEveryServiceWhatTheTalkSaysAfterACorrection() {
        long id = save("one", TALK, first, second);
        LocalDate other = LocalDate.of(2023, 12, 1);
        change(id, talk("另一主题", other), first, second);
        assertThat(services(first)).singleElement().satisfies(one -> {
            assertThat(one.content()).isEqualTo("另一主题");
            assertThat(one.day()).isEqualTo(other);
        });
        assertThat(had(first)).as("the year before counts no more").isZero();
    }

    @Test
    void refusesACorrectionOfWhatSomebodyElseChangedMeanwhile() {
        long id = save("one", TALK, first, second);
        change(id, TALK, first);
        assertThatThrownBy(() -> office.as("specialist", () -> {
                    talks.change(id, 1, TALK, List.of(first, third), "签到表核对");
                    return true;
                }))
                .hasMessageContaining("services.talk.refused.meanwhile");
        assertThat(had(third)).isZero();
    }

    @Test
    void refusesATalkNobodyCameTo() {
        assertThatThrownBy(() -> save("one", TALK)).hasMessageContaining("services.talk.refused.nobody");
    }

    @Test
    void refusesAVillageOutOfReach() {
        assertThatThrownBy(() -> office.as("clerk2", () -> talks.add("one", TALK, List.of(first))))
                .hasMessageContaining("services.talk.refused.reach");
        assertThat(services(first)).isEmpty();
    }

    private long add(String name, int sequence) {
        return office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, name, sequence), "test"));
    }

    private long save(String key, TalkDraft draft, Long... present) {
        return office.as("specialist", () -> talks.add(key, draft, List.of(present)));
    }

    private void change(long id, TalkDraft draft, Long... present) {
        office.as("specialist", () -> {
            int version = talks.find(id).orElseThrow().version();
            talks.change(id, version, draft, List.of(present), "签到表核对");
            return true;
        });
    }

    private int had(long worker) {
        return office.as("officer", () -> gaps.had(worker)).getOrDefault(Counted.POLICY_TALKS, 0);
    }

    private List<Service> services(long worker) {
        return office.as("officer", () -> services.of(worker));
    }
}
