package org.wutong.bureau.targets.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class BulletinPagesTest {
    private static final String LIST = "/targets/bulletins";

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    FigureWords words;

    @Autowired
    BulletinDesk desk;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private ResultActions call(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private String drafted() throws Exception {
        String edit = call("officer", post(LIST).param("kind", "monthly").param("place", TestOffice.COUNTY))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return edit.replace("/edit", "");
    }

    @Test
    void goesFromDraftToConfirmedInBothLanguages() throws Exception {
        call("officer", get(LIST)).andExpect(content().string(containsString("还没有通报")));
        String one = drafted();
        for (String lang : List.of("zh-CN", "en")) {
            for (String page : List.of(LIST, LIST + "/new", one, one + "/edit", LIST + "/cases")) {
                call("officer", get(page + "?lang=" + lang))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        call("officer", post(one + "/submit")).andExpect(status().is3xxRedirection());
        call("leader", post(one + "/sign").param("version", "1")).andExpect(flash().attributeExists("flash"));
        call("leader", get(one)).andExpect(content().string(containsString("〔2024〕1号")));
        call("clerk", get(one)).andExpect(content().string(containsString(one + "/read")));
        call("clerk", post(one + "/read")).andExpect(status().is3xxRedirection());
        call("officer", get(one)).andExpect(content().string(containsString("clerk")));
        call("clerk", get(one + "/file/pdf"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"));
        call("specialist", get(one + "/file/docx")).andExpect(status().isOk());
        call("clerk", get(one + "/file/ofd")).andExpect(status().isNotFound());
        call("officer", get(LIST).param("q", "〔2024〕1号")).andExpect(content().string(containsString(one)));
        call("officer", get(LIST).param("q", "没有这个")).andExpect(content().string(containsString("还没有通报")));
    }

    @Test
    void letsOnlyWhoSteersWriteAndShowsNobodyBelowADraft() throws Exception {
        call("clerk", get(LIST + "/new")).andExpect(status().isForbidden());
        call("clerk", post(LIST).param("kind", "monthly").param("place", TestOffice.COUNTY))
                .andExpect(status().isForbidden());
        call("leader", post(LIST).param("kind", "monthly").param("place", TestOffice.COUNTY))
                .andExpect(status().isForbidden());
        String one = drafted();
        call("clerk", get(one)).andExpect(status().isNotFound());
        call("clerk", get(one + "/file/pdf")).andExpect(status().isNotFound());
        call("leader", post(one + "/edit").param("version", "0")).andExpect(status().isForbidden());
        call("reader", post(one + "/sign").param("version", "0")).andExpect(status().isForbidden());
        call("auditor", post(one + "/submit")).andExpect(status().isForbidden());
    }

    @Test
    void refusesAPlaceBeyondWhatOneSteers() throws Exception {
        call("officer", post(LIST).param("kind", "monthly").param("place", "6401"))
                .andExpect(status().isForbidden());
    }

    @Test
    void tellsAnEmptyTitleAndKeepsWhatWasTyped() throws Exception {
        String one = drafted();
        call(
                        "officer",
                        post(one + "/edit")
                                .param("version", "0")
                                .param("title", " ")
                                .param("text-next", "请尽快补齐。"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("标题没有填")))
                .andExpect(content().string(containsString("请尽快补齐。")));
    }

    @Test
    void warnsOnThePageOfANumberThatSomebodyTyped() throws Exception {
        String one = drafted();
        call("officer", post(one + "/edit").param("version", "0").param("text-next", "请补到98765人。"))
                .andExpect(status().is3xxRedirection());
        call("officer", get(one)).andExpect(content().string(containsString("98765</span>")));
    }

    @Test
    void showsTheFrozenFiguresAsThePaperDoes() throws Exception {
        String one = drafted();
        long id = Long.parseLong(one.substring(one.lastIndexOf('/') + 1));
        Bulletin bulletin = office.as("officer", () -> desk.find(id)).orElseThrow();
        assertThat(bulletin.figures().items()).isNotEmpty();
        ResultActions page = call("officer", get(one));
        for (FrozenFigures.Item item : bulletin.figures().items()) {
            page.andExpect(content().string(containsString(words.number(item.unit(), item.goal()))));
        }
    }

    @Test
    void asksForAPurposeBeforeTheListLeaves() throws Exception {
        drafted();
        call("officer", get(LIST + "/export"))
                .andExpect(header().string("Location", containsString("/exports/purpose")));
        call("officer", get(LIST + "/export").param("purpose", "年度总结"))
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")));
    }

    @Test
    void takesAGoodCaseFromATownshipAndRefusesAnEmptyOne() throws Exception {
        call("clerk", post(LIST + "/cases").param("title", "").param("body", "门口上班。"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("门口上班。")));
        call("clerk", post(LIST + "/cases").param("title", "车间进村").param("body", "门口上班。"))
                .andExpect(status().is3xxRedirection());
        call("officer", get(LIST + "/cases")).andExpect(content().string(containsString("车间进村")));
        call("clerk2", get(LIST + "/cases")).andExpect(content().string(not(containsString("车间进村"))));
        call("auditor", post(LIST + "/cases").param("title", "x").param("body", "y"))
                .andExpect(status().isForbidden());
    }
}
