package org.wutong.bureau.register.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that registers take texts from: rows of the register {@code code}, one table each. */
@Component
public class CodeTables {
    private final JdbcClient jdbc;

    CodeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code of a table with what it is called. */
    public record Named(String code, String name) {}

    /** In the order of the table. */
    public java.util.List<Named> of(String table) {
        return jdbc.sql("select code, name from register.code where table_name = ? order by code")
                .param(table)
                .query(Named.class)
                .list();
    }

    /** The code itself where the table does not know it. */
    String name(String table, String code) {
        return jdbc.sql("select name from register.code where table_name = ? and code = ?")
                .params(table, code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    /** By code or by name. */
    Optional<String> read(String table, String text) {
        return jdbc.sql(
                        "select code from register.code where table_name = ? and (code = ? or name = ?) order by code limit 1")
                .params(table, text, text)
                .query(String.class)
                .optional();
    }
}
