package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;

@GrantsTest
class CasesFollowPeopleTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    CaseTallies tallies;

    List<Long> people;
    List<Long> ids;

    @BeforeEach
    void one() {
        office.empty();
        people = county.people(MadeUp.VILLAGE, 1, 1);
        ids = county.opened(people);
    }

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    @Test
    void aCaseGoesWithItsPersonToAnotherTownship() {
        office.as(
                "officer",
                () -> workers.changeAll(
                        Map.of(
                                people.get(0),
                                WorkerDraft.at(MadeUp.OTHER_VILLAGE).household("h1")),
                        "test"));

        assertThat(county.desk.find(county.who("clerk"), ids.get(0))).isEmpty();
        county.act("clerk2", Step.CHECK, ids);
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }
}
