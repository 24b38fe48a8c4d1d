package org.wutong.bureau.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.people.MadeUp;

@BureauTest
class DispatchPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Departures departures;

    @Autowired
    Passengers passengers;

    @Autowired
    Arriving arriving;

    @Autowired
    Batches batches;

    @Autowired
    MockMvc mvc;

    private long firm;
    private long organiser;
    private long batch;
    private long here;

    @BeforeEach
    void one() {
        office.empty();
        firm = departures.firm("绍兴柯岭服饰", EmployerKind.ENTERPRISE);
        organiser = departures.firm("金凤人力资源", EmployerKind.HR_COMPANY);
        batch = departures.batch(firm, organiser);
        here = departures.worker(MadeUp.VILLAGE, "马秀兰", 2);
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }

    private ResultActions send(String login, String path, String... parameters) throws Exception {
        var request = post(path).with(authentication(office.signedIn(login))).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private long passenger() {
        return office.asProgram(() -> passengers.of(batch)).get(0).id();
    }

    private String at(String path) {
        return "/dispatch/" + batch + path;
    }

    @Test
    void makesABatchByItsFormAndRefusesAPlaceThatIsNone() throws Exception {
        send(
                        "officer",
                        "/dispatch",
                        "title",
                        "厦门第二批",
                        "destination",
                        "没有这个地方",
                        "employer",
                        "厦门思明电子",
                        "departs-on",
                        "2024-12-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有叫“没有这个地方”的地方")));
        send(
                        "officer",
                        "/dispatch",
                        "title",
                        "厦门第二批",
                        "destination",
                        "350203",
                        "employer",
                        "绍兴柯岭服饰",
                        "departs-on",
                        "2024-12-01",
                        "organiser",
                        Long.toString(organiser))
                .andExpect(status().is3xxRedirection());
        see("officer", "/dispatch").andExpect(content().string(containsString("厦门第二批")));
        send("reader", "/dispatch", "title", "x").andExpect(status().isForbidden());
    }

    @Test
    void leadsFromTheRosterOverTheChecksToTheClaim() throws Exception {
        see("officer", at("/add")).andExpect(content().string(containsString("马秀兰")));
        send("officer", at("/add"), "all", "true", "willing-out", "yes").andExpect(status().is3xxRedirection());
        see("officer", at("/people")).andExpect(content().string(containsString("马秀兰")));
        send("officer", at("/vehicles"), "kind", "BUS", "plate", "宁A12345", "seats", "45");
        send("officer", at("/seats")).andExpect(redirectedUrl(at("/people")));
        see("officer", at("")).andExpect(content().string(containsString("宁A12345")));
        see("officer", at("/print/seats")).andExpect(content().string(containsString("马秀兰")));
        see("officer", at("/check/departure")).andExpect(content().string(containsString("马秀兰")));
        send("officer", at("/check/departure"), "deed", "DEPARTED", "id", Long.toString(passenger()));
        send("officer", at("/depart"), "day", "2024-05-10").andExpect(redirectedUrl(at("")));
        send(
                "officer",
                at("/check/arrival"),
                "deed",
                "ARRIVED",
                "all",
                "true",
                "state",
                "DEPARTED",
                "day",
                "2024-05-11");
        send("officer", at("/arrive"), "day", "2024-05-11").andExpect(redirectedUrl(at("")));
        see("officer", at("/follow-up?months=1")).andExpect(content().string(containsString("马秀兰")));
        send(
                "officer",
                at("/follow-up"),
                "all",
                "true",
                "months",
                "1",
                "result",
                "THERE",
                "proof",
                "PHONE",
                "wage",
                "5300");
        see("officer", at("/follow-up?view=ANSWERED")).andExpect(content().string(containsString("5300.00")));
        see("officer", "/dispatch/claims?organiser=" + organiser)
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(containsString("跨省")));
        see("officer", "/dispatch/panel/person/" + here).andExpect(content().string(containsString("绍兴缝纫工第一批")));
        see("officer", "/dispatch/panel/employer/" + organiser)
                .andExpect(content().string(containsString("2024-001")));
    }

    @Test
    void namesTheOtherJobWhereOneStandsInTheWay() throws Exception {
        departures.leave(batch, List.of(here));
        departures.busy(here);
        send("officer", at("/check/arrival"), "deed", "ARRIVED", "id", Long.toString(passenger()), "day", "2024-05-11")
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("flash"));
        see("officer", at("/check/arrival?state=ARRIVED")).andExpect(content().string(containsString("厦门思明电子")));
    }

    @Test
    void showsWholeNumbersOnTheInsuranceListOnlyForAReasonThatIsKept() throws Exception {
        office.as("officer", () -> passengers.add(batch, List.of(here)));
        String whole = MadeUp.identity(2).full();
        see("officer", at("/print/insurance")).andExpect(content().string(not(containsString(whole))));
        send("officer", at("/print/insurance"), "reason", "投保")
                .andExpect(content().string(containsString(whole)));
        send("specialist", at("/print/insurance"), "reason", "投保").andExpect(status().isForbidden());
    }

    @Test
    void addsByIdentityNumbersWithoutAName() throws Exception {
        send(
                "officer",
                at("/add"),
                "from",
                "NUMBERS",
                "numbers",
                MadeUp.identity(2).full() + "\n没有的");
        assertThat(office.asProgram(() -> passengers.of(batch))).hasSize(1);
    }

    @Test
    void exportsListsWithAPurpose() throws Exception {
        office.as("officer", () -> passengers.add(batch, List.of(here)));
        for (String path : List.of(
                at("/people/export"),
                at("/follow-up/export"),
                "/dispatch/export",
                "/dispatch/claims/export?organiser=" + organiser + "&from=2024-01-01&to=2024-12-31")) {
            String joined = path + (path.contains("?") ? "&" : "?") + "purpose=check";
            see("officer", joined);
            mvc.perform(get(joined).with(authentication(office.signedIn("specialist"))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void showsOthersNothingToPress() throws Exception {
        office.as("officer", () -> passengers.add(batch, List.of(here)));
        see("auditor", at("")).andExpect(content().string(not(containsString("确认出发"))));
        see("auditor", at("/check/departure")).andExpect(content().string(not(containsString("name=\"deed\""))));
        see("clerk2", at("/people")).andExpect(content().string(not(containsString("马秀兰"))));
    }

    @Test
    void recordsASharingAndLendsFromTheLender() throws Exception {
        departures.busyAt(here, firm, 24);
        send(
                        "officer",
                        "/sharing",
                        "lender",
                        "绍兴柯岭服饰",
                        "borrower",
                        "金凤人力资源",
                        "job",
                        "包装工",
                        "place",
                        "330602",
                        "from",
                        "2024-12-01",
                        "to",
                        "2025-02-01",
                        "wages-by",
                        "BORROWER",
                        "insurance-by",
                        "LENDER",
                        "injury-by",
                        "BOTH")
                .andExpect(status().is3xxRedirection());
        long id = office.asProgram(() -> sharings.all(firm)).get(0).id();
        see("officer", "/sharing/" + id + "/lend").andExpect(content().string(containsString("马秀兰")));
        send("officer", "/sharing/" + id + "/lend", "worker", Long.toString(here), "from", "2024-12-01");
        see("officer", "/sharing/" + id).andExpect(content().string(containsString("马秀兰")));
        see("officer", "/sharing").andExpect(content().string(containsString("G-2024-001")));
        see("officer", "/sharing/exchange");
        see("officer", "/sharing/" + id + "/export?purpose=check");
        see("officer", "/dispatch/panel/person/" + here).andExpect(content().string(containsString("G-2024-001")));
        send("clerk", "/sharing/" + id + "/end", "on", "2024-12-02", "reason", "试试")
                .andExpect(status().isForbidden());
    }

    @Autowired
    org.wutong.bureau.dispatch.sharing.Sharings sharings;
}
