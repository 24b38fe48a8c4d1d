package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.policies.drafts.Brought;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.Publishing;
import org.wutong.bureau.policies.storage.FolderZip;

@BureauTest
@Tag("once")
class DraftPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    DraftDesk desk;

    @Autowired
    Publishing publishing;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    MockMvc mvc;

    DraftsInTests drafts;

    @BeforeEach
    void county() {
        office.empty();
        office.asProgram(() -> policies.publish(PublishedPolicies.shipped()));
        drafts = new DraftsInTests(office, desk, publishing);
    }

    @AfterEach
    void theShippedLawIsInForceAgain() {
        office.asProgram(() -> policies.publish(PublishedPolicies.shipped()));
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }

    private ResultActions send(String login, String path, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).with(authentication(office.signedIn(login))).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request);
    }

    private static String here(long id) {
        return "/policies/drafts/" + id;
    }

    @ParameterizedTest
    @CsvSource({"clerk", "specialist", "reader"})
    void areShutToWhoeverHasNoPartInThem(String login) throws Exception {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        for (String path : new String[] {"/policies/drafts", here(id), here(id) + "/zip", "/policies/drafts/sets"}) {
            open(login, path).andExpect(status().isForbidden());
        }
        open(login, "/policies").andExpect(content().string(not(containsString("/policies/drafts"))));
        for (String deed : new String[] {"/publish", "/send-back", "/submit", "/drop", "/check"}) {
            send(login, here(id) + deed, Map.of("revision", "2", "file", "x", "text", "y", "basedOn", "1"))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void letTheAuditorReadAndChangeNothing() throws Exception {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        open("auditor", here(id))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/publish"))))
                .andExpect(content().string(not(containsString("/withdraw"))));
        open("auditor", here(id) + "/file?file=" + DraftsInTests.FILE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("readonly")));
        send("auditor", here(id) + "/publish", Map.of("revision", "2")).andExpect(status().isForbidden());
        send("auditor", "/policies/drafts", Map.of("name", "x")).andExpect(status().isForbidden());
    }

    @Test
    void letAnOfficerDraftAndNotPublish() throws Exception {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        open("officer", here(id)).andExpect(content().string(not(containsString("/publish"))));
        send("officer", here(id) + "/publish", Map.of("revision", "2")).andExpect(status().isForbidden());
    }

    @Test
    void sayToALeaderThatSomebodyElseMustPublishTheirOwn() throws Exception {
        long id = drafts.submitted("leader", "2025-01-01", 6500);
        open("leader", here(id)).andExpect(content().string(containsString("须由另一人发布")));
        send("leader", here(id) + "/publish", Map.of("revision", "2", "from", "2025-01-01"))
                .andExpect(flash().attributeExists("flash"));
        assertThat(policies.history()).noneMatch(entry -> Long.valueOf(id).equals(entry.draft()));
    }

    @Test
    void tellInWordsWhatADraftChangesAndPublishIt() throws Exception {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        open("leader", here(id))
                .andExpect(content().string(containsString("每户合计最高")))
                .andExpect(content().string(containsString("6,000.00 元")))
                .andExpect(content().string(containsString("6,500.00 元")))
                .andExpect(content().string(containsString("2025-01-01 起")));
        send("leader", here(id) + "/publish", Map.of("revision", "2", "from", "2025-01-01", "note", "金人社发〔2025〕3号"))
                .andExpect(status().is3xxRedirection());
        open("auditor", "/policies/drafts/sets")
                .andExpect(content().string(containsString("金人社发〔2025〕3号")))
                .andExpect(content().string(containsString("2025-01-01")));
        open("auditor", "/policies/drafts/sets/diff").andExpect(content().string(containsString("6,500.00 元")));
        assertThat(policies.entry(LocalDate.of(2025, 1, 1)).publisher()).isEqualTo("leader");
    }

    @Test
    void listMistakesAtTheirPlaceAndKeepTheText() throws Exception {
        long id = drafts.begun("officer");
        String wrong = drafts.text(id, DraftsInTests.FILE).replace("frequency: cycle", "frequency: cycel");
        send("officer", here(id) + "/file", Map.of("file", DraftsInTests.FILE, "text", wrong, "basedOn", "1"))
                .andExpect(status().is3xxRedirection());
        open("officer", here(id) + "/file?file=" + DraftsInTests.FILE)
                .andExpect(content().string(containsString("frequency: cycel")))
                .andExpect(content().string(containsString(DraftsInTests.FILE + ":")))
                .andExpect(content().string(containsString("cycel&#39; is none of")));
        open("officer", "/policies/drafts").andExpect(content().string(containsString("#errors")));
    }

    @Test
    void checkWhileSomebodyTypesAndKeepNothing() throws Exception {
        long id = drafts.begun("officer");
        String text = drafts.text(id, DraftsInTests.FILE);
        send("officer", here(id) + "/check", Map.of("file", DraftsInTests.FILE, "text", text, "basedOn", "1"))
                .andExpect(content().string(containsString("没有错误")));
        send(
                        "officer",
                        here(id) + "/check",
                        Map.of(
                                "file",
                                DraftsInTests.FILE,
                                "text",
                                text.replace("yuan: 6000", "yuan: 6500"),
                                "basedOn",
                                "1"))
                .andExpect(content().string(containsString("应为")))
                .andExpect(content().string(not(containsString("policies.case"))));
        assertThat(drafts.text(id, DraftsInTests.FILE)).isEqualTo(text);
    }

    @Test
    void showTheSecondEditorBothTexts() throws Exception {
        long id = drafts.raising("officer", "2025-01-01", 6500);
        send("leader", here(id) + "/file", Map.of("file", DraftsInTests.FILE, "text", "my own words", "basedOn", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("my own words")))
                .andExpect(content().string(containsString("yuan: 6500")))
                .andExpect(content().string(containsString("name=\"basedOn\" value=\"2\"")));
    }

    @Test
    void completeFactsKeysAndWords() throws Exception {
        long id = drafts.begun("officer");
        String text = "document: jinfeng-2024\nrules:\n  - id: X\n    subject: worker\n    frequency: ";
        complete(id, text)
                .andExpect(jsonPath("$.items[?(@.text == 'year')].about").value("每年一次"));
        complete(id, text + "year\n    conditions:\n      - {name: a, when: months_st")
                .andExpect(jsonPath("$.items[0].text").value("months_stable"));
        complete(id, text + "year\n    conditions:\n      - {name: a, when: 脱贫")
                .andExpect(
                        jsonPath("$.items[?(@.text == 'poverty_alleviated')]").exists());
        complete(id, text + "year\n    eff")
                .andExpect(jsonPath("$.items[0].insert").value("effective: "));
    }

    private ResultActions complete(long id, String text) throws Exception {
        return send(
                        "officer",
                        here(id) + "/complete",
                        Map.of(
                                "file",
                                "jinfeng-2024/new.yaml",
                                "text",
                                text,
                                "offset",
                                Integer.toString(text.length())))
                .andExpect(status().isOk());
    }

    @Test
    void giveADraftAwayAndTakeItBackTheSame() throws Exception {
        long id = drafts.raising("officer", "2025-01-01", 6500);
        byte[] zip = open("officer", here(id) + "/zip")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Brought.read(java.util.List.of(new Brought.Sent("p.zip", zip)), java.util.Set.of(), "")
                        .files())
                .isEqualTo(DraftsInTests.shippedWith("2025-01-01", 6500));
        bring("/policies/drafts/import", zip, "又一份").andExpect(status().is3xxRedirection());
        assertThat(office.as("officer", desk::all)).anySatisfy(draft -> {
            assertThat(draft.name()).isEqualTo("又一份");
            assertThat(draft.errors()).isZero();
        });
    }

    @Test
    void sayWhatIsWrongWithAZip() throws Exception {
        long id = drafts.begun("officer");
        byte[] evil = FolderZip.zip(Map.of("../evil.yaml", "x"), "");
        bring(here(id) + "/import", evil, null).andExpect(flash().attributeExists("flash"));
        assertThat(office.as("officer", () -> desk.find(id)).orElseThrow().revision())
                .isEqualTo(1);
    }

    private ResultActions bring(String path, byte[] bytes, @Nullable String name) throws Exception {
        var request = multipart(path).file(new MockMultipartFile("file", "p.zip", "application/zip", bytes));
        if (name != null) {
            request.param("name", name);
        }
        return mvc.perform(
                request.with(authentication(office.signedIn("officer"))).with(csrf()));
    }

    @Test
    void filterByNameAndState() throws Exception {
        drafts.begun("officer");
        open("officer", "/policies/drafts?q=封顶").andExpect(content().string(containsString("封顶调整")));
        open("officer", "/policies/drafts?q=没有的").andExpect(content().string(containsString("没有这样的草稿")));
        open("officer", "/policies/drafts?show=PUBLISHED").andExpect(content().string(containsString("还没有发布过草稿")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void haveTheirWordsInBothLanguages(String tag) throws Exception {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        long wrong = drafts.begun("officer");
        drafts.save("officer", wrong, 1, DraftsInTests.FILE, "rules: [");
        for (String path : new String[] {
            "/policies/drafts",
            here(id),
            here(wrong),
            here(id) + "/file?file=" + DraftsInTests.FILE,
            here(wrong) + "/file?file=" + DraftsInTests.FILE,
            "/policies/drafts/sets",
            "/policies/drafts/sets/diff"
        }) {
            String html = mvc.perform(get(path)
                            .locale(Locale.forLanguageTag(tag))
                            .with(authentication(office.signedIn("leader"))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(html.substring(html.indexOf("<main"), html.indexOf("</main>")))
                    .as(path)
                    .doesNotContainPattern("\\?\\?[a-z]")
                    .doesNotContainPattern("\\{\\d}");
        }
    }
}
