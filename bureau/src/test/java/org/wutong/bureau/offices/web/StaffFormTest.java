package org.wutong.bureau.offices.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.offices.Role;

class StaffFormTest {
    @ParameterizedTest
    @EnumSource(names = {"COUNTY_OFFICER", "CITY_OFFICER"})
    void leavesWhoeverEditsOrSteersTheirScope(Role role) {
        assertThat(form(role).post().editScope()).isEqualTo("1409");
    }

    @ParameterizedTest
    @EnumSource(names = {"CITY_READER", "AUDITOR", "COUNTY_LEADER"})
    void givesReadersNone(Role role) {
        assertThat(form(role).post().editScope()).isNull();
    }

    private static StaffForm form(Role role) {
        return new StaffForm("l", "n", "t", "o", role, "1409", "1409", "");
    }
}
