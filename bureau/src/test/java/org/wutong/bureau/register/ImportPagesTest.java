package org.wutong.bureau.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.ImportDesk;
import org.wutong.bureau.register.imports.ImportStore;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class ImportPagesTest {
    private static final byte[] SHEET = TestSheet.xlsx(List.of(
            List.of("姓名", "证件号码", "镇街", "村(社区)", "组别"),
            List.of("马秀兰", "640399198506150019", "良田镇", "和顺新村", "一组"),
            List.of("马建国", "640399198506150018", "良田镇", "和顺新村", "二组")));

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportStore store;

    @Autowired
    ImportDesk desk;

    @Autowired
    LongWork works;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private String bring(String login, byte[] content) throws Exception {
        String page = mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "名册.xlsx", null, content))
                        .param("kind", "")
                        .with(authentication(office.signedIn(login)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        finish(login, page);
        return page;
    }

    private void finish(String login, String page) throws InterruptedException {
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        for (int i = 0; i < 1_200; i++) {
            Import one = office.as(login, () -> store.find(id)).orElseThrow();
            Long work = one.work();
            if (work != null
                    && office.as(login, () -> works.find(work)).orElseThrow().ended()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the work did not end");
    }

    private void press(String login, String address) throws Exception {
        mvc.perform(post(address).with(authentication(office.signedIn(login))).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private String html(String login, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void showsWhatWouldHappenWithValueExpectationAndCure() throws Exception {
        String page = html("clerk", bring("clerk", SHEET));
        assertThat(page)
                .contains("导入 1 行", "下载 1 行错误", "证件号码校验位不对", "多半抄错一位", "“组别”", "马**")
                .doesNotContain("640399198506150018", "??");
    }

    @Test
    void goesFromFileToRosterAndBack() throws Exception {
        String page = bring("clerk", SHEET);
        press("clerk", page + "/apply");
        finish("clerk", page);
        assertThat(html("clerk", page)).contains("新增 1 行", "整批撤销");
        assertThat(html("clerk", "/imports")).contains("名册.xlsx", "已导入");
        press("clerk", page + "/undo");
        finish("clerk", page);
        assertThat(html("clerk", page)).contains("已经撤销");
    }

    @Test
    void tellsWhyAFileIsRefused() throws Exception {
        assertThat(html("clerk", bring("clerk", TestSheet.truncated(SHEET)))).contains("文件不完整", "没有写入任何数据");
    }

    @Test
    void givesBadRowsAsASpreadsheet() throws Exception {
        mvc.perform(get(bring("clerk", SHEET) + "/bad-rows").with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .contentTypeCompatibleWith(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @Test
    void takesAColumnMatchedByHand() throws Exception {
        String page = bring("clerk", SHEET);
        mvc.perform(post(page + "/recheck")
                        .param("layout", "roster-wutong")
                        .param("field-4", "address")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        finish("clerk", page);
        assertThat(html("clerk", page)).doesNotContain("“组别”");
    }

    @Test
    void nobodyWithoutTheRightComesIn() throws Exception {
        for (String login : List.of("specialist", "reader", "auditor")) {
            mvc.perform(get("/imports").with(authentication(office.signedIn(login))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void anotherTownshipFindsNoSuchImport() throws Exception {
        String page = bring("clerk", SHEET);
        mvc.perform(get(page).with(authentication(office.signedIn("clerk2")))).andExpect(status().isNotFound());
        mvc.perform(post(page + "/apply")
                        .with(authentication(office.signedIn("clerk2")))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void countyFileStaysWithTheCounty() throws Exception {
        String page = bring("officer", SHEET);
        mvc.perform(get(page).with(authentication(office.signedIn("clerk")))).andExpect(status().isNotFound());
    }

    @Test
    void recognisesWhatASheetIsByItsHeaders() {
        byte[] employers = TestSheet.xlsx(List.of(List.of("单位名称", "统一社会信用代码", "单位类型", "企业规模", "所属行业", "联系人")));
        assertThat(desk.kindOf(office.officer("officer"), "a.xlsx", employers)).isEqualTo("employers");
        assertThat(desk.kindOf(office.officer("officer"), "a.xlsx", SHEET)).isEqualTo("roster");
        assertThat(desk.kindOf(office.officer("officer"), "a.xlsx", new byte[0]))
                .isEqualTo("roster");
    }

    @Test
    void speaksEnglish() throws Exception {
        String page = bring("clerk", SHEET);
        mvc.perform(get(page + "?lang=en").with(authentication(office.signedIn("clerk"))))
                .andExpect(content().string(containsString("Apply 1 rows")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void bringsNothingOfAKindThatTheOfficerMayNotImport() {
        assertThat(desk.kindsFor(office.officer("clerk")))
                .extracting(ImportKind::id)
                .contains("roster");
        assertThat(desk.kindsFor(office.officer("specialist"))).isEmpty();
    }
}
