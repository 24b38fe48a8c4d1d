package org.wutong.bureau.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.ImportDesk;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class SurveySheetsTest {
    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    ImportDesk desk;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    SurveyBook book;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetSubjects subjects;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        worker = add(MadeUp.VILLAGE, 1);
    }

    @Test
    void bringsInAnswersAndTakesThemBack() {
        var done = imports.apply(
                "clerk", "survey", wages(row(worker, "2024-11", "是", "4,500.50", "20天", "到手一部分", "300", "现金")));
        assertThat(imports.errors(done)).isEmpty();
        assertThat(wage().orElseThrow().answers().values())
                .isEqualTo(Map.of(
                        "paid",
                        true,
                        "wage",
                        450_050L,
                        "days",
                        20L,
                        "received",
                        "part",
                        "owed",
                        30_000L,
                        "by",
                        "cash"));
        imports.undo("clerk", done.id());
        assertThat(wage()).isEmpty();
    }

    @Test
    void changesNothingWhenAnExportIsBroughtInAgain() throws Exception {
        add(MadeUp.VILLAGE, 2);
        for (Survey survey : book.all()) {
            Answers answers = new Answers(
                    switch (survey.id()) {
                        case "worker-wages" ->
                            Map.of("paid", true, "wage", 450_050L, "received", "part", "owed", 1L, "by", "phone");
                        case "worker-employment" ->
                            Map.of(
                                    "status",
                                    "business",
                                    "work_place",
                                    "330603",
                                    "months",
                                    3L,
                                    "hires",
                                    2L,
                                    "business_needs",
                                    List.of("loan", "training"),
                                    "steady",
                                    "doubtful");
                        case "worker-settling" ->
                            Map.of(
                                    "in_town",
                                    true,
                                    "town",
                                    "330603",
                                    "since",
                                    "2023-03-05",
                                    "dwelling",
                                    "own",
                                    "insured",
                                    List.of("health"),
                                    "stay",
                                    "unsure",
                                    "hindrance",
                                    "孩子上学；房租贵");
                        default ->
                            Map.of(
                                    "wants_work",
                                    "no",
                                    "hindrance",
                                    List.of("care", "other"),
                                    "wants_training",
                                    true,
                                    "training",
                                    List.of("cook", "drive"));
                    });
            String period = survey.rhythm().at(TestOffice.TODAY);
            office.as(
                    "clerk",
                    () -> sheets.keep(
                            survey, period, subjects.find(About.WORKER, worker).orElseThrow(), 0, answers, true));
            byte[] exported = mvc.perform(get("/surveys/" + survey.id() + "/export?purpose=check")
                            .with(authentication(office.signedIn("clerk"))))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(desk.kindOf(office.officer("clerk"), "a.xlsx", exported)).isEqualTo("survey");
            var checked = imports.check("clerk", "survey", exported);
            assertThat(imports.errors(checked)).isEmpty();
            assertThat(checked.rowsNew()).as(survey.id()).isZero();
            assertThat(checked.rowsChanged()).as(survey.id()).isZero();
        }
    }

    @Test
    void tellsEachCellThatCannotBeTaken() {
        long elsewhere = add(MadeUp.OTHER_VILLAGE, 3);
        var checked = imports.check(
                "clerk",
                "survey",
                wages(
                        row(worker, "2024-12", "是", "", "", "", "", ""),
                        row(elsewhere, "2024-11", "否", "", "", "", "", ""),
                        row(worker, "2024-11", "否", "100", "", "", "", ""),
                        row(worker, "2024-10", "是", "一千", "45", "都到手", "", ""),
                        row(worker, "2024-09", "是", "100", "", "", "", "")));
        assertThat(imports.errors(checked))
                .extracting(problem -> problem.rowNo() + " " + problem.code())
                .containsExactly(
                        "2 surveys.import.period",
                        "3 surveys.import.unknown",
                        "4 surveys.import.not-asked",
                        "5 surveys.import.wrong.money",
                        "5 surveys.import.wrong.range",
                        "5 surveys.import.wrong.option",
                        "6 surveys.import.required");
    }

    @Test
    void refusesRowsThatSlipped() {
        List<Object> slipped = new ArrayList<>(row(worker, "2024-11", "否", "", "", "", "", ""));
        slipped.set(1, "马建国");
        assertThat(imports.errors(imports.check("clerk", "survey", wages(slipped))))
                .extracting(problem -> problem.code())
                .containsExactly("surveys.import.name");
    }

    private long add(String village, int sequence) {
        return office.as("officer", () -> workers.add(MadeUp.worker(village, "马秀兰", sequence), "test"));
    }

    private static List<Object> row(long worker, String period, Object... answers) {
        List<Object> row = new ArrayList<>(List.of(worker, "马秀兰", "和顺新村", period));
        row.addAll(List.of(answers));
        return row;
    }

    @SafeVarargs
    private byte[] wages(List<Object>... rows) {
        List<Object> head = new ArrayList<>(
                List.of(SurveyLayout.SUBJECT, SurveyLayout.NAME, SurveyLayout.PLACE, SurveyLayout.PERIOD));
        book.find("worker-wages")
                .orElseThrow()
                .questions()
                .forEach(question -> head.add(question.text().zh()));
        List<List<?>> all = new ArrayList<>();
        all.add(head);
        all.addAll(List.of(rows));
        return TestSheet.xlsx(all);
    }

    private Optional<Sheet> wage() {
        return office.as("clerk", () -> sheets.find(book.find("worker-wages").orElseThrow(), "2024-11", worker));
    }
}
