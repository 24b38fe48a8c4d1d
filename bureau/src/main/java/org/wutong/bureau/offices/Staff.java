package org.wutong.bureau.offices;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Members of staff: who they are, their role, and the three scopes that bound them. */
@Component
public class Staff {
    private static final String COLUMNS = """
            select id, login, name, title, office, role, edit_scope, view_scope, search_scope, must_change, locked, password_hash
            from offices.staff""";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Staff(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** What an administrator fills in for a new or changed member of staff. */
    public record Post(
            String name,
            String title,
            String office,
            Role role,
            @Nullable String editScope,
            String viewScope,
            String searchScope) {}

    public Optional<Officer> find(String login) {
        return jdbc.sql(COLUMNS + " where login = ?")
                .param(login)
                .query(Officer.class)
                .optional();
    }

    public Optional<Officer> find(long id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(Officer.class)
                .optional();
    }

    public List<Officer> all() {
        return jdbc.sql(COLUMNS + " order by view_scope, login")
                .query(Officer.class)
                .list();
    }

    public boolean nobody() {
        return jdbc.sql("select not exists (select from offices.staff)")
                .query(Boolean.class)
                .single();
    }

    public long add(String login, String password, boolean mustChange, boolean madeUp, Post post) {
        return jdbc.sql("""
                insert into offices.staff (login, name, title, office, role, password_hash, must_change, edit_scope, view_scope, search_scope, made_up)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        login,
                        post.name(),
                        post.title(),
                        post.office(),
                        post.role().name(),
                        passwords.encode(password),
                        mustChange,
                        post.editScope(),
                        post.viewScope(),
                        post.searchScope(),
                        madeUp)
                .query(Long.class)
                .single();
    }

    void change(long id, Post post) {
        jdbc.sql("""
                update offices.staff set name = ?, title = ?, office = ?, role = ?, edit_scope = ?, view_scope = ?, search_scope = ?, version = version + 1
                where id = ?""")
                .params(
                        post.name(),
                        post.title(),
                        post.office(),
                        post.role().name(),
                        post.editScope(),
                        post.viewScope(),
                        post.searchScope(),
                        id)
                .update();
    }

    void lock(long id, boolean locked) {
        jdbc.sql("update offices.staff set locked = ?, version = version + 1 where id = ?")
                .params(locked, id)
                .update();
    }

    void password(long id, String password, boolean mustChange) {
        jdbc.sql("update offices.staff set password_hash = ?, must_change = ?, version = version + 1 where id = ?")
                .params(passwords.encode(password), mustChange, id)
                .update();
    }

    void signedIn(long id) {
        jdbc.sql("update offices.staff set last_sign_in_at = now() where id = ?")
                .param(id)
                .update();
    }
}
