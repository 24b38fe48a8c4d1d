package org.wutong.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL 17 that lives in one folder and serves this program only: loopback, passwords (scram-sha-256), writes
 * forced to disk. The folder outlives the program. If the program was killed, the next start stops the server it left; if
 * the server is killed under the program, it comes back on the same port within a second.
 *
 * <p>Nothing stops it by itself: the caller closes it after its connection pools, or asks for {@link #stopAtExit()}. In
 * Spring a bean with {@code destroyMethod = "close"} that the data source depends on is closed in the right order.
 *
 * <p>Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final Secrets secrets;
    private final FolderLock lock;
    private final Cluster cluster;
    private final Supervisor supervisor;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(Secrets secrets, FolderLock lock, Cluster cluster, int port) throws IOException {
        this.secrets = secrets;
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.supervisor = new Supervisor(cluster, port);
    }

    /**
     * Starts the server of this folder; the first time it unpacks the program and makes the database.
     *
     * @param base folder for the program, the database, its log and passwords; made if absent, private to its user
     * @throws PostgresException if another program uses the folder, or the server cannot run; the message tells why
     */
    public static EmbeddedPostgres start(Path base) {
        return start(base, true);
    }

    /**
     * The same server with writes left to the operating system: for tests and measurements, whose data is made again. Whatever
     * it committed survives the killing of server and program, but not a power cut; no bureau keeps its records so.
     *
     * @throws PostgresException as {@link #start(Path)} does
     */
    public static EmbeddedPostgres startUnforced(Path base) {
        return start(base, false);
    }

    private static EmbeddedPostgres start(Path base, boolean forced) {
        Layout layout = new Layout(base.toAbsolutePath().normalize(), Platform.current());
        try {
            Files.createDirectories(layout.base());
            RunAs.requireOwn(layout);
            FolderLock lock = FolderLock.take(layout.base());
            try {
                return start(layout, lock, forced);
            } catch (Throwable e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresException(
                    "PostgreSQL could not be started in " + layout.base() + ": " + e.getMessage()
                            + ". Check that the folder is writable and the disk has room.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("interrupted while PostgreSQL started in " + layout.base(), e);
        }
    }

    private static EmbeddedPostgres start(Layout layout, FolderLock lock, boolean forced)
            throws IOException, InterruptedException {
        Layout.permit(layout.base(), "rwx------");
        ServerProgram.unpack(layout);
        Secrets secrets = new Secrets(layout.secrets());
        secrets.prepare();
        if (!Files.exists(layout.cluster())) {
            secrets.password(Cluster.SUPERUSER);
        }
        Cluster cluster = new Cluster(layout, new Commands(layout, RunAs.choose(layout)), forced);
        cluster.initialise(secrets);
        int port = cluster.startAnywhere();
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(secrets, lock, cluster, port);
            postgres.supervisor.begin();
            return postgres;
        } catch (IOException e) {
            cluster.stop();
            throw e;
        }
    }

    /** Port on 127.0.0.1; the same until {@link #close()}. */
    public int port() {
        return port;
    }

    /** JDBC address of the maintenance database {@code postgres}. */
    public String adminUrl() {
        return url("postgres");
    }

    /** The superuser in the given database. For set-up and tests only: it passes row-level security. */
    public Credentials superuser(String database) {
        return new Credentials(url(database), Cluster.SUPERUSER, password(Cluster.SUPERUSER));
    }

    /**
     * The database with its owner and app role, made as far as they are absent, with the extensions the migrations need.
     * Every database of this server shares the two roles.
     *
     * @param name lower-case letters, digits and {@code _}
     */
    public DatabaseAccess ensureDatabase(String name) {
        Provisioning.plainName(name);
        try {
            Provisioning.ensureDatabase(superuser("postgres"), name, secrets);
            Provisioning.ensureExtensions(superuser(name));
        } catch (SQLException | IOException e) {
            throw new PostgresException("database " + name + " could not be prepared: " + e.getMessage(), e);
        }
        return new DatabaseAccess(as(Provisioning.OWNER, name), as(Provisioning.APP, name));
    }

    /**
     * One more plain role (login, no superuser, bound by row-level security) with a password kept in the folder.
     *
     * @param role lower-case letters, digits and {@code _}
     */
    public Credentials ensureRole(String role, String database) {
        Provisioning.plainName(role);
        if (role.equals(Cluster.SUPERUSER)) {
            throw new IllegalArgumentException("the superuser cannot be made a plain role");
        }
        try {
            Provisioning.ensureRole(superuser("postgres"), role, password(role));
        } catch (SQLException e) {
            throw new PostgresException("role " + role + " could not be prepared: " + e.getMessage(), e);
        }
        return as(role, database);
    }

    /** Runs after the server died and is back; connections of before are broken. Called on a thread of its own. */
    public void onRestart(Runnable listener) {
        supervisor.onRestart(listener);
    }

    /** Stops the server when this JVM ends in an orderly way; for programs with no life cycle of their own, and tests. */
    public EmbeddedPostgres stopAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "wutong-postgres-stop"));
        return this;
    }

    /** Stops the server and frees the folder. Open transactions are rolled back. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        supervisor.close();
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL could not be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("interrupted while PostgreSQL stopped", e);
        }
    }

    private Credentials as(String role, String database) {
        return new Credentials(url(database), role, password(role));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Provisioning.plainName(database);
    }

    private String password(String role) {
        try {
            return secrets.password(role);
        } catch (IOException e) {
            throw new PostgresException("the password file of " + role + " cannot be read: " + e.getMessage(), e);
        }
    }
}
