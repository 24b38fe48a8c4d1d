package org.wutong.bureau.register.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.Ledgers;

/** Puts the code tables of {@code policies/codes.yaml} into the register {@code code}: each table once, then it is the officers'. */
@Component
public class ShippedCodes {
    private static final String FILE = "/policies/codes.yaml";

    private final Ledgers ledgers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ShippedCodes(Ledgers ledgers, JdbcClient jdbc, TransactionTemplate transactions) {
        this.ledgers = ledgers;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @EventListener(ApplicationStartedEvent.class)
    public void bring() {
        Acting.as(
                Actor.program("codes"),
                () -> transactions.executeWithoutResult(status -> tables().forEach((table, said) -> {
                    if (!known(String.valueOf(table))) {
                        ledgers.load("code", rows(String.valueOf(table), (Map<?, ?>) said), "codes.yaml");
                    }
                })));
    }

    private boolean known(String table) {
        return jdbc.sql("""
                select exists (select 1 from register.ledger_change
                  where ledger = 'code' and ? in (after ->> 'table_name', before ->> 'table_name'))""").param(table).query(Boolean.class).single();
    }

    private static Map<?, ?> tables() {
        try (InputStream in = ShippedCodes.class.getResourceAsStream(FILE)) {
            Map<?, ?> file =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
            return Objects.requireNonNull((Map<?, ?>) file.get("tables"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(String table, Map<?, ?> said) {
        List<Map<String, String>> rows = new ArrayList<>();
        Objects.requireNonNull((Map<?, ?>) said.get("codes"))
                .forEach((code, name) -> rows.add(Map.of(
                        "tableName",
                        table,
                        "code",
                        String.valueOf(code),
                        "name",
                        String.valueOf(name),
                        "cite",
                        String.valueOf(said.get("cite")))));
        return rows;
    }
}
