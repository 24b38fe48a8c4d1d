package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.BatchDraft;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Checks;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.grants.ClaimOpening;
import org.wutong.bureau.grants.Consent;
import org.wutong.bureau.grants.OrganisationAccounts;
import org.wutong.bureau.offices.Officer;

/**
 * Two organisations of the specialist's village that are owed something: an agency that placed people from two batches more than half a
 * year ago, and a workshop that has taken people on. All names are made up and marked so.
 */
@Component
class DemoOrganisations {
    private static final int PEOPLE = 30;
    private static final int EACH_BATCH = 9;
    private static final long WORKSHOP_FEN = 3_000_000L;
    private static final String SHAOXING = "330602";
    private static final String FIRM = "绍兴柯岭服饰（演示）";
    private static final String PLACEMENT = "JF-6a";
    private static final String WORKSHOP = "JF-4b";

    private final Employers employers;
    private final Spells spells;
    private final Batches batches;
    private final Passengers passengers;
    private final Checks checks;
    private final Arriving arriving;
    private final OrganisationAccounts accounts;
    private final ClaimOpening opening;

    DemoOrganisations(
            Employers employers,
            Spells spells,
            Batches batches,
            Passengers passengers,
            Checks checks,
            Arriving arriving,
            OrganisationAccounts accounts,
            ClaimOpening opening) {
        this.employers = employers;
        this.spells = spells;
        this.batches = batches;
        this.passengers = passengers;
        this.checks = checks;
        this.arriving = arriving;
        this.accounts = accounts;
        this.opening = opening;
    }

    /** @param people of whom some without any job on record are taken. @return cases: the agency's, then the workshop's */
    List<Long> load(Officer village, Officer office, String county, LocalDate today, Collection<Long> people) {
        Map<Long, List<Spell>> lives = spells.of(people);
        List<Long> free = people.stream()
                .filter(id -> lives.getOrDefault(id, List.of()).isEmpty())
                .limit(PEOPLE)
                .toList();
        if (free.size() < PEOPLE) {
            return List.of();
        }
        String place = Objects.requireNonNull(village.editScope());
        long agency = organisation(place, "乡邻劳务服务部（演示）", EmployerKind.AGENCY, null);
        long workshop = organisation(place, "乡邻就业帮扶车间（演示）", EmployerKind.WORKSHOP, true);
        account(office, agency, "乡邻劳务服务部（演示）", "6200990000000011");
        account(office, workshop, "乡邻就业帮扶车间（演示）", "6200990000000029");
        long firm = organisation(SHAOXING, FIRM, EmployerKind.ENTERPRISE, null);
        long first = placed(agency, firm, county, "绍兴缝纫工春季第一批", free.subList(0, EACH_BATCH), today.minusMonths(7));
        placed(
                agency,
                firm,
                county,
                "绍兴缝纫工春季第二批",
                free.subList(EACH_BATCH, 2 * EACH_BATCH),
                today.minusMonths(7).plusDays(6));
        free.subList(2 * EACH_BATCH, PEOPLE)
                .forEach(worker -> spells.add(SpellDraft.of(worker, today.minusMonths(8))
                        .employer(workshop, "")
                        .at(place)
                        .contract(true, 12)
                        .monthlyWage(260_000L)));
        ClaimOpening.Opened opened = opening.open(
                village,
                List.of(
                        new ClaimOpening.Wanted(agency, PLACEMENT, "B" + first, null),
                        new ClaimOpening.Wanted(workshop, WORKSHOP, "", WORKSHOP_FEN)),
                Consent.WRITTEN,
                "单位核对名单后盖章");
        return opened.cases();
    }

    private long organisation(String place, String name, EmployerKind kind, @Nullable Boolean recognised) {
        return employers.add(new EmployerDraft(
                place, name, null, kind, EmployerSize.SMALL, null, "", "", null, null, recognised, true));
    }

    private void account(Officer office, long employer, String holder, String number) {
        accounts.put(office, employer, holder, "演示银行", number);
    }

    private long placed(long agency, long firm, String county, String title, List<Long> people, LocalDate day) {
        long batch = batches.add(BatchDraft.of(title, county, SHAOXING, day)
                .to(firm, FIRM, "缝纫工", 520_000L, agency)
                .contract(true, 12));
        passengers.add(batch, people);
        List<Long> ids =
                new ArrayList<>(passengers.of(batch).stream().map(Passenger::id).toList());
        checks.departure(batch, ids, PassengerState.DEPARTED, "");
        batches.depart(batch, day);
        arriving.arrive(batch, ids, day.plusDays(1), false);
        spells.of(people)
                .values()
                .forEach(jobs -> jobs.forEach(job -> spells.change(
                        job.id(), job.version(), SpellDraft.of(job).socialInsurance(true))));
        return batch;
    }
}
