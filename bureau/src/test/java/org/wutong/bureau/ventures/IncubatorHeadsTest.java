package org.wutong.bureau.ventures;

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
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.HeadClass;
import org.wutong.bureau.employment.Heads;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

@BureauTest
class IncubatorHeadsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2023, 3, 1);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Employers employers;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    IncubatorHeads incubators;

    long incubator;

    @BeforeEach
    void incubator() {
        office.empty();
        incubator = office.as(
                "officer",
                () -> ledgers.add(
                        new Incubator(
                                "良田孵化基地",
                                IncubatorLevel.DISTRICT,
                                new Place(TestOffice.TOWNSHIP),
                                null,
                                LONG_AGO,
                                null,
                                null,
                                null,
                                null),
                        "test"));
    }

    private long firm(String name) {
        return office.as(
                "officer",
                () -> employers.add(new EmployerDraft(
                        TestOffice.TOWNSHIP,
                        name,
                        null,
                        EmployerKind.ENTERPRISE,
                        null,
                        null,
                        "",
                        "",
                        null,
                        null,
                        true,
                        true)));
    }

    private void houses(String name, @Nullable Long employer, @Nullable LocalDate until) {
        Link firm = employer == null ? null : new Link(employer);
        office.as(
                "officer",
                () -> ledgers.add(new IncubatorTenant(new Link(incubator), name, firm, LONG_AGO, until, null), "test"));
    }

    private long works(int number, long employer, boolean main) {
        return office.as("officer", () -> {
            long worker = workers.add(MadeUp.worker(MadeUp.VILLAGE, "马小军", number), "test");
            job(worker, employer, main);
            return worker;
        });
    }

    private void job(long worker, long employer, boolean main) {
        String name = employers.find(employer).orElseThrow().name();
        spells.add(SpellDraft.of(worker, LocalDate.of(2024, 2, 1))
                .employer(employer, name)
                .main(main));
    }

    private IncubatorHeads.Line line(LocalDate day) {
        return office.as("officer", () -> incubators.on(day)).get(0);
    }

    @Test
    void countsAPersonOfTwoTenantsOnce() {
        long one = firm("甲工坊");
        long other = firm("乙工坊");
        houses("甲工坊", one, null);
        houses("乙工坊", other, null);
        long both = works(1, one, true);
        office.as("officer", () -> {
            job(both, other, false);
            return true;
        });
        works(2, other, true);

        assertThat(line(TestOffice.TODAY).count().heads(HeadClass.ALL)).isEqualTo(new Heads(2, 0));
    }

    @Test
    void countsNobodyOfATenantThatMovedOut() {
        long gone = firm("丙工坊");
        houses("丙工坊", gone, LocalDate.of(2024, 6, 30));
        works(1, gone, true);

        assertThat(line(TestOffice.TODAY).tenants()).isEmpty();
        assertThat(line(TestOffice.TODAY).count().heads(HeadClass.ALL)).isEqualTo(new Heads(0, 0));
        assertThat(line(LocalDate.of(2024, 6, 30)).count().heads(HeadClass.ALL)).isEqualTo(new Heads(1, 0));
    }

    @Test
    void tellsOfTenantsThatNoEmployerIsNamedFor() throws Exception {
        houses("没有登记的实体", null, null);

        assertThat(line(TestOffice.TODAY).unregistered()).isOne();
        mvc.perform(get("/ventures/incubators").with(authentication(office.signedIn("reader"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("良田孵化基地")))
                .andExpect(content().string(containsString("其中 1 户未对应单位")));
    }
}
