package org.wutong.bureau.services.sheets;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.storage.ServiceRows;

/** Services by their causes, many at once. */
@Component
class ServiceLookup {
    private final ServiceRows rows;

    ServiceLookup(ServiceRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Map<String, Service> byCauses(Collection<String> causes) {
        return rows.byCauses(causes).stream().collect(Collectors.toMap(Service::cause, one -> one));
    }
}
