package org.wutong.bureau.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class MessagePagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Messages messages;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        worker = office.as("clerk", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 1), "test"));
    }

    @Test
    void writesToAPersonAndListsItMasked() throws Exception {
        call("clerk", get("/messages/of/worker/" + worker)).andExpect(content().string(containsString("还没有发过短信")));
        call("clerk", get("/messages/of/worker/" + worker + "/new?template=paper-missing"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有接短信平台")))
                .andExpect(content().string(not(containsString("??"))));
        send("clerk", "劳动合同").andExpect(status().is3xxRedirection());
        send("clerk", "劳动合同").andExpect(status().is3xxRedirection());
        List<Message> all = office.as("clerk", () -> messages.before(Long.MAX_VALUE, MessageFilter.ALL, 10));
        assertThat(all).hasSize(1);
        assertThat(all.get(0).text()).contains("马秀兰", "交通补贴", "劳动合同");
        call("clerk", get("/messages"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("等待发送")))
                .andExpect(content().string(containsString("0001")))
                .andExpect(content().string(not(containsString(MadeUp.phone(1).digits()))))
                .andExpect(content().string(not(containsString("??"))));
        call("clerk", get("/messages/" + all.get(0).id() + "?lang=en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void namesWhatIsNotFilledIn() throws Exception {
        send("clerk", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有填：缺什么材料")));
    }

    @Test
    void narrowsTheLog() throws Exception {
        send("clerk", "劳动合同");
        call("clerk", get("/messages?state=SENT")).andExpect(content().string(containsString("没有符合条件的短信")));
        call("clerk", get("/messages?tail=0001&template=paper-missing&place=" + MadeUp.VILLAGE + "&from=2020-01-01"))
                .andExpect(content().string(containsString("劳动合同")));
        call("clerk", get("/messages?tail=9999")).andExpect(content().string(containsString("没有符合条件的短信")));
    }

    @Test
    void exportsTheLog() throws Exception {
        send("clerk", "劳动合同");
        call("clerk", get("/messages/export?purpose=check&state=WAITING"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .contentTypeCompatibleWith(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        call("specialist", get("/messages/export?purpose=check")).andExpect(status().isForbidden());
    }

    @Test
    void recordsWhoOptsOutByTheLastFour() throws Exception {
        call("clerk", post("/messages/opt-outs").param("phone", "12").param("reason", "来电要求"));
        call("clerk", post("/messages/opt-outs").param("phone", "139 0000 0001").param("reason", "来电要求"));
        call("clerk", get("/messages/opt-outs"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("来电要求")))
                .andExpect(content().string(containsString("0001")))
                .andExpect(content().string(not(containsString("13900000001"))))
                .andExpect(content().string(not(containsString("??"))));
        call("reader", post("/messages/opt-outs").param("phone", "13900000002").param("reason", "来电要求"))
                .andExpect(status().isForbidden());
    }

    @Test
    void refusesWhoMayNotWrite() throws Exception {
        send("reader", "劳动合同").andExpect(status().isForbidden());
        send("clerk2", "劳动合同").andExpect(status().isNotFound());
    }

    private ResultActions send(String login, String paper) throws Exception {
        return call(
                login,
                post("/messages/of/worker/" + worker)
                        .param("template", "paper-missing")
                        .param("value-matter", "交通补贴")
                        .param("value-paper", paper)
                        .param("value-until", "12月5日"));
    }

    private ResultActions call(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }
}
