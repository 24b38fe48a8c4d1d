package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.papers.Papers;

@BureauTest
class OutsideFiguresTest {
    private static final String TARGET = "JF-T06";
    private static final MockMultipartFile LETTER = new MockMultipartFile(
            "file",
            "来文.pdf",
            "application/pdf",
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    TestOffice office;

    @Autowired
    OutsideFigures outside;

    @Autowired
    Standings standings;

    @Autowired
    TargetBook book;

    @Autowired
    ReportingTree tree;

    @Autowired
    Papers papers;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private ResultActions enter(String login, String number, String day, boolean letter, String... more)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/targets/" + TARGET + "/outside");
        if (letter) {
            request.file(LETTER);
        }
        request.param("place", TestOffice.COUNTY)
                .param("number", number)
                .param("asOf", day)
                .param("toldBy", "统计局");
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private List<OutsideFigure> history() {
        return office.as("officer", () -> outside.history(TARGET, TestOffice.COUNTY));
    }

    private Standings.Standing standing(LocalDate day) {
        return office.as(
                        "officer",
                        () -> standings.of(
                                book.find(TARGET).orElseThrow(),
                                tree.find(TestOffice.COUNTY).orElseThrow(),
                                day))
                .orElseThrow();
    }

    @Test
    void areTheFigureWhereNoRecordTellsOneAndMarkedAsSuch() throws Exception {
        enter("officer", "6,800", "2024-10-31", true);

        Standings.Standing today = standing(TestOffice.TODAY);
        assertThat(today.actual()).isEqualTo(6800);
        assertThat(today.counted()).isFalse();
        assertThat(standing(LocalDate.of(2024, 10, 30)).actual()).isNull();
        mvc.perform(get("/targets").with(authentication(office.signedIn("officer"))))
                .andExpect(content().string(containsString("统计局 2024-10-31")));
    }

    @Test
    void areNeverTakenWithoutAPaper() throws Exception {
        enter("officer", "6800", "2024-10-31", false);
        assertThat(history()).isEmpty();
    }

    @Test
    void doNotCountOnceTheirPaperIsRemoved() throws Exception {
        enter("officer", "6800", "2024-10-31", true);
        long paper = java.util.Objects.requireNonNull(history().get(0).paper());
        office.as("officer", () -> {
            papers.remove(paper, "来文作废");
            return true;
        });
        assertThat(standing(TestOffice.TODAY).actual()).isNull();
        assertThat(history()).singleElement().matches(figure -> !figure.counts());
    }

    @Test
    void areCorrectedByANewEntryThatSaysWhy() throws Exception {
        enter("officer", "6800", "2024-10-31", true);
        String first = Long.toString(history().get(0).id());
        enter("officer", "6900", "2024-10-31", true, "corrects", first, "reason", "");
        assertThat(history()).hasSize(1);

        enter("officer", "6900", "2024-10-31", true, "corrects", first, "reason", "来文更正");
        assertThat(history()).hasSize(2);
        assertThat(standing(TestOffice.TODAY).actual()).isEqualTo(6900);

        enter("officer", "7000", "2024-10-31", true, "corrects", first, "reason", "再改");
        assertThat(history()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"many, 2024-10-31", "-5, 2024-10-31", "1.5, 2024-10-31", "5, 2024-12-01", "5, 2023-12-31"})
    void areRefusedWhenNumberOrDayIsNone(String number, String day) throws Exception {
        enter("officer", number, day, true);
        assertThat(history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "specialist", "reader", "auditor"})
    void areNotEnteredByWhoMayNot(String login) throws Exception {
        enter(login, "5", "2024-10-31", true).andExpect(status().isForbidden());
        assertThat(history()).isEmpty();
    }
}
