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
                insert into register.work (kind, subject, state, staff, staff_name, office, view_scope, edit_scope, search_scope)
                values (?, ?, 'WAITING', ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        kind,
                        subject,
                        actor.staff(),
                        actor.name(),
                        actor.office(),
                        written(actor.view()),
                        written(actor.edit()),
                        written(actor.search()))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Standing> find(long work, Actor actor) {
        return jdbc.sql(STANDING + "where id = ? and (staff = ? or ?)")
                .params(work, actor.staff(), isProgram(actor))
                .query(Standing.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Standing> latest(String kind, Actor actor) {
        return jdbc.sql(STANDING + "where kind = ? and (staff = ? or ?) order by id desc limit 1")
                .params(kind, actor.staff(), isProgram(actor))
                .query(Standing.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean underWay(String kind) {
        return jdbc.sql("select exists (select from register.work where kind = ? and ended_at is null)")
                .param(kind)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void askToCancel(long work, Actor actor) {
        jdbc.sql("update register.work set cancel_asked = true where id = ? and (staff = ? or ?) and ended_at is null")
                .params(work, actor.staff(), isProgram(actor))
                .update();
    }

    @Transactional
    public @Nullable Asked begin(long work) {
        return jdbc.sql("""
                update register.work set state = 'RUNNING' where id = ? and ended_at is null
                returning kind, subject, staff, staff_name, office, view_scope, edit_scope, search_scope""")
                .param(work)
                .query((row, i) -> {
                    long staff = row.getLong("staff");
                    Actor actor = new Actor(
                            row.wasNull() ? null : staff,
                            row.getString("staff_name"),
                            row.getString("office"),
                            read(row.getString("view_scope")),
                            read(row.getString("edit_scope")),
                            read(row.getString("search_scope")));
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

    private static boolean isProgram(Actor actor) {
        return actor.staff() == null && actor.view().equals(Scope.EVERYTHING);
    }

    private static Scope read(String written) {
        int tab = written.indexOf('\t');
        return new Scope(written.substring(0, tab), written.substring(tab + 1));
    }
}
