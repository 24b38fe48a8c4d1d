package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.Upgrade;

@BureauTest
class UpgradeTest {
    @Autowired
    TestOffice office;

    @Autowired
    Upgrade upgrade;

    @Autowired
    DraftDesk desk;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    MockMvc mvc;

    String before;

    @BeforeEach
    void bureauOfAnOlderProgram() {
        office.empty();
        before = office.asProgram(() -> policies.publish(PublishedPolicies.shipped()))
                .hash();
        upgrade.arrive(PublishedPolicies.shipped(), "1.0");
    }

    @AfterEach
    void theShippedLawIsInForceAgain() {
        office.asProgram(() -> policies.publish(PublishedPolicies.shipped()));
    }

    private List<Draft> drafts() {
        return office.as("officer", desk::all);
    }

    @Test
    void bringsNothingWhereTheFilesAreTheSame() {
        upgrade.arrive(PublishedPolicies.shipped(), "1.1");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void bringsChangedFilesAsADraftAndChangesNothingInForce() throws Exception {
        upgrade.arrive(DraftsInTests.shippedWith("2025-01-01", 6500), "1.1");
        assertThat(policies.inForce().hash()).isEqualTo(before);
        assertThat(drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.name()).contains("1.1");
            assertThat(draft.isOpen()).isTrue();
        });
        mvc.perform(get("/policies/drafts").with(authentication(office.signedIn("officer"))))
                .andExpect(content().string(containsString("程序升级带来了新的政策文件")));
    }

    @Test
    void bringsTheSameFilesOnce() {
        upgrade.arrive(DraftsInTests.shippedWith("2025-01-01", 6500), "1.1");
        upgrade.arrive(DraftsInTests.shippedWith("2025-01-01", 6500), "1.1");
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void leavesInTheDraftWhatTheBureauItselfHasPublished() {
        String own = "litong-2021/travel.yaml";
        Map<String, String> ours = new TreeMap<>(PublishedPolicies.shipped());
        ours.computeIfPresent(own, (name, text) -> text + "# our own\n");
        office.asProgram(() -> policies.publish(ours));
        upgrade.arrive(DraftsInTests.shippedWith("2025-01-01", 6500), "1.1");
        Draft draft = drafts().get(0);
        Map<String, String> files = office.as("officer", () -> desk.files(draft));
        assertThat(files.get(own)).endsWith("# our own\n");
        assertThat(files.get(DraftsInTests.FILE)).contains("6500");
    }
}
