package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Actor;

/** Bank accounts of organisations. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountRows {
    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as pages show it: the last four only. */
    public record Shown(String holder, String bank, String accountTail, LocalDate changedOn, String changedBy) {}

    /** An account as the file for the bank needs it. */
    public record Whole(long employer, String holder, byte[] accountCipher) {}

    public Optional<Shown> find(long employer) {
        return jdbc.sql("""
                select holder, bank, account_tail, changed_on, changed_by from grants.organisation_account where employer = ?""").param(employer).query(Shown.class).optional();
    }

    public Set<Long> having() {
        return new HashSet<>(jdbc.sql("select employer from grants.organisation_account")
                .query(Long.class)
                .list());
    }

    public Map<Long, Whole> whole(Collection<Long> employers) {
        Map<Long, Whole> all = new HashMap<>();
        jdbc.sql("select employer, holder, account_cipher from grants.organisation_account where employer = any (?)")
                .param(employers.toArray(Long[]::new))
                .query(Whole.class)
                .list()
                .forEach(one -> all.put(one.employer(), one));
        return all;
    }

    public void put(
            long employer,
            String region,
            String holder,
            String bank,
            byte[] cipher,
            String tail,
            LocalDate day,
            Actor by) {
        jdbc.sql("""
                insert into grants.organisation_account (employer, region, holder, bank, account_cipher, account_tail, changed_on, changed_by)
                values (?, ?, ?, ?, ?, ?, ?::date, ?)
                on conflict (employer) do update set region = excluded.region, holder = excluded.holder, bank = excluded.bank,
                  account_cipher = excluded.account_cipher, account_tail = excluded.account_tail, changed_on = excluded.changed_on,
                  changed_by = excluded.changed_by, version = organisation_account.version + 1""")
                .params(employer, region, holder, bank, cipher, tail, day, by.name())
                .update();
    }
}
