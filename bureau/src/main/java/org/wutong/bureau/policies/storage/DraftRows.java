package org.wutong.bureau.policies.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.Findings;
import org.wutong.bureau.policies.drafts.Revision;

/** Drafts and their saves. Saves are only ever added; of a draft itself only its place on the way and its name change. */
@Component
public class DraftRows {
    private static final String DRAFTS = """
            select d.id, d.name, d.state, d.base, d.revision, d.author, d.author_name, d.started_at, d.submitted_by, d.submitter,
                   d.submitted_at, d.said, r.folder, r.saved_at, r.saver, r.errors, r.cases, r.failing
            from policies.draft d join policies.draft_revision r on r.draft = d.id and r.number = d.revision\s""";
    private static final String REVISIONS = """
            select number, folder, what, note, saved_at, saved_by, saver, errors, cases, failing
            from policies.draft_revision where draft = ?\s""";

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last saved first. */
    @Transactional(readOnly = true)
    public List<Draft> all() {
        return jdbc.sql(DRAFTS + "order by r.saved_at desc, d.id desc")
                .query(Draft.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(long id) {
        return jdbc.sql(DRAFTS + "where d.id = ?").param(id).query(Draft.class).optional();
    }

    /** The same, and nobody else changes it before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Draft> hold(long id) {
        return jdbc.sql(DRAFTS + "where d.id = ? for update of d")
                .param(id)
                .query(Draft.class)
                .optional();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(long id) {
        return jdbc.sql(REVISIONS + "order by number desc")
                .param(id)
                .query(Revision.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Revision> revision(long id, int number) {
        return jdbc.sql(REVISIONS + "and number = ?")
                .params(id, number)
                .query(Revision.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(String region, String name, String base) {
        Actor actor = Acting.now();
        return jdbc.sql("""
                insert into policies.draft (region, name, base, author, author_name) values (?, ?, ?, ?, ?) returning id""")
                .params(region, name, base, actor.staff(), actor.name())
                .query(Long.class)
                .single();
    }

    /** Adds the next save and makes it the one that counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int save(long id, String folder, Revision.What what, String note, Findings findings) {
        Actor actor = Acting.now();
        int number = jdbc.sql("update policies.draft set revision = revision + 1 where id = ? returning revision")
                .param(id)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into policies.draft_revision
                  (draft, number, region, folder, what, note, saved_by, saver, errors, cases, failing)
                select id, ?, region, ?, ?, ?, ?, ?, ?, ?, ? from policies.draft where id = ?""")
                .params(
                        number,
                        folder,
                        what.name(),
                        note,
                        actor.staff(),
                        actor.name(),
                        findings.errors().size(),
                        findings.cases().size(),
                        findings.failing().size(),
                        id)
                .update();
        return number;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void base(long id, String base) {
        jdbc.sql("update policies.draft set base = ? where id = ?")
                .params(base, id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(long id, String name) {
        jdbc.sql("update policies.draft set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    /** @param said null leaves what was said before */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(long id, Draft.State state, @Nullable String said) {
        jdbc.sql("update policies.draft set state = ?, said = coalesce(?, said) where id = ?")
                .params(state.name(), said, id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void submitted(long id) {
        Actor actor = Acting.now();
        jdbc.sql("update policies.draft set submitted_by = ?, submitter = ?, submitted_at = now() where id = ?")
                .params(actor.staff(), actor.name(), id)
                .update();
    }
}
