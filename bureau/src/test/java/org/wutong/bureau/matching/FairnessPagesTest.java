package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.Fairness.Dimension;
import org.wutong.bureau.matching.Fairness.Part;
import org.wutong.bureau.matching.storage.FairnessRows;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.matching.FairnessReport;
import org.wutong.matching.FairnessReport.Group;
import org.wutong.matching.FairnessReport.Line;
import org.wutong.vocabulary.Gender;

@BureauTest
class FairnessPagesTest {
    private static final LongWork.Progress SILENT = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    MatchRun run;

    @Autowired
    Fairness fairness;

    @Autowired
    MockMvc mvc;

    private long older;
    private long younger;
    private long there;

    @BeforeEach
    void aSmallCounty() {
        office.empty();
        office.asProgram(() -> vacancies.load(List.of(
                Drafts.vacancy("缝纫工", "5000", "330603"),
                Drafts.vacancy("缝纫工", "5100", "330603"),
                Drafts.vacancy("缝纫工", "5200", "330603"))));
        older = add(Seekers.seamstress(MadeUp.VILLAGE, 1)
                .set(WorkerField.BIRTH_DATE, LocalDate.of(1970, 1, 1))
                .set(WorkerField.GENDER, Gender.FEMALE));
        younger = add(Seekers.seamstress(MadeUp.VILLAGE, 2)
                .set(WorkerField.BIRTH_DATE, LocalDate.of(1970, 1, 1))
                .set(WorkerField.GENDER, Gender.MALE));
        there = add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 3)
                .set(WorkerField.BIRTH_DATE, LocalDate.of(2000, 1, 1))
                .set(WorkerField.WISH_WAGE, 900_000L)
                .category(new CategoryClaim(CategoryKind.MONITORED, false, true, null, null, null, "test")));
        office.as("officer", () -> run.run(SILENT));
    }

    @Test
    void countsEachClassBesideTheOthers() throws Exception {
        see("officer", "/matching/fairness")
                .andExpect(content().string(containsString("50 岁以上有 100.0% 看到 3 个以上合适岗位，不满 50 岁为 0.0%，相差 +100.0 个百分点")))
                .andExpect(content().string(containsString("不足 10 人")));
        see("officer", "/matching/fairness?lang=en").andExpect(content().string(containsString("Aged 50 or over")));
    }

    @Test
    void opensThePeopleBehindAFigure() throws Exception {
        see("officer", "/matching/fairness/people?by=AGE&class=50-&part=ENOUGH")
                .andExpect(content().string(containsString("/people/" + older)))
                .andExpect(content().string(containsString("/people/" + younger)))
                .andExpect(content().string(not(containsString("/people/" + there))));
        see("officer", "/matching/fairness/people?by=AGE&class=16-29&part=NONE")
                .andExpect(content().string(containsString("/people/" + there)));
    }

    @Test
    void comesToTheSameForTwoPeopleWhoDifferBySexAlone() {
        FairnessReport report = office.as("officer", () -> fairness.report(TestOffice.COUNTY));
        Line women = report.line(new Group("SEX", "FEMALE")).orElseThrow();
        Line men = report.line(new Group("SEX", "MALE")).orElseThrow();
        assertThat(women.enough()).isEqualTo(1).isEqualTo(men.enough());
        assertThat(women.medianBest()).isEqualTo(men.medianBest());
    }

    @Test
    void countsWhatIsNotRecordedAsAClassOfItsOwn() {
        office.asProgram(() -> workers.change(there, 0, WorkerDraft.change().set(WorkerField.GENDER, null), "test"));
        assertThat(office.as("officer", () -> fairness.people(TestOffice.COUNTY, Dimension.SEX, "UNKNOWN", Part.ALL)))
                .extracting(FairnessRows.Row::worker)
                .containsExactly(there);
        assertThat(office.as("officer", () -> fairness.report(TestOffice.COUNTY))
                        .of("CATEGORY"))
                .extracting(line -> line.group().value())
                .containsExactly("MONITORED", "NONE");
    }

    @Test
    void showsAClerkTheirOwnTownshipOnly() throws Exception {
        see("clerk", "/matching/fairness/people?by=ALL")
                .andExpect(content().string(not(containsString("/people/" + there))));
        assertThat(office.as("clerk", () -> fairness.report(TestOffice.COUNTY)).line(new Group("ALL", "ALL")))
                .map(Line::people)
                .contains(2);
    }

    @Test
    void exportsForThoseWhoMay() throws Exception {
        see("officer", "/matching/fairness/export?purpose=check");
        mvc.perform(get("/matching/fairness/export?purpose=check").with(authentication(office.signedIn("specialist"))))
                .andExpect(status().isForbidden());
    }

    private long add(WorkerDraft draft) {
        return office.asProgram(() -> workers.add(draft, "test"));
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }
}
