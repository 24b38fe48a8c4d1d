package org.wutong.bureau.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class PaperPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Papers papers;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        worker = office.as("clerk", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 1), "test"));
    }

    @Test
    void takesAPaperAndListsIt() throws Exception {
        upload("clerk", "身份证正面.jpeg", TestFile.jpeg("x"), "identity-card")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已存入“身份证正面.jpeg”")))
                .andExpect(content().string(containsString("身份证正面.jpg")))
                .andExpect(content().string(not(containsString("??"))));
        call("clerk", get("/people/" + worker))
                .andExpect(content().string(containsString("/papers/of/worker/" + worker)));
    }

    @Test
    void refusesAPageThatIsCalledAPictureAndKeepsTheGoodFileBesideIt() throws Exception {
        mvc.perform(multipart("/papers/of/worker/" + worker)
                        .file(new MockMultipartFile("file", "坏.jpg", "image/jpeg", TestFile.text("<html><script>")))
                        .file(new MockMultipartFile("file", "好.png", "image/png", TestFile.png()))
                        .param("kind", "site-photo")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“坏.jpg”的内容是网页或脚本")))
                .andExpect(content().string(containsString("已存入“好.png”")));
    }

    @Test
    void asksForKindAndFile() throws Exception {
        mvc.perform(multipart("/papers/of/worker/" + worker)
                        .param("issuedOn", "去年")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选文件")))
                .andExpect(content().string(containsString("没有选材料种类")))
                .andExpect(content().string(containsString("签发日期“去年”看不懂")));
    }

    @Test
    void showsPicturesAndLetsNothingRun() throws Exception {
        long id = attached("site-photo", TestFile.png());
        call("specialist", get("/papers/" + id + "/file"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Content-Disposition", startsWith("inline")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        long pdf = attached("labour-contract", TestFile.pdf());
        call("specialist", get("/papers/" + pdf + "/file"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void opensConfidentialPapersForThoseWhoMayUnmaskAndForAReason() throws Exception {
        long id = attached("identity-card", TestFile.jpeg("x"));
        call("clerk", get("/papers/" + id + "/file")).andExpect(status().isForbidden());
        call("specialist", post("/papers/" + id + "/file").param("reason", "核对证件"))
                .andExpect(status().isForbidden());
        call("clerk", post("/papers/" + id + "/file").param("reason", "")).andExpect(status().isUnprocessableContent());
        call("clerk", post("/papers/" + id + "/file").param("reason", "核对证件")).andExpect(status().isOk());
        call("specialist", get("/papers/" + id)).andExpect(content().string(containsString("要有“看完整号码”的权限")));
    }

    @Test
    void removesWithAReasonAndBringsBack() throws Exception {
        long id = attached("other", TestFile.pdf());
        call("clerk", post("/papers/" + id + "/remove").param("reason", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("移除要填理由")));
        call("clerk", post("/papers/" + id + "/remove").param("reason", "传错了人")).andExpect(status().is3xxRedirection());
        call("clerk", get("/papers/" + id)).andExpect(content().string(containsString("传错了人")));
        call("clerk", post("/papers/" + id + "/restore")).andExpect(status().is3xxRedirection());
        assertThat(office.as("clerk", () -> papers.find(id)).orElseThrow().removed())
                .isFalse();
    }

    @Test
    void refusesWhoMayNotChangeTheRecord() throws Exception {
        long id = attached("other", TestFile.pdf());
        for (String login : List.of("reader", "auditor")) {
            upload(login, "a.pdf", TestFile.pdf(), "other").andExpect(status().isForbidden());
            call(login, post("/papers/" + id + "/remove").param("reason", "不要了"))
                    .andExpect(status().isForbidden());
        }
        upload("clerk2", "a.pdf", TestFile.pdf(), "other").andExpect(status().isNotFound());
        call("clerk2", get("/papers/" + id)).andExpect(status().isNotFound());
        call("clerk2", get("/papers/" + id + "/file")).andExpect(status().isNotFound());
    }

    @Test
    void standsOnTheHouseholdAndSpeaksEnglish() throws Exception {
        long household =
                office.as("clerk", () -> workers.find(worker)).orElseThrow().household();
        call("clerk", get("/papers/of/household/" + household + "?lang=en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("household register")))
                .andExpect(content().string(not(containsString("??"))));
        call("clerk", get("/papers/of/nothing/1")).andExpect(status().isNotFound());
    }

    private ResultActions upload(String login, String name, byte[] bytes, String kind) throws Exception {
        return mvc.perform(multipart("/papers/of/worker/" + worker)
                .file(new MockMultipartFile("file", name, null, bytes))
                .param("kind", kind)
                .header("HX-Request", "true")
                .with(authentication(office.signedIn(login)))
                .with(csrf()));
    }

    private ResultActions call(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private long attached(String kind, byte[] content) {
        Owner owner = new Owner("worker", worker, MadeUp.VILLAGE);
        return office.as("clerk", () -> papers.attach(owner, new Upload("文件", content, kind, "", null, null)))
                .id();
    }
}
