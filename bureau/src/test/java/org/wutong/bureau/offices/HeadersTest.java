package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class HeadersTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void open() {
        office.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/",
                "/people",
                "/owed",
                "/policies",
                "/targets",
                "/offices/staff",
                "/offices/places",
                "/offices/audit",
                "/vacancies",
                "/matching",
                "/no-such-page",
                "/css/wutong.css",
                "/api/targets"
            })
    void everyAnswerForbidsForeignAndInlineScripts(String page) throws Exception {
        var headers = mvc.perform(get(page).with(authentication(office.signedIn("officer"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andReturn()
                .getResponse();

        assertThat(headers.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("script-src")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void pagesWithPeopleAreNotKeptByTheBrowser() throws Exception {
        mvc.perform(get("/owed").with(authentication(office.signedIn("officer"))))
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")));
    }
}
