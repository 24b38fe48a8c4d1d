package org.wutong.bureau.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Views of lists that members of staff keep for themselves. */
@Component
@Transactional
public class SavedViews {
    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param query of the address that shows it */
    public record SavedView(long id, String name, String query) {}

    @Transactional(readOnly = true)
    public List<SavedView> of(long staff, String page) {
        return jdbc.sql("select id, name, query from register.saved_view where staff = ? and page = ? order by id")
                .params(staff, page)
                .query(SavedView.class)
                .list();
    }

    /** One of the same name is replaced. */
    public void save(long staff, String page, String name, String query) {
        jdbc.sql("""
                insert into register.saved_view (staff, page, name, query) values (?, ?, ?, ?)
                on conflict (staff, page, name) do update set query = excluded.query""").params(staff, page, name, query).update();
    }

    public void remove(long staff, long view) {
        jdbc.sql("delete from register.saved_view where staff = ? and id = ?")
                .params(staff, view)
                .update();
    }
}
