package org.wutong.bureau.services;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.services.storage.ServiceRows;

/** Proof of one service: a photo, a signed slip. */
@Component
@Transactional(readOnly = true)
class ServicePapers implements PaperOwners {
    static final String KIND = "service";

    private final ServiceRows rows;
    private final Workers workers;

    ServicePapers(ServiceRows rows, Workers workers) {
        this.rows = rows;
        this.workers = workers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Known> find(long id) {
        return rows.find(id)
                .map(service -> new Known(
                        new Owner(KIND, id, service.region()),
                        workers.find(service.worker()).map(Worker::name).orElse("") + " " + service.day(),
                        "/services/" + id,
                        Acting.now().edit().covers(service.region())));
    }
}
