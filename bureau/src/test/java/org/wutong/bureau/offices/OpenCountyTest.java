package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.vocabulary.RegionCode.Level;

@BureauTest
class OpenCountyTest {
    @Autowired
    TestOffice office;

    @Autowired
    ReportingTree tree;

    @Autowired
    OpenCounty openCounty;

    @Autowired
    Settings settings;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void seedsRealTownshipsAndVillages() {
        assertThat(tree.atLevel(Level.TOWNSHIP, TestOffice.COUNTY)).hasSize(8);
        assertThat(tree.atLevel(Level.VILLAGE, TestOffice.COUNTY)).hasSize(85);
        assertThat(tree.shortName(TestOffice.TOWNSHIP)).isEqualTo("良田镇");
    }

    @Test
    void opensNoSecondCounty() {
        assertThatThrownBy(() -> office.asProgram(() -> {
                    openCounty.open("640181", false);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TestOffice.COUNTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"640199", "6499", "64", "640106100"})
    void opensOnlyACountyOrACity(String code) {
        assertThatThrownBy(() -> openCounty.open(code, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesTheCountyAloneWhenTheFormIsPostedAgain() throws Exception {
        mvc.perform(post("/setup")
                        .param("county", "640181")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));

        assertThat(settings.county()).contains(TestOffice.COUNTY);
    }
}
