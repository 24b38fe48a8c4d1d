package org.wutong.bureau.employers.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.Place;

@BureauTest
class ProjectQuotaTest {
    private static final String LITONG = "640302";

    @Autowired
    TestOffice office;

    @Autowired
    ProjectQuota quota;

    @Autowired
    Ledgers ledgers;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void nothing() {
        office.empty();
    }

    @Test
    void meetsTheShareOfPayExactlyAtThirtyInAHundred() {
        assertThat(quota.of(relief(100_000_00L, 30_000_00L)))
                .singleElement()
                .satisfies(held -> assertThat(held.met()).isTrue());
    }

    @Test
    void missesItByOneFen() {
        assertThat(quota.of(relief(100_000_00L, 30_000_00L - 1)))
                .singleElement()
                .satisfies(held -> assertThat(held.met()).isFalse());
    }

    @Test
    void doesNotTakeAMissingNumberForNothingPaid() {
        assertThat(quota.of(relief(100_000_00L, null)))
                .singleElement()
                .satisfies(held -> assertThat(held.met()).isNull());
    }

    @Test
    void asksTheShareOfPostsWhereAndWhenTheDocumentHolds() {
        assertThat(quota.of(posts(LITONG, LocalDate.of(2022, 5, 1), 20, 3)))
                .singleElement()
                .satisfies(held -> assertThat(held.met()).isTrue());
        assertThat(quota.of(posts(LITONG, LocalDate.of(2022, 5, 1), 20, 2)))
                .singleElement()
                .satisfies(held -> assertThat(held.met()).isFalse());
        assertThat(quota.of(posts(LITONG, LocalDate.of(2024, 5, 1), 20, 2))).isEmpty();
        assertThat(quota.of(posts(TestOffice.COUNTY, LocalDate.of(2022, 5, 1), 20, 2)))
                .isEmpty();
    }

    @Test
    void showsTheShareOnThePageOfTheProjectAndInTheListOfAll() throws Exception {
        long id = office.asProgram(() -> ledgers.add(relief(100_000_00L, 20_000_00L), "test"));
        for (String page : new String[] {"/projects/" + id + "/quota", "/projects/quota"}) {
            mvc.perform(get(page).with(authentication(office.signedIn("officer"))))
                    .andExpect(content().string(containsString("20.0%")))
                    .andExpect(content().string(containsString("未达标")))
                    .andExpect(content().string(containsString("jinfeng-2024")));
        }
    }

    private static Project relief(Long funds, @Nullable Long wages) {
        return new Project(
                "渠系整治",
                ProjectKind.WORK_RELIEF,
                new Place(TestOffice.TOWNSHIP),
                null,
                null,
                null,
                funds,
                wages,
                LocalDate.of(2024, 6, 1),
                null,
                null,
                null);
    }

    private static Project posts(String place, LocalDate since, int posts, int target) {
        return new Project(
                "产业园",
                ProjectKind.GOVERNMENT,
                new Place(place),
                null,
                posts,
                target,
                null,
                null,
                since,
                null,
                null,
                null);
    }
}
