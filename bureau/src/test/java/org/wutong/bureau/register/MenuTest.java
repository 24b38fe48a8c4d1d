package org.wutong.bureau.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class MenuTest {
    private static final Pattern GROUP = Pattern.compile(
            "<details( open=\"open\")?>\\s*<summary><h2>([^<]+)</h2></summary>.*?</details>", Pattern.DOTALL);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private List<MatchResult> groups(String path) throws Exception {
        String page = mvc.perform(get(path).servletPath(path).with(authentication(office.signedIn("officer"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return GROUP.matcher(page.substring(page.indexOf("id=\"rail\"")))
                .results()
                .toList();
    }

    private List<String> open(String path) throws Exception {
        return groups(path).stream()
                .filter(group -> group.group(1) != null)
                .map(group -> group.group(2))
                .toList();
    }

    @Test
    void opensWhatIsForEveryDayAndWhatSurroundsThePage() throws Exception {
        assertThat(open("/tasks")).containsExactly("每日");
        assertThat(open("/supervision")).containsExactly("每日", "监督");
    }

    @Test
    void hasAtMostTenGroupsThatHoldEveryEntry() throws Exception {
        List<MatchResult> groups = groups("/tasks");
        assertThat(groups)
                .hasSizeBetween(2, 10)
                .allSatisfy(group -> assertThat(group.group()).contains("<a href="));
        assertThat(String.join("", groups.stream().map(MatchResult::group).toList()))
                .contains("href=\"/supervision\"");
    }
}
