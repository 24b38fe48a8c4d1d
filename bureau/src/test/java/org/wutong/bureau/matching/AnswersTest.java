package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.answers.Answer;
import org.wutong.bureau.matching.answers.AnswerRefused;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.answers.DeclineReason.Proposes;
import org.wutong.bureau.matching.answers.Proposal;
import org.wutong.bureau.matching.answers.Proposals;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;

@BureauTest
class AnswersTest {
    @Autowired
    TestOffice office;

    @Autowired
    Answers answers;

    @Autowired
    Proposals proposals;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    JdbcClient jdbc;

    private long worker;
    private List<Long> jobs = List.of();

    @BeforeEach
    void fourJobsForOneWorker() {
        office.empty();
        jobs = office.asProgram(() -> vacancies.load(List.of(
                of("甲服饰有限公司", "缝纫工", "5000-5800"),
                of("甲服饰有限公司", "裁剪工", "4500"),
                of("乙家政有限公司", "家政服务员", "4200-4600"),
                of("丙食品有限公司", "包装工", "4100"))));
        worker = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.VILLAGE, 2), "test"));
    }

    @AfterEach
    void today() {
        businessDate.fix(TestOffice.TODAY);
    }

    @Test
    void leavesADeclinedJobOutAndSaysSo() {
        Recommendations.ForWorker before = list();
        assertThat(decline(jobs.get(2), "KIND_OF_WORK", null)).isTrue();
        Recommendations.ForWorker after = list();
        assertThat(ids(before)).contains(jobs.get(2));
        assertThat(ids(after)).doesNotContain(jobs.get(2)).hasSize(before.jobs().size() - 1);
        assertThat(after.suitable()).isEqualTo(before.suitable() - 1);
        assertThat(after.leftOut())
                .singleElement()
                .satisfies(one -> assertThat(one.returns()).isEqualTo(TestOffice.TODAY.plusDays(90)));
    }

    @Test
    void recommendsADeclinedJobAgainWhenItsDaysAreOver() {
        decline(jobs.get(2), "KIND_OF_WORK", null);
        office.asProgram(() -> {
            Vacancy vacancy = vacancies.find(jobs.get(2)).orElseThrow();
            vacancies.change(
                    vacancy.id(),
                    vacancy.version(),
                    Drafts.vacancy(null, "家政服务员", "4200-4600", "330603", LocalDate.of(2025, 12, 31), 5, List.of()));
            return true;
        });
        businessDate.fix(TestOffice.TODAY.plusDays(89));
        assertThat(ids(list())).doesNotContain(jobs.get(2));
        businessDate.fix(TestOffice.TODAY.plusDays(90));
        assertThat(ids(list())).contains(jobs.get(2));
    }

    @Test
    void recommendsItAgainWhenWhatCountedChanges() {
        decline(jobs.get(3), "PAY_TOO_LOW", null);
        change(jobs.get(3), "包装工", "4100", 9);
        assertThat(ids(list())).doesNotContain(jobs.get(3));
        change(jobs.get(3), "包装工", "4900", 9);
        assertThat(ids(list())).contains(jobs.get(3));
    }

    @Test
    void hidesEveryJobOfAnEmployerUntilTakenBack() {
        decline(jobs.get(0), "EMPLOYER", null);
        assertThat(ids(list())).doesNotContain(jobs.get(0), jobs.get(1)).contains(jobs.get(2));
        assertThat(list().leftOut()).hasSize(2).allMatch(one -> one.returns() == null);
        assertThat(office.as("specialist", () -> answers.undo(worker, jobs.get(0))))
                .isTrue();
        assertThat(ids(list())).contains(jobs.get(0), jobs.get(1));
    }

    @Test
    void putsAnAcceptedJobOnTopAndKeepsASeat() {
        change(jobs.get(3), "包装工", "4100", 1);
        long other = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 4), "test"));
        office.as("specialist", () -> answers.record(worker, jobs.get(3), Choice.ACCEPTED, null, "下周去看"));
        assertThat(list().accepted())
                .singleElement()
                .satisfies(one -> assertThat(one.vacancy().id()).isEqualTo(jobs.get(3)));
        assertThat(ids(list())).doesNotContain(jobs.get(3));
        assertThat(ids(listOf("clerk2", other))).doesNotContain(jobs.get(3));
        office.as("specialist", () -> answers.undo(worker, jobs.get(3)));
        assertThat(ids(listOf("clerk2", other))).contains(jobs.get(3));
    }

    @Test
    void freesAKeptSeatAfterItsDays() {
        change(jobs.get(3), "包装工", "4100", 1);
        long other = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 4), "test"));
        office.as("specialist", () -> answers.record(worker, jobs.get(3), Choice.ACCEPTED, null, null));
        businessDate.fix(TestOffice.TODAY.plusDays(13));
        assertThat(ids(listOf("clerk2", other))).doesNotContain(jobs.get(3));
        businessDate.fix(TestOffice.TODAY.plusDays(14));
        assertThat(ids(listOf("clerk2", other))).contains(jobs.get(3));
    }

    @Test
    void recordsTheSameAnswerOnce() {
        assertThat(decline(jobs.get(2), "TOO_FAR", "要带孩子")).isTrue();
        assertThat(decline(jobs.get(2), "TOO_FAR", " 要带孩子 ")).isFalse();
        assertThat(history()).hasSize(1);
    }

    @Test
    void keepsEveryAnswerWhenOneTakesThePlaceOfAnother() {
        decline(jobs.get(2), "TOO_FAR", null);
        office.as("clerk", () -> answers.record(worker, jobs.get(2), Choice.ACCEPTED, null, null));
        office.as("specialist", () -> answers.undo(worker, jobs.get(2)));
        assertThat(history()).extracting(Answer::choice).containsExactly(Choice.ACCEPTED, Choice.DECLINED);
        assertThat(history()).noneMatch(Answer::stands).allMatch(answer -> answer.endedBy() != null);
        assertThat(office.as("specialist", () -> answers.undo(worker, jobs.get(2))))
                .isFalse();
    }

    @Test
    void asksForAReasonAndForWordsWhereItIsAnotherOne() {
        assertThatThrownBy(() -> decline(jobs.get(2), null, null))
                .isInstanceOf(AnswerRefused.class)
                .hasMessage("matching.answer.reason-needed");
        assertThatThrownBy(() -> decline(jobs.get(2), "WHATEVER", null)).hasMessage("matching.answer.reason-needed");
        assertThatThrownBy(() -> decline(jobs.get(2), "OTHER", " ")).hasMessage("matching.answer.note-needed");
        assertThat(history()).isEmpty();
    }

    @Test
    void refusesWhoMayNotChangeTheWorker() {
        for (String login : List.of("clerk2", "auditor", "leader", "reader")) {
            assertThatThrownBy(() ->
                            office.as(login, () -> answers.record(worker, jobs.get(2), Choice.ACCEPTED, null, null)))
                    .as(login)
                    .hasMessage("matching.answer.no-worker");
        }
    }

    @Test
    void hidesAnswersOfOtherVillages() {
        decline(jobs.get(2), "TOO_FAR", null);
        assertThat(office.as("clerk2", () -> answers.history(worker))).isEmpty();
        assertThat(office.as("auditor", () -> answers.history(worker))).hasSize(1);
    }

    @Test
    void movesWithTheWorker() {
        decline(jobs.get(2), "TOO_FAR", null);
        office.asProgram(() -> workers.changeAll(
                java.util.Map.of(worker, WorkerDraft.at(MadeUp.OTHER_VILLAGE).household("Z9")), "test"));
        assertThat(office.as("specialist", () -> answers.history(worker))).isEmpty();
        assertThat(office.as("clerk2", () -> answers.history(worker))).hasSize(1);
    }

    @Test
    void writesNoAnswerPastTheGuard() {
        assertThatThrownBy(() -> office.as("auditor", () -> answersTable().update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void proposesAHigherWageFloorAndChangesItOnlyWhenConfirmed() {
        decline(jobs.get(2), "PAY_TOO_LOW", null);
        List<Proposal> open = proposed();
        assertThat(open)
                .singleElement()
                .satisfies(one -> assertThat(one.proposed()).isEqualTo(470_000L));
        assertThat(wish()).isEqualTo(400_000L);
        office.as("specialist", () -> proposals.settle(worker, Proposes.WAGE_FLOOR, true, 4800L, version()));
        assertThat(wish()).isEqualTo(480_000L);
        assertThat(proposed()).isEmpty();
    }

    @Test
    void leavesTheWishAloneWhenAProposalIsTurnedDown() {
        decline(jobs.get(2), "TOO_FAR", null);
        assertThat(proposed()).extracting(Proposal::kind).containsExactly(Proposes.STAY_NEAR_HOME);
        office.as("specialist", () -> proposals.settle(worker, Proposes.STAY_NEAR_HOME, false, null, version()));
        assertThat(proposed()).isEmpty();
        assertThat(office.as("officer", () -> workers.find(worker).orElseThrow())
                        .yesNo(WorkerField.STAY_NEAR_HOME))
                .isNull();
    }

    private JdbcClient.StatementSpec answersTable() {
        return jdbc.sql(
                        "insert into matching.answer (worker, region, vacancy, employer_name, choice, offered, day, staff_name)"
                                + " values (?, ?, 1, '', 'ACCEPTED', '', date '2024-11-30', 'x')")
                .params(worker, MadeUp.VILLAGE);
    }

    private static VacancyDraft of(String employer, String title, String pay) {
        VacancyDraft draft = Drafts.vacancy(null, title, pay, "330603", LocalDate.of(2025, 12, 31), 5, List.of());
        return new VacancyDraft(
                null,
                null,
                employer,
                draft.title(),
                null,
                draft.workRegion(),
                draft.headcount(),
                draft.payText(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                draft.closes(),
                null,
                null,
                false);
    }

    private void change(long job, String title, String pay, int seats) {
        office.asProgram(() -> {
            Vacancy vacancy = vacancies.find(job).orElseThrow();
            vacancies.change(
                    job,
                    vacancy.version(),
                    Drafts.vacancy(null, title, pay, "330603", LocalDate.of(2025, 12, 31), seats, List.of()));
            return true;
        });
    }

    private boolean decline(long job, @Nullable String reason, @Nullable String note) {
        return office.as("specialist", () -> answers.record(worker, job, Choice.DECLINED, reason, note));
    }

    private Recommendations.ForWorker list() {
        return listOf("specialist", worker);
    }

    private Recommendations.ForWorker listOf(String login, long id) {
        return office.as(login, () -> recommendations.forWorker(id, 10).orElseThrow());
    }

    private static List<Long> ids(Recommendations.ForWorker list) {
        return list.jobs().stream().map(job -> job.vacancy().id()).toList();
    }

    private List<Answer> history() {
        return office.as("specialist", () -> answers.history(worker));
    }

    private List<Proposal> proposed() {
        return office.as("specialist", () -> proposals.of(workers.find(worker).orElseThrow()));
    }

    private @Nullable Long wish() {
        return office.as("officer", () -> workers.find(worker).orElseThrow()).wishWageFen();
    }

    private int version() {
        return workers.find(worker).orElseThrow().version();
    }
}
