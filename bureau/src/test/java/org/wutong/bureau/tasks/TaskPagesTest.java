package org.wutong.bureau.tasks;

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
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.TestTasks;
import org.wutong.bureau.tasks.TaskDesk.View;
import org.wutong.bureau.tasks.TaskDesk.Wanted;

@BureauTest
class TaskPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    MockMvc mvc;

    private long id;

    @BeforeEach
    void oneTask() {
        office.empty();
        office.asProgram(() -> tasks.sync(
                TestTasks.KIND,
                List.of(new TaskDraft("test:a", TestOffice.TOWNSHIP + "207", List.of("屋顶漏雨"), "/people?place=1", 3))));
        id = office.as("officer", () -> desk.page(new Wanted(View.OPEN, "-", null, null), null, 5))
                .rows()
                .get(0)
                .id();
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }

    private ResultActions send(String login, String path, String... form) throws Exception {
        var request = post(path).with(authentication(office.signedIn(login))).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return mvc.perform(request);
    }

    @Test
    void listsTheOwnOfficesTasksFirst() throws Exception {
        see("specialist", "/tasks")
                .andExpect(content().string(containsString("屋顶漏雨")))
                .andExpect(content().string(containsString("12-06")));
        see("clerk", "/tasks").andExpect(content().string(containsString("本单位没有待办")));
        see("clerk", "/tasks?view=OPEN").andExpect(content().string(containsString("屋顶漏雨")));
        see("specialist", "/tasks?lang=en").andExpect(content().string(containsString("At this office")));
    }

    @Test
    void narrowsByKindAndPlace() throws Exception {
        see("officer", "/tasks?view=OPEN&place=" + TestOffice.OTHER_TOWNSHIP)
                .andExpect(content().string(not(containsString("屋顶漏雨"))));
        see("officer", "/tasks?view=OPEN&place=" + TestOffice.TOWNSHIP + "&kind=" + TestTasks.KIND)
                .andExpect(content().string(containsString("屋顶漏雨")));
    }

    @Test
    void asksForWhatWasDoneBeforeClosing() throws Exception {
        send("specialist", "/tasks/done", "id", String.valueOf(id), "note", " ")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("note-needed"))));
        send("specialist", "/tasks/done", "note", "入户")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("tasks.done.none"))));
        send("specialist", "/tasks/done", "id", String.valueOf(id), "note", "已入户修好")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("tasks.done.done"))));
        see("officer", "/tasks?view=DONE").andExpect(content().string(containsString("已入户修好")));
    }

    @Test
    void takesAClosingBack() throws Exception {
        send("specialist", "/tasks/done", "id", String.valueOf(id), "note", "已入户");
        send("specialist", "/tasks/" + id + "/reopen")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("tasks.reopened"))));
        see("specialist", "/tasks").andExpect(content().string(containsString("屋顶漏雨")));
    }

    @Test
    void letsReadersLookAndNotClose() throws Exception {
        see("reader", "/tasks").andExpect(content().string(not(containsString("name=\"note\""))));
        send("reader", "/tasks/done", "id", String.valueOf(id), "note", "已入户").andExpect(status().isForbidden());
    }

    @Test
    void standsOnTheDeskWithItsNumbers() throws Exception {
        see("specialist", "/tasks/panel")
                .andExpect(content().string(containsString("屋顶漏雨")))
                .andExpect(content().string(containsString("本单位待办")));
        see("leader", "/tasks/panel").andExpect(content().string(containsString("全部未办")));
    }

    @Test
    void goesOutAsASheet() throws Exception {
        see("officer", "/tasks/export?purpose=check&view=OPEN")
                .andExpect(header().string("Content-Disposition", containsString("xlsx")));
    }
}
