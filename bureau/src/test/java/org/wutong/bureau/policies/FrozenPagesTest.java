package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.storage.FrozenRecords;

@BureauTest
class FrozenPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Freezing freezing;

    @Autowired
    FrozenRecords records;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    long here;
    String record;

    @BeforeEach
    void frozen() {
        office.empty();
        here = new OwedPeople(office, workers, spells)
                .household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000)
                .get(0);
        record = office.as("clerk", () -> freezing.freeze(here));
    }

    @AfterEach
    void theShippedLawIsInForceAgain() {
        office.asProgram(() -> policies.publish(PublishedPolicies.shipped()));
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }

    @Test
    void showWhatWasDecidedAndThatItIsTheSameToTheByte() throws Exception {
        for (String login : new String[] {"auditor", "officer", "clerk"}) {
            open(login, "/owed/frozen/" + record)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("逐字节相同")))
                    .andExpect(content().string(containsString("3,428.57")));
        }
        open("auditor", "/owed/frozen").andExpect(content().string(containsString(Freezing.shortId(record))));
    }

    @Test
    void findARecordByTheFirstCharactersOnTheSheet() throws Exception {
        open("auditor", "/owed/frozen/" + Freezing.shortId(record)).andExpect(status().isOk());
        open("auditor", "/owed/frozen?id=" + Freezing.shortId(record))
                .andExpect(content().string(containsString("/owed/frozen/" + record)));
    }

    @Test
    void hideARecordOfAnotherTownship() throws Exception {
        open("clerk2", "/owed/frozen/" + record).andExpect(status().isNotFound());
        open("clerk2", "/owed/frozen/" + record + "/text").andExpect(status().isNotFound());
    }

    @Test
    void replayUnderTheSetThatWasInForceThenThoughANewerOneIsPublished() throws Exception {
        publishDearerReward();

        open("auditor", "/owed/frozen/" + record)
                .andExpect(content().string(containsString("逐字节相同")))
                .andExpect(content().string(containsString("之后已发布新的规则集")));
        assertThat(office.as("clerk", () -> freezing.idOf(here))).isNotEqualTo(record);
    }

    @Test
    void tellARecordThatWasTouched() throws Exception {
        office.owner()
                .sql("alter table policies.frozen disable row level security")
                .update();
        office.owner()
                .sql(
                        "update policies.frozen set content = replace(content, '\"amount\":[4000.00,4000.00]', '\"amount\":[4500.00,4500.00]')")
                .update();
        office.owner()
                .sql("alter table policies.frozen enable row level security")
                .update();

        open("auditor", "/owed/frozen/" + record)
                .andExpect(content().string(containsString("重算不同")))
                .andExpect(content().string(containsString("可能被改动过")))
                .andExpect(content().string(containsString("4,500.00")));
    }

    @Test
    void areKeptOnceHoweverOftenTheSameIsPrinted() {
        assertThat(office.as("clerk", () -> freezing.freeze(here))).isEqualTo(record);
        assertThat(office.as("officer", () -> records.newest(here, 0, 10))).hasSize(1);
    }

    @Test
    void canOnlyBeAdded() {
        for (String sql : new String[] {"update policies.frozen set engine = '0'", "delete from policies.frozen"}) {
            assertThatThrownBy(() -> office.as("officer", () -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void holdNoIdentityNumber() {
        String text =
                office.as("officer", () -> records.find(record)).orElseThrow().content();
        assertThat(text).doesNotContainPattern("[0-9]{17}[0-9Xx]");
    }

    @Test
    void areClosedToReadersWhoNeitherEditNorAudit() throws Exception {
        open("reader", "/owed/frozen/" + record).andExpect(status().isForbidden());
    }

    private void publishDearerReward() {
        Map<String, String> files = new TreeMap<>(PublishedPolicies.shipped());
        files.replaceAll((name, text) -> text.replace("at_least: 40000, yuan: 4000", "at_least: 40000, yuan: 4500"));
        office.asProgram(() -> policies.publish(files));
    }
}
