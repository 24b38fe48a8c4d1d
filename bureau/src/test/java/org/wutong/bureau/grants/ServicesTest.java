package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.grants.storage.ServiceRows.Deliverable;
import org.wutong.bureau.offices.Role;

@GrantsTest
class ServicesTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    Services services;

    @Autowired
    FundDesk funds;

    @Autowired
    CaseTallies tallies;

    @Autowired
    MockMvc mvc;

    long contract;

    @BeforeEach
    void signed() {
        office.empty();
        contract = services.contract(county.who("officer"), signed("GM-1"));
        services.agree(county.who("officer"), contract, "跟踪回访500人", LocalDate.of(2024, 12, 31), 300_000);
    }

    private static NewContract signed(String number) {
        return new NewContract(
                number,
                TestOffice.TOWNSHIP,
                "劳务对接服务",
                "惠民劳务公司",
                GrantsCounty.FUND,
                500_000,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                "");
    }

    private Deliverable first() {
        return services.find(county.who("officer"), contract)
                .orElseThrow()
                .deliverables()
                .get(0);
    }

    private void act(String login, ServiceStep step) {
        services.act(county.who(login), first().id(), step, step.needsNote() ? "凭证" : "");
    }

    @Test
    void isPaidOnceDeliveredAcceptedAndApprovedByThreePeople() {
        assertThatThrownBy(() -> act("clerk2", ServiceStep.DELIVER)).isInstanceOf(Forbidden.class);
        act("clerk", ServiceStep.DELIVER);
        act("officer", ServiceStep.ACCEPT);
        act("leader", ServiceStep.APPROVE);
        act("officer", ServiceStep.PAY);

        assertThat(first().state()).isEqualTo(ServiceStep.State.PAID);
        assertThat(funds.of(county.who("officer"), 2024))
                .filteredOn(one -> one.fund().id().equals(GrantsCounty.FUND))
                .singleElement()
                .satisfies(one -> assertThat(one.fen(FundPart.PAID)).isEqualTo(300_000));
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }

    private String hired(Role role) {
        return office.hire(role, TestOffice.COUNTY, TestOffice.COUNTY, TestOffice.COUNTY);
    }

    @Test
    void whoNotedADeliveryDoesNotAcceptIt() {
        act("officer", ServiceStep.DELIVER);

        assertThatThrownBy(() -> act("officer", ServiceStep.ACCEPT)).isInstanceOf(Forbidden.class);
        assertThat(county.one(
                        Long.class,
                        "select count(*) from offices.audit where action = 'grant-refused' and detail = 'accept'"))
                .isPositive();
    }

    @Test
    void everyForbiddenCellIsForbidden() {
        for (String login : List.of("officer", "leader", "clerk", "specialist", "auditor", "reader")) {
            for (ServiceStep step : ServiceStep.values()) {
                if (!step.allowed(ServiceStep.State.AGREED, county.who(login).role())) {
                    assertThatThrownBy(() -> act(login, step))
                            .as(login + " " + step)
                            .isInstanceOf(Forbidden.class);
                }
            }
        }
    }

    @Test
    void noMoreIsAgreedThanTheContractHolds() {
        assertThatThrownBy(() ->
                        services.agree(county.who("officer"), contract, "再做一项", LocalDate.of(2024, 12, 31), 200_001))
                .isInstanceOf(Refused.class);
        services.agree(county.who("officer"), contract, "再做一项", LocalDate.of(2024, 12, 31), 200_000);
    }

    @Test
    void aNumberStandsOnce() {
        assertThatThrownBy(() -> services.contract(county.who("officer"), signed("GM-1")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isNotApprovedFromAFundThatRanDry() {
        funds.budget(county.who("officer"), GrantsCounty.FUND, 2024, TestOffice.COUNTY, 299_999, "");
        act(hired(Role.COUNTY_OFFICER), ServiceStep.DELIVER);
        act("officer", ServiceStep.ACCEPT);

        assertThatThrownBy(() -> act("leader", ServiceStep.APPROVE)).isInstanceOf(Refused.class);
        assertThat(first().state()).isEqualTo(ServiceStep.State.ACCEPTED);
    }

    @Test
    void whatIsCancelledHoldsNoMoney() {
        act("officer", ServiceStep.CANCEL);
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
        assertThat(county.one(Long.class, "select sum(fen)::bigint from grants.entry"))
                .isZero();
    }

    @Test
    void showsItsPages() throws Exception {
        act("officer", ServiceStep.DELIVER);
        for (String path : List.of("/grants/services", "/grants/services/" + contract)) {
            for (String lang : List.of("zh-CN", "en")) {
                mvc.perform(get(path + "?lang=" + lang).with(authentication(office.signedIn("officer"))))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("惠民劳务公司")))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }
}
