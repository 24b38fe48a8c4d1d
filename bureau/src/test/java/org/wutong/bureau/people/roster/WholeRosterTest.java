package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;

/** The roster out in the bureau's own form, with whole numbers, and in again. */
@BureauTest
class WholeRosterTest {
    private static final String VILLAGE_ELSEWHERE = TestOffice.OTHER_TOWNSHIP + "206";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    ImportsInTests imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void threePeople() {
        office.empty();
        office.asProgram(() -> workers.addAll(
                List.of(
                        MadeUp.worker(MadeUp.VILLAGE, "马文书", 1)
                                .household("0101")
                                .set(WorkerField.RELATION, "户主")
                                .set(WorkerField.ETHNIC, "回族")
                                .set(WorkerField.EDUCATION, Education.JUNIOR)
                                .set(WorkerField.RURAL_HUKOU, true)
                                .set(WorkerField.AT_SCHOOL, false)
                                .set(WorkerField.LABOUR_CAPACITY, LabourCapacity.FULL)
                                .set(WorkerField.HEALTH, "健康")
                                .set(WorkerField.SKILLS, List.of("电焊", "砌筑"))
                                .set(WorkerField.WILLING, true)
                                .set(WorkerField.WILLING_OUT, false)
                                .set(WorkerField.WISH_REGIONS, List.of("640106", "330603"))
                                .set(WorkerField.WISH_OCCUPATIONS, List.of("电焊工"))
                                .set(WorkerField.WISH_WAGE, 450_050L)
                                .set(WorkerField.AVAILABLE_FROM, LocalDate.of(2024, 12, 5))
                                .set(WorkerField.REFRESHED_ON, LocalDate.of(2024, 11, 1)),
                        MadeUp.worker(MadeUp.VILLAGE, "=HYPERLINK", 2).set(WorkerField.STAY_NEAR_HOME, true),
                        MadeUp.worker(VILLAGE_ELSEWHERE, "李别处", 3)),
                "test"));
    }

    @Test
    void changesNothingWhenItIsBroughtInAgain() throws Exception {
        var checked = imports.check("officer", "roster", taken("officer"));
        assertThat(imports.errors(checked)).isEmpty();
        assertThat(List.of(checked.rowsSame(), checked.rowsChanged(), checked.rowsNew()))
                .containsExactly(3, 0, 0);
    }

    @Test
    void keepsNumbersOfPeopleAsTextAndDaysAndSumsAsWhatTheyAre() throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(taken("officer")))) {
            List<Row> rows = book.getFirstSheet().read();
            Row first = rows.stream()
                    .filter(row -> row.getCellText(0).equals("马文书"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(1)).isEqualTo(MadeUp.identity(1).full());
            assertThat(first.getCell(3).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows)
                    .noneMatch(
                            row -> row.stream().anyMatch(cell -> cell != null && cell.getType() == CellType.FORMULA));
        }
    }

    @Test
    void givesAClerkTheirOwnTownshipAloneAndWritesDownWhy() throws Exception {
        var checked = imports.check("clerk", "roster", taken("clerk"));
        assertThat(checked.rowsSame()).isEqualTo(2);
        assertThat(office.asProgram(() -> jdbc.sql(
                                "select count(*) from offices.audit where action = 'unmask' and actor_name = 'clerk' and reason = 'check'")
                        .query(Long.class)
                        .single()))
                .isEqualTo(3);
    }

    @Test
    void refusesWhoMayNotSeeWholeNumbers() throws Exception {
        for (String login : List.of("leader", "specialist", "reader", "auditor")) {
            mvc.perform(get("/people/export/whole?purpose=check").with(authentication(office.signedIn(login))))
                    .andExpect(status().isForbidden());
        }
    }

    private byte[] taken(String login) throws Exception {
        return mvc.perform(get("/people/export/whole?purpose=check").with(authentication(office.signedIn(login))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
