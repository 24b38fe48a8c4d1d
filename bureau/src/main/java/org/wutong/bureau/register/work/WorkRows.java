package org.wutong.bureau.register.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.register.LongWork.Standing;
import org.wutong.bureau.register.LongWork.State;

@Component
class WorkRows {
    private static final String STANDING = "select id, kind, subject, state, done, total, message from register.work ";

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Asked(String kind, String subject, Actor actor) {}

    @Transactional
    public long add(String kind, String subject, Actor actor) {
        return jdbc.sql("""
                insert into register.work (kind, subject, state, staff, staff_name, view_scope, edit_scope)
                values (?, ?, 'WAITING', ?, ?, ?, ?) returning id""")
                .params(
                        kind,
                        subject,
                        actor.staff(),
                        actor.name() + "\t" + actor.office(),
                        written(actor.view()),
                        written(actor.edit()))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Standing> find(long work, Actor actor) {
        return jdbc.sql(STANDING + "where id = ? and (staff = ? or ?)")
                .params(work, actor.staff(), actor.staff() == null)
                .query(Standing.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Standing> latest(String kind, Actor actor) {
        return jdbc.sql(STANDING
                        + "where kind = ? and (staff is null or staff = ? or view_scope <= ?) order by id desc limit 1")
                .params(kind, actor.staff(), written(actor.view()))
                .query(Standing.class)
                .optional();
    }

    @Transactional
    public void askToCancel(long work, Actor actor) {
        jdbc.sql("update register.work set cancel_asked = true where id = ? and staff = ? and ended_at is null")
                .params(work, actor.staff())
                .update();
    }

    @Transactional
    public @Nullable Asked begin(long work) {
        return jdbc.sql("""
                update register.work set state = 'RUNNING' where id = ? and ended_at is null
                returning kind, subject, staff, staff_name, view_scope, edit_scope""")
                .param(work)
                .query((row, i) -> {
                    String[] who = row.getString("staff_name").split("\t", 2);
                    long staff = row.getLong("staff");
                    Actor actor = new Actor(
                            row.wasNull() ? null : staff,
                            who[0],
                            who[who.length - 1],
                            read(row.getString("view_scope")),
                            read(row.getString("edit_scope")),
                            Scope.NOTHING);
                    return new Asked(row.getString("kind"), row.getString("subject"), actor);
                })
                .optional()
                .orElse(null);
    }

    /** @return whether somebody asked to stop */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(long work, long done, long total) {
        return jdbc.sql("update register.work set done = ?, total = ? where id = ? returning cancel_asked")
                .params(done, total, work)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(long work, State state, String message) {
        jdbc.sql("update register.work set state = ?, message = ?, ended_at = now() where id = ?")
                .params(state.name(), message, work)
                .update();
    }

    private static String written(Scope scope) {
        return scope.from() + "\t" + scope.to();
    }

    private static Scope read(@Nullable String written) {
        if (written == null) {
            return Scope.NOTHING;
        }
        int tab = written.indexOf('\t');
        return new Scope(written.substring(0, tab), written.substring(tab + 1));
    }
}
