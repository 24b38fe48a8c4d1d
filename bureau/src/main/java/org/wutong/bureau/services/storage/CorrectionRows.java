package org.wutong.bureau.services.storage;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.services.Correction;
import org.wutong.bureau.services.Service;

/** Writes {@code services.correction}, which only ever grows. */
@Component
public class CorrectionRows {
    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param was services as they were before, whose rows say what they are now */
    public void add(Collection<Service> was, Correction.Action action, String reason) {
        jdbc.sql("""
                insert into services.correction (service, region, action, reason, was, staff, staff_name)
                select s.id, s.region, :action, :reason, to_jsonb(s), :staff, :name from services.service s where s.id = any (:ids)""")
                .param("action", action.name())
                .param("reason", reason)
                .param("staff", Acting.now().staff())
                .param("name", Acting.now().name())
                .param("ids", was.stream().map(Service::id).toArray(Long[]::new))
                .update();
    }

    public List<Correction> of(long service) {
        return jdbc.sql(
                        "select id, action, reason, at, staff_name from services.correction where service = ? order by id desc")
                .param(service)
                .query(Correction.class)
                .list();
    }
}
