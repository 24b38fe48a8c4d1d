package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;

@BureauTest
class OwedPagesTest {
    private static final Pattern NEXT = Pattern.compile("href=\"(/owed\\?[^\"]*after=[^\"]*)\"");
    private static final Pattern SHEETS = Pattern.compile("href=\"/owed/people/(\\d+)\"");

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    DecideForEveryone everyone;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    long here;
    long elsewhere;

    @BeforeEach
    void decided() {
        office.empty();
        OwedPeople people = new OwedPeople(office, workers, spells);
        here = people.household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000).get(0);
        elsewhere = people.household(MadeUp.OTHER_VILLAGE, "1", 21, 12_000).get(0);
        decide();
    }

    private void decide() {
        Acting.as(
                office.officer("officer").actor(),
                () -> everyone.run("", new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {}
                }));
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/owed/people/", "/owed/panel/person/"})
    void hideAPersonOfAnotherTownship(String page) throws Exception {
        open("clerk", page + elsewhere).andExpect(status().isNotFound());
        open("clerk", page + here).andExpect(status().isOk());
    }

    @Test
    void listNobodyOfAnotherTownship() throws Exception {
        open("clerk", "/owed")
                .andExpect(content().string(containsString("成员1")))
                .andExpect(content().string(not(containsString("成员21"))));
    }

    @Test
    void giveTheApiNothingOfAnotherTownship() throws Exception {
        open("clerk", "/api/owed?limit=500")
                .andExpect(jsonPath("$.decisions[?(@.worker == " + here + ")]").isNotEmpty())
                .andExpect(jsonPath("$.decisions[?(@.worker == " + elsewhere + ")]")
                        .isEmpty());
    }

    @Test
    void exportNobodyOfAnotherTownship() throws Exception {
        byte[] file = open("clerk", "/owed/export?purpose=check")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<String> names = workbook.getFirstSheet()
                    .openStream()
                    .map(row -> row.getCellText(0))
                    .distinct()
                    .toList();
            assertThat(names).contains("成员1", "成员2").doesNotContain("成员21");
        }
    }

    @Test
    void exportNoWholeNumber() throws Exception {
        byte[] file = open("officer", "/owed/export?purpose=check")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet()
                            .openStream()
                            .map(row -> row.getCellText(1))
                            .skip(1))
                    .allMatch(tail -> tail.length() <= 4);
        }
    }

    @Test
    void printEachMembersShareOfTheHouseholdsCap() throws Exception {
        open("clerk", "/owed/people/" + here)
                .andExpect(content().string(containsString("3,428.57")))
                .andExpect(content().string(containsString("2,571.43")));
    }

    private static final Pattern PRINTED =
            Pattern.compile("hx-post=\"(/owed/people/\\d+/printed\\?record=[0-9a-f]{64})\"");

    private ResultActions print(String login, String address) throws Exception {
        return mvc.perform(
                post(address).with(authentication(office.signedIn(login))).with(csrf()));
    }

    private String printAddress(String login, long person) throws Exception {
        String html =
                open(login, "/owed/people/" + person).andReturn().getResponse().getContentAsString();
        Matcher found = PRINTED.matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void leaveATraceOfAPrintedSheet() throws Exception {
        print("clerk", printAddress("clerk", here)).andExpect(status().isNoContent());

        assertThat(office.asProgram(
                        () -> jdbc.sql("select actor_name from offices.audit where action = 'print' and subject_id = ?")
                                .param(Long.toString(here))
                                .query(String.class)
                                .list()))
                .containsExactly("clerk");
    }

    @Test
    void refuseAPrintWhoseRecordsHaveChanged() throws Exception {
        String address = printAddress("clerk", here);
        print("clerk", address.replaceFirst("record=.*", "record=" + "0".repeat(64)))
                .andExpect(status().isConflict())
                .andExpect(header().string("HX-Trigger", containsString("\\u")));
    }

    @Test
    void leaveNoTraceForSomebodyOutOfSight() throws Exception {
        print("clerk", "/owed/people/" + elsewhere + "/printed?record=x").andExpect(status().isNotFound());
    }

    @Test
    void tellTheFiguresTheStepAndTheCapBehindASum() throws Exception {
        open("clerk", "/owed/people/" + here)
                .andExpect(content().string(containsString("周期内收入最低档 10,000.00 元（七）")))
                .andExpect(content().string(containsString("4万元档 4,000.00 元")))
                .andExpect(content().string(containsString("同户合计不超过 6,000.00 元（七），按比例分摊")))
                .andExpect(content().string(containsString("口径待定")));
    }

    @Test
    void askOnlyForThePapersThatDecide() throws Exception {
        long unpaid = new OwedPeople(office, workers, spells)
                .household(MadeUp.VILLAGE, "8", 51, 0)
                .get(0);
        open("clerk", "/owed/people/" + unpaid)
                .andExpect(content().string(containsString("缺工资流水")))
                .andExpect(content().string(not(containsString("缺防返贫监测系统"))));
    }

    @Test
    void leadFromPageToPageWithoutLosingAnybody() throws Exception {
        new OwedPeople(office, workers, spells).household(MadeUp.VILLAGE, "9", 31, new long[40]);
        decide();
        List<String> seen = new ArrayList<>();
        String at = "/owed?rule=JF-7";
        while (at != null) {
            String html = open("officer", at).andReturn().getResponse().getContentAsString();
            SHEETS.matcher(html).results().forEach(link -> seen.add(link.group(1)));
            Matcher next = NEXT.matcher(html);
            at = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }

        assertThat(seen).hasSize(43).doesNotHaveDuplicates();
    }

    @Test
    void letOnlyWhoMayRunDecideForEveryone() throws Exception {
        mvc.perform(post("/owed/run")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }
}
