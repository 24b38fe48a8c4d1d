package org.wutong.bureau.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;

@BureauTest
class HouseholdListTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @BeforeEach
    void people() {
        office.empty();
        long idle = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                .household("1")
                .set(WorkerField.WILLING_OUT, true)
                .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "test")));
        long busy = add(MadeUp.worker(MadeUp.VILLAGE, "杨建国", 101).household("2"));
        add(MadeUp.worker(MadeUp.OTHER_VILLAGE, "李桂英", 104));
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(idle, LocalDate.of(2024, 1, 1)).until(LocalDate.of(2024, 2, 1))));
        office.as("officer", () -> spells.add(SpellDraft.of(busy, LocalDate.of(2024, 1, 1))));
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private ResultActions as(String login, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(office.signedIn(login))));
    }

    @Test
    void listsHouseholdsOfThePlaceWithWhetherSomebodyWorks() throws Exception {
        as("clerk", "/households")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(containsString("有，1 人")))
                .andExpect(content().string(not(containsString("李桂英"))));
    }

    @Test
    void narrowsToHouseholdsWithNobodyInWorkAWillingMemberOrACategory() throws Exception {
        for (String narrowing : new String[] {"work=zero", "willing=true", "category=POVERTY_ALLEVIATED"}) {
            as("officer", "/households?" + narrowing)
                    .andExpect(content().string(containsString("马秀兰")))
                    .andExpect(content().string(not(containsString("杨建国"))));
        }
    }

    @Test
    void exportsWhatIsListed() throws Exception {
        as("clerk", "/households/export?work=zero&purpose=check").andExpect(status().isOk());
        as("specialist", "/households/export?purpose=check").andExpect(status().isForbidden());
    }
}
