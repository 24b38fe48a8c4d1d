package org.wutong.bureau.people.storage;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.qualifications.Qualification;
import org.wutong.bureau.people.qualifications.QualificationDraft;

/** Reads and writes {@code people.qualification}. */
@Component
public class QualificationRows {
    private static final String SELECT = """
            select q.id, q.version, q.worker, q.region, q.kind, q.title, q.level, q.number, q.issued_on, q.valid_until, q.issuer
            from people.qualification q """;

    private final JdbcClient jdbc;

    QualificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Qualification> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + " where q.id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(Qualification.class)
                .list();
    }

    /** Certificates first, the newest before others. */
    public List<Qualification> of(Collection<Long> workers) {
        return jdbc.sql(SELECT + " where q.worker = any (?) order by q.kind, q.issued_on desc nulls last, q.id")
                .param(workers.toArray(Long[]::new))
                .query(Qualification.class)
                .list();
    }

    public List<Qualification> under(String place, int most) {
        return jdbc.sql(
                        SELECT
                                + " join people.worker w on w.id = q.worker where w.region >= ? and w.region < ? order by w.region, w.sort_name, w.id, q.id limit ?")
                .params(place, place + "~", most)
                .query(Qualification.class)
                .list();
    }

    public long add(QualificationDraft draft, String region) {
        return jdbc.sql("""
                insert into people.qualification (region, worker, kind, title, level, number, issued_on, valid_until, issuer, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        region,
                        draft.worker(),
                        draft.kind().name(),
                        draft.title(),
                        draft.level(),
                        draft.number(),
                        draft.issuedOn(),
                        draft.validUntil(),
                        draft.issuer(),
                        Acting.now().name())
                .query(Long.class)
                .single();
    }

    /** @return whether it still had its version and lies within the edit scope */
    public boolean change(long id, int version, QualificationDraft draft) {
        return jdbc.sql("""
                        update people.qualification set kind = ?, title = ?, level = ?, number = ?, issued_on = ?, valid_until = ?, issuer = ?,
                          recorded_by = ?, version = version + 1, updated_at = now() where id = ? and version = ?""")
                        .params(
                                draft.kind().name(),
                                draft.title(),
                                draft.level(),
                                draft.number(),
                                draft.issuedOn(),
                                draft.validUntil(),
                                draft.issuer(),
                                Acting.now().name(),
                                id,
                                version)
                        .update()
                == 1;
    }

    public boolean remove(long id, int version) {
        return jdbc.sql("delete from people.qualification where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    public void removeAll(Collection<Long> ids) {
        jdbc.sql("delete from people.qualification where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    public void moved(long worker, String region) {
        jdbc.sql("update people.qualification set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }

    /** @return ids of those that went over; what the other has too stays */
    public List<Long> give(long from, long to, String region) {
        return jdbc.sql("""
                update people.qualification q set worker = ?, region = ? where worker = ? and not exists (
                  select from people.qualification own where own.worker = ? and own.kind = q.kind and own.title = q.title
                    and own.number = q.number and own.issued_on is not distinct from q.issued_on) returning id""").params(to, region, from, to).query(Long.class).list();
    }

    public void giveBack(Long[] ids, long to, String region) {
        jdbc.sql("update people.qualification set worker = ?, region = ? where id = any (?)")
                .param(to)
                .param(region)
                .param(ids)
                .update();
    }
}
