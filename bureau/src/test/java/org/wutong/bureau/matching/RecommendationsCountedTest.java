package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class RecommendationsCountedTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Answers answers;

    @Autowired
    Services services;

    @Autowired
    Gaps gaps;

    private long worker;
    private long vacancy;

    @BeforeEach
    void somebodyAndAJob() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 1), "test"));
        vacancy = office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000", "330603"))))
                .get(0);
    }

    @Test
    void countsAnAnswerAsARecommendationOfThatJob() {
        answer(Choice.DECLINED);
        assertThat(had()).isEqualTo(1);
        assertThat(services()).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo("matching");
            assertThat(one.href()).isEqualTo("/vacancies/" + vacancy);
            assertThat(one.outcome()).isEqualTo("declined");
        });
    }

    @Test
    void countsTheSameJobOnceThoughTheAnswerChanges() {
        answer(Choice.DECLINED);
        answer(Choice.ACCEPTED);
        assertThat(had()).isEqualTo(1);
    }

    @Test
    void countsTheSameJobOnceThoughAnOfficerTypedItsNumber() {
        answer(Choice.DECLINED);
        office.as(
                "officer",
                () -> services.record(ServiceDraft.of(worker, "job-recommendation", TestOffice.TODAY, "王专干", "phone")
                        .withContent(services().get(0).about(), "缝纫工")));
        assertThat(had()).isEqualTo(1);
    }

    @Test
    void takesTheRecommendationBackWithTheAnswerAndGivesItAgainWithTheNext() {
        answer(Choice.ACCEPTED);
        office.as("officer", () -> answers.undo(worker, vacancy));
        assertThat(had()).isZero();
        answer(Choice.ACCEPTED);
        assertThat(had()).isEqualTo(1);
        assertThat(services()).hasSize(1);
    }

    private void answer(Choice choice) {
        String reason = choice == Choice.DECLINED
                ? answers.rules().reasons().stream()
                        .filter(one -> !one.asksNote())
                        .findFirst()
                        .orElseThrow()
                        .code()
                : null;
        office.as("officer", () -> answers.record(worker, vacancy, choice, reason, ""));
    }

    private int had() {
        return office.as("officer", () -> gaps.had(worker)).getOrDefault(Counted.JOB_RECOMMENDATIONS, 0);
    }

    private List<Service> services() {
        return office.as("officer", () -> services.of(worker));
    }
}
