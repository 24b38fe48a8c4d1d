package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.conditions.counting.CountingBook;

@BureauTest
class DirectionsTest {
    @Autowired
    TestOffice office;

    @Autowired
    Directions directions;

    @Autowired
    CountingBook book;

    @Autowired
    ReportingTree tree;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void thoseOfTheNationAndOfThePlaceAreFollowed() {
        assertThat(directions.of(TestOffice.COUNTY))
                .extracting(Direction::id)
                .containsExactly("RS-D01", "RS-D02", "JF-D01", "JF-D02");
        assertThat(directions.of("150203")).extracting(Direction::id).contains("BT-D01", "RS-D01");
    }

    @Test
    void whatOneFollowsIsARule() {
        for (String place : new String[] {"150200", "140900", "640302", TestOffice.COUNTY}) {
            assertThat(directions.of(place))
                    .filteredOn(one -> one.counts() != null)
                    .allMatch(one -> book.rule(java.util.Objects.requireNonNull(one.counts()))
                            .isPresent());
        }
    }

    @Test
    void aTrendTellsEachMonthEndAsItWas() {
        office.as("officer", () -> {
            for (int i = 0; i < 4; i++) {
                long id = workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "工人", i)
                                .household(Integer.toString(i))
                                .set(WorkerField.RURAL_HUKOU, true),
                        "test");
                spells.add(SpellDraft.of(id, LocalDate.of(2024, i < 2 ? 2 : 5, 10))
                        .at(i % 2 == 0 ? TestOffice.COUNTY + "001" : "330600")
                        .industry("C18")
                        .selfEmployed(false));
            }
            return true;
        });
        Direction near = directions.find("JF-D02").orElseThrow();
        var trend = office.as(
                "officer",
                () -> directions.trend(near, tree.find(TestOffice.COUNTY).orElseThrow(), TestOffice.TODAY, 2024));
        assertThat(trend).hasSize(11);
        assertThat(trend.get(0).figure()).isNull();
        assertThat(trend.get(1).figure()).isEqualTo(5000);
        assertThat(trend.get(10).day()).isEqualTo(TestOffice.TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/targets/directions", "/targets/directions/RS-D02", "/targets/directions/JF-D01"})
    void openAndNeverShowARateOfATarget(String path) throws Exception {
        mvc.perform(get(path).with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("暂无记录")))
                .andExpect(content().string(not(containsString("完成率</th>"))));
    }
}
