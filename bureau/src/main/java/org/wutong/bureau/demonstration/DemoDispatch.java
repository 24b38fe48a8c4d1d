package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.BatchDraft;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Checks;
import org.wutong.bureau.dispatch.FollowUp;
import org.wutong.bureau.dispatch.FollowUps;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.dispatch.Returns;
import org.wutong.bureau.dispatch.VehicleKind;
import org.wutong.bureau.dispatch.sharing.Lendable;
import org.wutong.bureau.dispatch.sharing.Party;
import org.wutong.bureau.dispatch.sharing.SharingDraft;
import org.wutong.bureau.dispatch.sharing.Sharings;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoEmployer;
import org.wutong.demo.DemoSpell;
import org.wutong.demo.DemoWorker;
import org.wutong.vocabulary.PhoneNumber;

/** Three organised departures of the made-up county: one to leave, one on its way, one that arrived some months ago. */
@Component
class DemoDispatch {
    private static final int PEOPLE = 70;
    private static final int YOUNGEST = 20;
    private static final int OLDEST = 50;
    private static final long WAGE = 520_000;

    private final Batches batches;
    private final Passengers passengers;
    private final Checks checks;
    private final Arriving arriving;
    private final Returns returns;
    private final FollowUps followUps;
    private final Sharings sharings;

    DemoDispatch(
            Batches batches,
            Passengers passengers,
            Checks checks,
            Arriving arriving,
            Returns returns,
            FollowUps followUps,
            Sharings sharings) {
        this.batches = batches;
        this.passengers = passengers;
        this.checks = checks;
        this.arriving = arriving;
        this.returns = returns;
        this.followUps = followUps;
        this.sharings = sharings;
    }

    /** @param workers id by id of the demonstration; employers likewise */
    void send(DemoCounty county, Map<String, Long> workers, Map<String, Long> employers) {
        List<DemoEmployer> firms = kind(county, "ENTERPRISE");
        List<DemoEmployer> organisers = kind(county, "HR_COMPANY");
        List<Long> free = free(county, workers);
        if (firms.isEmpty() || organisers.isEmpty() || free.size() < PEOPLE) {
            return;
        }
        LocalDate today = county.plan().businessDate();
        String code = county.plan().county().value();
        DemoEmployer firm = firms.stream()
                .filter(one -> one.region().value().startsWith("35"))
                .findFirst()
                .orElse(firms.get(0));
        long to = employers.getOrDefault(firm.id(), 0L);
        long by = employers.getOrDefault(organisers.get(0).id(), 0L);
        long there = batches.add(draft("厦门理货员第一批", code, "350203", today.minusMonths(4), to, firm, by));
        arrive(there, free.subList(0, 24), today.minusMonths(4));
        long underway = batches.add(draft("厦门收银员第二批", code, "350203", today, to, firm, by));
        leave(underway, free.subList(24, 36), today);
        long planned = batches.add(draft("厦门质检员第三批", code, "350203", today.plusDays(6), to, firm, by));
        party(planned);
        passengers.add(planned, free.subList(36, PEOPLE));
        passengers.seatAll(planned);
    }

    /** The firm with most people at work lends some of them to another. */
    void share(DemoCounty county, Map<String, Long> employers) {
        LocalDate today = county.plan().businessDate();
        Map<String, Long> atWork = county.spells().stream()
                .filter(spell -> spell.employerId() != null && spell.coversDay(today))
                .collect(Collectors.groupingBy(DemoSpell::employerId, Collectors.counting()));
        String lender = atWork.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        Long from = employers.get(lender);
        Long to = kind(county, "COOPERATIVE").stream()
                .map(one -> employers.get(one.id()))
                .findFirst()
                .orElse(null);
        if (from == null || to == null || from.equals(to)) {
            return;
        }
        String code = county.plan().county().value();
        long id = sharings.add(new SharingDraft(
                code,
                from,
                to,
                code,
                "分拣工",
                today.minusDays(20),
                today.plusDays(10),
                Party.BORROWER,
                Party.LENDER,
                Party.BOTH,
                WAGE,
                today.minusDays(22),
                "演示协议1号",
                ""));
        sharings.lend(
                id,
                sharings.lendable(from, today.minusDays(20)).stream()
                        .map(Lendable::worker)
                        .limit(6)
                        .toList(),
                today.minusDays(20),
                "双方同意到期续签");
    }

    private static BatchDraft draft(
            String title, String county, String place, LocalDate day, long firm, DemoEmployer name, long organiser) {
        return BatchDraft.of(title, county, place, day)
                .to(firm, name.name(), title.substring(2, title.length() - 3), WAGE, organiser)
                .contract(true, 12);
    }

    private void arrive(long batch, List<Long> people, LocalDate day) {
        List<Long> ids = leave(batch, people, day);
        checks.turnedBack(batch, ids.subList(0, 1), "身体不适");
        arriving.arrive(batch, ids.subList(1, ids.size()), day.plusDays(1), false);
        batches.arrive(batch, day.plusDays(1));
        List<Long> first = followUps.ofBatch(batch).stream()
                .filter(one -> one.months() == 1)
                .limit(18)
                .map(FollowUp::id)
                .toList();
        followUps.answer(
                batch, first, new FollowUps.Found(FollowUp.Result.THERE, FollowUp.Proof.PHONE, 535_000L, null, ""));
        returns.tell(ids.get(1), day.plusMonths(2), "家中有事，村里说已返乡");
    }

    private List<Long> leave(long batch, List<Long> people, LocalDate day) {
        party(batch);
        passengers.add(batch, people);
        passengers.seatAll(batch);
        List<Long> ids = passengers.of(batch).stream().map(Passenger::id).toList();
        checks.departure(batch, ids, PassengerState.DEPARTED, "");
        batches.depart(batch, day);
        return ids;
    }

    private void party(long batch) {
        batches.addVehicle(batch, VehicleKind.BUS, "宁A演示" + (batch % 10) + "1", 33);
        batches.addVehicle(batch, VehicleKind.BUS, "宁A演示" + (batch % 10) + "2", 19);
        batches.addEscort(batch, "演示领队", PhoneNumber.check("19900000001").orElseThrow());
    }

    private static List<DemoEmployer> kind(DemoCounty county, String kind) {
        return county.employers().stream()
                .filter(one -> one.kind().name().equals(kind))
                .sorted(Comparator.comparing(DemoEmployer::id))
                .toList();
    }

    /** Grown people who are no students and of whom no job of the last half year is on record. */
    static List<Long> free(DemoCounty county, Map<String, Long> workers) {
        LocalDate today = county.plan().businessDate();
        LocalDate since = today.minusMonths(6);
        Set<String> busy = county.spells().stream()
                .filter(spell -> spell.to() == null || !spell.to().isBefore(since))
                .map(DemoSpell::workerId)
                .collect(Collectors.toCollection(HashSet::new));
        List<Long> free = new ArrayList<>();
        county.workers().stream()
                .filter(one -> !busy.contains(one.id()) && !one.student() && one.rural())
                .filter(one -> one.birthDate().isBefore(today.minusYears(YOUNGEST))
                        && one.birthDate().isAfter(today.minusYears(OLDEST)))
                .map(DemoWorker::id)
                .limit(PEOPLE)
                .forEach(id -> java.util.Optional.ofNullable(workers.get(id)).ifPresent(free::add));
        return free;
    }
}
