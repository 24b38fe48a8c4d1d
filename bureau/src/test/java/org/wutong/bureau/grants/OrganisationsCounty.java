package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wutong.bureau.TestFixture;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.Departures;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

/** An agency that placed people from a batch (JF-6a), and a workshop that has taken people on (JF-4b), both in the clerk's township. */
@TestFixture
class OrganisationsCounty {
    static final String PLACEMENT = "JF-6a";
    static final String WORKSHOP = "JF-4b";
    static final LocalDate AFTER_NOTICE = LocalDate.of(2024, 12, 10);

    private final TestOffice office;
    private final Departures departures;
    private final Arriving arriving;
    private final Employers employers;
    private final Spells spells;
    private final Workers workers;
    private final OrganisationAccounts accounts;
    private final GrantsCounty county;

    OrganisationsCounty(
            TestOffice office,
            Departures departures,
            Arriving arriving,
            Employers employers,
            Spells spells,
            Workers workers,
            OrganisationAccounts accounts,
            GrantsCounty county) {
        this.office = office;
        this.departures = departures;
        this.arriving = arriving;
        this.employers = employers;
        this.spells = spells;
        this.workers = workers;
        this.accounts = accounts;
        this.county = county;
    }

    long organisation(String name, EmployerKind kind, String region) {
        return office.asProgram(() -> employers.add(new EmployerDraft(
                region,
                name,
                null,
                kind,
                EmployerSize.SMALL,
                "C18",
                "",
                "",
                null,
                null,
                kind == EmployerKind.WORKSHOP,
                false)));
    }

    void account(long employer) {
        accounts.put(
                office.officer("officer"), employer, "户名", "金凤农商行", "6200000000" + String.format("%06d", employer));
    }

    /** An agency with an account. */
    long agency() {
        long agency = organisation("良田劳务服务", EmployerKind.AGENCY, TestOffice.TOWNSHIP);
        account(agency);
        return agency;
    }

    /** People whom the agency placed half a year ago, insured. @return the batch's key as claims carry it */
    String placed(long agency, int first, int many) {
        long firm = departures.firm("绍兴柯岭服饰" + first, EmployerKind.ENTERPRISE);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            people.add(departures.worker(MadeUp.VILLAGE, "输出" + (first + i), first + i));
        }
        long batch = departures.batch(firm, agency);
        List<Long> ids = departures.leave(batch, people);
        office.as("officer", () -> arriving.arrive(batch, ids, Departures.LEFT.plusDays(1), false));
        people.forEach(worker -> change(worker, true));
        return "B" + batch;
    }

    /** What is known of somebody's social insurance at their newest job. */
    void change(long worker, Boolean insured) {
        office.asProgram(() -> {
            var job = spells.of(worker).get(spells.of(worker).size() - 1);
            return spells.change(job.id(), job.version(), SpellDraft.of(job).socialInsurance(insured));
        });
    }

    /** A recognised workshop with an account. */
    long workshop(String name) {
        long workshop = organisation(name, EmployerKind.WORKSHOP, TestOffice.TOWNSHIP);
        account(workshop);
        return workshop;
    }

    /** Somebody lifted from poverty, in work there since spring. */
    long hired(long employer, int sequence) {
        return office.asProgram(() -> {
            long worker = workers.add(
                    MadeUp.worker(MadeUp.VILLAGE, "车间" + sequence, sequence)
                            .household("W" + sequence)
                            .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "roster")),
                    "test");
            spells.add(SpellDraft.of(worker, LocalDate.of(2024, 3, 1))
                    .employer(employer, "")
                    .at(TestOffice.COUNTY));
            return worker;
        });
    }

    /** Ends the job there and begins one with another. */
    void moves(long worker, long to, LocalDate day) {
        office.asProgram(() -> {
            var job = spells.of(worker).get(spells.of(worker).size() - 1);
            spells.end(job.id(), job.version(), day.minusDays(1));
            return spells.add(SpellDraft.of(worker, day).employer(to, "").at(TestOffice.COUNTY));
        });
    }

    void leaves(long worker, LocalDate last) {
        office.asProgram(() -> {
            var job = spells.of(worker).get(spells.of(worker).size() - 1);
            return spells.end(job.id(), job.version(), last);
        });
    }

    /** Brings a case as far as granted; the business date is then after the notice. */
    void granted(long id) {
        county.act("clerk", Step.CHECK, List.of(id));
        county.act("officer", Step.REVIEW, List.of(id));
        county.notices.hangOut(county.who("officer"), List.of(id)).orElseThrow();
        county.today(AFTER_NOTICE);
        county.act("leader", Step.APPROVE, List.of(id));
    }
}
