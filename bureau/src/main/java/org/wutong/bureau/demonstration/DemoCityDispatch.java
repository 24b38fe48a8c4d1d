package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.BatchDraft;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Checks;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoEmployer;
import org.wutong.demo.EmployerKind;

/** This year's organised departures of a made-up county: the first arrived in spring, the second is to leave. None is of the plan's year. */
@Component
class DemoCityDispatch {
    private static final int PEOPLE = 12;
    private static final int MONTHS_AGO = 7;
    private static final long WAGE = 510_000;
    private static final List<String> TURNS = List.of("第一批", "第二批");

    private final Batches batches;
    private final Passengers passengers;
    private final Checks checks;
    private final Arriving arriving;

    DemoCityDispatch(Batches batches, Passengers passengers, Checks checks, Arriving arriving) {
        this.batches = batches;
        this.passengers = passengers;
        this.checks = checks;
        this.arriving = arriving;
    }

    /**
     * @param firms where people are sent to; the county takes one of them
     * @param organisers agencies of the city
     * @return how many batches
     */
    int send(
            DemoCounty county,
            Map<String, Long> workers,
            List<DemoEmployer> firms,
            List<DemoEmployer> organisers,
            Map<String, Long> employers,
            int many) {
        List<Long> free = DemoDispatch.free(county, workers);
        if (firms.isEmpty() || organisers.isEmpty()) {
            return 0;
        }
        int turn = (int) (county.plan().seed() % firms.size());
        DemoEmployer firm = firms.get(turn);
        long to = employers.getOrDefault(firm.id(), 0L);
        long by =
                employers.getOrDefault(organisers.get(turn % organisers.size()).id(), 0L);
        LocalDate today = county.plan().businessDate();
        int sent = 0;
        while (sent < many && free.size() >= (sent + 1) * PEOPLE) {
            LocalDate day = sent == 0 ? today.minusMonths(MONTHS_AGO) : today.plusDays(5);
            long batch = batches.add(BatchDraft.of(
                            "赴" + firm.name() + TURNS.get(sent % TURNS.size()),
                            DemoZone.called(county.plan().county().value()),
                            firm.region().value(),
                            day)
                    .to(to, firm.name(), "普工", WAGE, by)
                    .contract(true, 12));
            passengers.add(batch, free.subList(sent * PEOPLE, (sent + 1) * PEOPLE));
            if (sent == 0) {
                arrive(batch, day);
            }
            sent++;
        }
        return sent;
    }

    private void arrive(long batch, LocalDate day) {
        List<Long> ids = passengers.of(batch).stream().map(Passenger::id).toList();
        checks.departure(batch, ids, PassengerState.DEPARTED, "");
        batches.depart(batch, day);
        arriving.arrive(batch, ids, day.plusDays(1), false);
        batches.arrive(batch, day.plusDays(1));
    }

    /** Firms outside the city. */
    static List<DemoEmployer> firms(List<DemoEmployer> employers, String city) {
        return employers.stream()
                .filter(one -> one.kind() == EmployerKind.ENTERPRISE
                        && !one.region().value().startsWith(city))
                .toList();
    }

    static List<DemoEmployer> organisers(List<DemoEmployer> employers, String city) {
        return employers.stream()
                .filter(one -> one.kind() == EmployerKind.HR_COMPANY || one.kind() == EmployerKind.AGENCY)
                .filter(one -> one.region().value().startsWith(city))
                .toList();
    }
}
