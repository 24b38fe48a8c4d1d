package org.wutong.bureau.people.qualifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class QualificationTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Qualifications qualifications;

    @Autowired
    ImportsInTests imports;

    long worker;

    @BeforeEach
    void people() {
        office.empty();
        worker = office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332).set(WorkerField.SKILLS, List.of("缝纫")), "test"));
    }

    private long add(String title, LocalDate until) {
        return office.as(
                "officer",
                () -> qualifications.add(new QualificationDraft(
                        worker,
                        Qualification.Kind.CERTIFICATE,
                        title,
                        "四级",
                        "K-1",
                        LocalDate.of(2020, 1, 1),
                        until,
                        "人社厅")));
    }

    private List<String> titles(WorkerField field) {
        return office.as("officer", () -> workers.find(worker)).orElseThrow().texts(field);
    }

    private List<Qualification> recorded() {
        return office.as("officer", () -> qualifications.of(List.of(worker)));
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    @Test
    void aCertificateStandsAmongTheTitlesOfTheRoster() {
        long id = add("电工证", LocalDate.of(2030, 1, 1));
        assertThat(titles(WorkerField.CERTIFICATES)).containsExactly("电工证");

        office.as("officer", () -> qualifications.remove(id, 0));
        assertThat(titles(WorkerField.CERTIFICATES)).isEmpty();
        assertThat(titles(WorkerField.SKILLS)).containsExactly("缝纫");
    }

    @Test
    void aTitleStaysWhileAnotherPaperOfItIsRecorded() {
        long first = add("电工证", LocalDate.of(2021, 1, 1));
        add("电工证", LocalDate.of(2030, 1, 1));
        office.as("officer", () -> qualifications.remove(first, 0));

        assertThat(titles(WorkerField.CERTIFICATES)).containsExactly("电工证");
    }

    @Test
    void showsOneThatHasRunOut() throws Exception {
        add("电工证", LocalDate.of(2021, 1, 1));

        as("clerk", get("/people/" + worker + "/qualifications"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已过期")));
        as("clerk2", get("/people/" + worker + "/qualifications")).andExpect(status().isNotFound());
    }

    @Test
    void recordsChangesAndRefusesByTheForm() throws Exception {
        as(
                        "clerk",
                        post("/people/" + worker + "/qualifications")
                                .param("kind", "CERTIFICATE")
                                .param("title", "焊工证")
                                .param("issued-on", "2024-01-01"))
                .andExpect(redirectedUrl("/people/" + worker));
        as(
                        "clerk",
                        post("/people/" + worker + "/qualifications")
                                .param("title", "")
                                .param("issued-on", "2024-01-01")
                                .param("valid-until", "2023-01-01"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请填名称")));
        long id = recorded().get(0).id();
        as("clerk", get("/people/qualifications/" + id)).andExpect(status().isOk());
        as(
                "clerk",
                post("/people/qualifications/" + id)
                        .param("version", "0")
                        .param("kind", "CERTIFICATE")
                        .param("title", "高级焊工证"));
        assertThat(titles(WorkerField.CERTIFICATES)).containsExactly("高级焊工证");
        as("clerk2", post("/people/qualifications/" + id + "/remove").param("version", "1"))
                .andExpect(status().isNotFound());
        as("clerk", get("/people/qualifications/export?purpose=check")).andExpect(status().isOk());
    }

    private byte[] sheet(String level) {
        return TestSheet.xlsx(List.of(
                List.of("姓名", "证件号码", "证书名称", "技能等级", "证书编号", "发证日期", "有效期至"),
                List.of("马秀兰", MadeUp.identity(332).full(), "电工证", level, "K-1", "2024-01-01", "2030-01-01"),
                List.of("无此人", MadeUp.identity(334).full(), "电工证", level, "K-2", "", ""),
                List.of("马秀兰", MadeUp.identity(332).full(), "焊工证", level, "K-3", "2024-01-01", "2020-01-01")));
    }

    @Test
    void bringsAListInChangesItAndTakesItBack() {
        var first = imports.apply("officer", "qualifications", sheet("四级"));
        assertThat(first.rowsBad()).isEqualTo(2);
        assertThat(recorded()).extracting(Qualification::level).containsExactly("四级");

        var again = imports.apply("officer", "qualifications", sheet("三级"));
        assertThat(again.rowsNew()).isZero();
        assertThat(recorded()).extracting(Qualification::level).containsExactly("三级");
        imports.undo("officer", again.id());
        assertThat(recorded()).extracting(Qualification::level).containsExactly("四级");
    }

    @Test
    void takesTitlesAwayAgainWithTheImport() {
        var first = imports.apply("officer", "qualifications", sheet("四级"));
        imports.undo("officer", first.id());

        assertThat(recorded()).isEmpty();
        assertThat(titles(WorkerField.CERTIFICATES)).isEmpty();
    }
}
