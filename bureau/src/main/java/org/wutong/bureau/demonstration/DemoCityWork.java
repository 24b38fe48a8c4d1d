package org.wutong.bureau.demonstration;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.demonstration.DemoCityEfforts.Effort;
import org.wutong.demo.DemoCity;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoEmployer;

/** What the offices of the made-up city did: registers, who answers for its places, services, departures. */
@Component
class DemoCityWork {
    private final DemoJobs jobs;
    private final DemoCityInstitutions institutions;
    private final DemoCitySpecialists specialists;
    private final DemoCityServices services;
    private final DemoCityDispatch dispatch;

    DemoCityWork(
            DemoJobs jobs,
            DemoCityInstitutions institutions,
            DemoCitySpecialists specialists,
            DemoCityServices services,
            DemoCityDispatch dispatch) {
        this.jobs = jobs;
        this.institutions = institutions;
        this.specialists = specialists;
        this.services = services;
        this.dispatch = dispatch;
    }

    /**
     * The city before its people come.
     *
     * @param employers id in the register by id of the demonstration
     * @param records in its plain registers
     */
    record Begun(
            DemoCityEfforts efforts,
            Map<String, Long> employers,
            List<DemoEmployer> firms,
            List<DemoEmployer> organisers,
            int records) {}

    /** Employers stand before the people come, whose jobs then find them by name. */
    Begun begin(DemoCity city) {
        DemoCityEfforts efforts = DemoCityEfforts.read();
        String code = city.plan().city().value();
        Map<String, Long> employers = jobs.employers(city.employers(), DemoZone::called);
        return new Begun(
                efforts,
                employers,
                DemoCityDispatch.firms(city.employers(), code),
                DemoCityDispatch.organisers(city.employers(), code),
                institutions.load(efforts, city.employers(), city.plan().seed()));
    }

    void of(DemoCounty county, Map<String, Long> ids, Begun begun) {
        Effort effort =
                begun.efforts().of(DemoZone.called(county.plan().county().value()));
        Map<String, String> names =
                specialists.name(county, effort, begun.efforts().year());
        services.give(county, ids, effort, names);
        dispatch.send(county, ids, begun.firms(), begun.organisers(), begun.employers(), effort.batches());
    }
}
