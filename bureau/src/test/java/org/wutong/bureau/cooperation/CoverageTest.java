package org.wutong.bureau.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.cooperation.Coverage.Standing;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.Place;

@BureauTest
class CoverageTest {
    @Autowired
    TestOffice office;

    @Autowired
    Coverage coverage;

    @Autowired
    Ledgers ledgers;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void nothing() {
        office.empty();
    }

    @Test
    void findsTheTownshipsWithoutAStation() {
        add("良田站", InstitutionLevel.TOWNSHIP_STATION, TestOffice.TOWNSHIP, 4, null);
        assertThat(standing(TestOffice.TOWNSHIP)).isEqualTo(Standing.COVERED);
        assertThat(standing(TestOffice.OTHER_TOWNSHIP)).isEqualTo(Standing.MISSING);
    }

    @Test
    void countsAStationInAVillageForItsTownship() {
        add("和顺站", InstitutionLevel.TOWNSHIP_STATION, TestOffice.TOWNSHIP + "207", null, null);
        assertThat(standing(TestOffice.TOWNSHIP)).isEqualTo(Standing.COVERED);
    }

    @Test
    void leavesOutWhatIsClosed() {
        add("良田站", InstitutionLevel.TOWNSHIP_STATION, TestOffice.TOWNSHIP, 4, TestOffice.TODAY.minusDays(1));
        assertThat(standing(TestOffice.TOWNSHIP)).isEqualTo(Standing.MISSING);
    }

    @Test
    void takesNoOtherLevelForAStation() {
        add("县中心", InstitutionLevel.COUNTY_CENTRE, TestOffice.TOWNSHIP, 20, null);
        assertThat(standing(TestOffice.TOWNSHIP)).isEqualTo(Standing.MISSING);
        assertThat(standing(TestOffice.COUNTY)).isEqualTo(Standing.COVERED);
    }

    @Test
    void asksNoNumberOfStaffWhereNoDocumentDoes() {
        add("良田站", InstitutionLevel.TOWNSHIP_STATION, TestOffice.TOWNSHIP, 1, null);
        assertThat(line(TestOffice.TOWNSHIP).asked()).isNull();
        assertThat(standing(TestOffice.TOWNSHIP)).isEqualTo(Standing.COVERED);
    }

    @Test
    void showsWhoLacksOne() throws Exception {
        mvc.perform(get("/cooperation/coverage").with(authentication(office.signedIn("officer"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有机构")));
    }

    private void add(
            String name, InstitutionLevel level, String place, @Nullable Integer staff, @Nullable LocalDate until) {
        office.asProgram(() -> ledgers.add(
                new Institution(name, level, new Place(place), staff, null, null, null, until, null, null, null, null),
                "test"));
    }

    private Coverage.Line line(String place) {
        return office.as("officer", coverage::lines).stream()
                .filter(line -> line.place().code().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private Standing standing(String place) {
        return line(place).standing();
    }
}
