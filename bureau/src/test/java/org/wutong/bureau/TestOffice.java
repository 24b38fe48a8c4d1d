package org.wutong.bureau;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.OpenCounty;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.offices.TestPlaces;
import org.wutong.postgres.Credentials;

/** What tests share: one county with its real places, one member of staff a role, a way to act as any of them. */
public class TestOffice {
    public static final String COUNTY = "640106";
    public static final String TOWNSHIP = "640106100";
    public static final String OTHER_TOWNSHIP = "640106101";
    public static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    public static final String PASSWORD = "a-password-for-tests";

    private static final int MOST_TRIES = 60;
    private static final AtomicInteger HIRED = new AtomicInteger();

    private final OpenCounty openCounty;
    private final Settings settings;
    private final BusinessDate businessDate;
    private final Staff staff;
    private final ReportingTree tree;
    private final JdbcClient owner;
    private final TransactionTemplate transactions;

    TestOffice(
            OpenCounty openCounty,
            Settings settings,
            BusinessDate businessDate,
            Staff staff,
            ReportingTree tree,
            @Qualifier("ownerDataSource") DataSource ownerDataSource,
            PlatformTransactionManager transactionManager) {
        this.openCounty = openCounty;
        this.settings = settings;
        this.businessDate = businessDate;
        this.staff = staff;
        this.tree = tree;
        this.owner = JdbcClient.create(ownerDataSource);
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Opens the county once, and removes every record of every duty and every local place; staff and the code table's places stay. */
    public void empty() {
        if (settings.county().isEmpty()) {
            openCounty.open(COUNTY, false);
            businessDate.fix(TODAY);
            add("officer", Role.COUNTY_OFFICER, COUNTY, COUNTY, COUNTY);
            add("leader", Role.COUNTY_LEADER, null, COUNTY, COUNTY);
            add("clerk", Role.TOWNSHIP_CLERK, TOWNSHIP, TOWNSHIP, COUNTY);
            add("clerk2", Role.TOWNSHIP_CLERK, OTHER_TOWNSHIP, OTHER_TOWNSHIP, COUNTY);
            add("specialist", Role.VILLAGE_SPECIALIST, TOWNSHIP + "207", TOWNSHIP + "207", TOWNSHIP);
            add("reader", Role.CITY_READER, null, COUNTY.substring(0, 4), COUNTY.substring(0, 4));
            add("city", Role.CITY_OFFICER, COUNTY.substring(0, 4), COUNTY.substring(0, 4), COUNTY.substring(0, 4));
            add("auditor", Role.AUDITOR, null, COUNTY, COUNTY);
        }
        // A table nobody wrote to has no file to speak of; leaving it alone is most of what makes a test start quickly.
        String tables = owner.sql("""
                        select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables
                        where pg_relation_size(format('%I.%I', schemaname, tablename)) > 0 and (schemaname not in ('offices', 'public', 'wutong', 'information_schema') and schemaname not like 'pg\\_%'
                          or schemaname = 'offices' and tablename = 'responsibility')
                          and tablename not in ('scheduled_tasks', 'policy_set', 'folder')""").query(String.class).optional().orElse(null);
        if (tables != null) {
            truncate(tables);
        }
        TestPlaces.onlyCodes(owner, tree);
    }

    /** Work of the test before may still write: it holds some of these tables and waits for others, so the wait is given up and tried again. */
    private void truncate(String tables) {
        String attempt = "do $$ begin set local lock_timeout = '1s'; execute 'truncate " + tables + " cascade'; end $$";
        for (int tries = 1; ; tries++) {
            try {
                owner.sql(attempt).update();
                return;
            } catch (DataAccessException locked) {
                if (tries == MOST_TRIES) {
                    throw locked;
                }
            }
        }
    }

    private void add(String login, Role role, @Nullable String edit, String view, String search) {
        staff.add(
                login, PASSWORD, false, false, new Staff.Post(login, role.name(), "office", role, edit, view, search));
    }

    /** One more member of staff, for tests that change or lock one. @return the login, used nowhere before */
    public String hire(Role role, @Nullable String edit, String view, String search) {
        String login = "t" + Long.toString(System.nanoTime(), 36) + HIRED.incrementAndGet();
        add(login, role, edit, view, search);
        return login;
    }

    public Officer officer(String login) {
        return staff.find(login).orElseThrow();
    }

    /** For {@code MockMvc}: {@code with(authentication(office.signedIn("clerk")))}. */
    public Authentication signedIn(String login) {
        Officer officer = officer(login);
        return UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities());
    }

    /** Runs in one transaction with the scopes of this member of staff. */
    public <T> T as(String login, Supplier<T> work) {
        return Acting.as(officer(login).actor(), () -> transactions.execute(status -> work.get()));
    }

    /** Runs in one transaction that sees everything. */
    public <T> T asProgram(Supplier<T> work) {
        return Acting.as(Actor.program("test"), () -> transactions.execute(status -> work.get()));
    }

    public <T> T within(Scope scope, Supplier<T> work) {
        return Acting.as(
                new Actor(null, "test", "test", scope, scope, scope), () -> transactions.execute(status -> work.get()));
    }

    /** One more empty database on the same server; whoever asks drops it. */
    public Credentials newDatabase(String name) {
        return TestDatabase.another(name, owner);
    }

    /** The owner's way into the database, past the application. */
    public JdbcClient owner() {
        return owner;
    }
}
