package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

/** City readers and auditors look, and change nothing; a leader changes nothing but policies. */
@BureauTest
class ReadersTest {
    private static final List<String> READERS = List.of("reader", "auditor", "leader");
    private static final Pattern CHANGING_FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>");

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void open() {
        office.empty();
    }

    private static Stream<Arguments> eachWith(String... paths) {
        return READERS.stream().flatMap(reader -> Stream.of(paths).map(path -> Arguments.of(reader, path)));
    }

    static Stream<Arguments> pages() {
        return eachWith("/", "/owed", "/policies", "/targets", "/targets/JF-T04", "/offices/places?q=640106100");
    }

    static Stream<Arguments> changes() {
        return eachWith(
                "/offices/staff",
                "/offices/places?parent=640106100&name=x",
                "/offices/places/640106100/aliases?alias=x",
                "/owed/run",
                "/targets/JF-T04/shares",
                "/setup?county=640181",
                "/matching");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void seeNoFormThatChangesAnything(String reader, String page) throws Exception {
        String html = mvc.perform(get(page).with(authentication(office.signedIn(reader))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(CHANGING_FORM.matcher(html).results().map(form -> form.group()))
                .allMatch(form -> form.contains("/sign-out") || form.contains("role=\"search\""));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void areRefusedEveryChange(String reader, String address) throws Exception {
        mvc.perform(post(address).with(authentication(office.signedIn(reader))).with(csrf()))
                .andExpect(status().isForbidden());
    }

    /** A leader may take lists away. */
    static Stream<String> readers() {
        return Stream.of("reader", "auditor");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void takeNoListAway(String reader) throws Exception {
        mvc.perform(get("/owed/export?purpose=check").with(authentication(office.signedIn(reader))))
                .andExpect(status().isForbidden());
    }
}
