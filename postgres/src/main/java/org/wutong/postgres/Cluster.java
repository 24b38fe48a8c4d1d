package org.wutong.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.wutong.postgres.Commands.Outcome;

/** One data directory: made once, started and stopped. */
final class Cluster {
    static final String SUPERUSER = "postgres";
    private static final long LOG_KEPT = 5_000_000;
    private static final int PORT_TRIES = 8;

    private final Layout layout;
    private final Commands commands;
    private final String writes;
    private final Postmaster postmaster;

    /** @param forced whether each commit waits until the disk has it; if not, the data survives a killed server but no power cut */
    Cluster(Layout layout, Commands commands, boolean forced) {
        this.layout = layout;
        this.commands = commands;
        this.writes = forced ? " -c fsync=on" : " -c fsync=off -c full_page_writes=off";
        this.postmaster = new Postmaster(layout);
    }

    Postmaster postmaster() {
        return postmaster;
    }

    /** Makes the cluster unless a finished one is there. A half-made one never bears the final name and is thrown away. */
    void initialise(Secrets secrets) throws IOException, InterruptedException {
        Path cluster = layout.cluster();
        if (Files.exists(cluster)) {
            requireVersion();
            requirePassword(secrets);
            return;
        }
        Path partial = Layout.partial(cluster);
        Layout.delete(partial);
        List<String> arguments = new ArrayList<>(List.of("-D", partial.toString(), "-U", SUPERUSER));
        arguments.addAll(List.of(
                "--auth=scram-sha-256", "--data-checksums", "--pwfile=" + secrets.file(SUPERUSER), "-E", "UTF8"));
        arguments.addAll(layout.platform().locale());
        arguments.addAll(List.of("--locale-provider=icu", "--icu-locale=zh-Hans-CN"));
        Outcome outcome = commands.run(180, "initdb", arguments);
        if (!outcome.success()) {
            throw new PostgresException("A new database could not be made in " + cluster
                    + ". Nothing was kept; mend the cause and start again. PostgreSQL says: " + outcome.output());
        }
        Layout.complete(cluster);
    }

    private void requireVersion() throws IOException {
        Path file = layout.cluster().resolve("PG_VERSION");
        String found = Files.exists(file) ? Files.readString(file).strip() : "none";
        if (!found.equals(Layout.MAJOR)) {
            throw new PostgresException("The database in " + layout.cluster() + " is of PostgreSQL version " + found
                    + ", this program brings " + Layout.MAJOR
                    + ". Restore the folder from a backup, or dump it with the release that made it.");
        }
    }

    private void requirePassword(Secrets secrets) {
        if (!secrets.holds(SUPERUSER)) {
            throw new PostgresException("The database in " + layout.cluster() + " has lost its password file "
                    + secrets.file(SUPERUSER) + ". Put it back from the backup that belongs to this database.");
        }
    }

    /** Starts on the port of last time if it is free, else on another. */
    int startAnywhere() throws IOException, InterruptedException {
        String failure = "";
        for (int attempt = 0; attempt < PORT_TRIES; attempt++) {
            int port = attempt == 0 ? lastPort() : freePort();
            Outcome outcome = start(port);
            if (outcome.success()) {
                Files.writeString(layout.portFile(), port + "\n");
                return port;
            }
            failure = outcome.output();
            if (!failure.contains("could not bind") && !failure.contains("could not create any TCP/IP sockets")) {
                break;
            }
        }
        throw new PostgresException("PostgreSQL did not start on " + layout.cluster() + ". Its log "
                + layout.serverLog() + " ends: " + failure);
    }

    Outcome start(int port) throws IOException, InterruptedException {
        clearAway();
        rotateLog();
        // Statements and row details stay out of the log: they would carry people's names and numbers.
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + writes
                + " -c password_encryption=scram-sha-256 -c log_min_error_statement=panic -c log_error_verbosity=terse"
                + " -c log_checkpoints=off";
        long before = Files.exists(layout.serverLog()) ? Files.size(layout.serverLog()) : 0;
        Outcome outcome = commands.run(
                610,
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        layout.cluster().toString(),
                        "-w",
                        "-t",
                        "600",
                        "-l",
                        layout.serverLog().toString(),
                        "-o",
                        options));
        if (outcome.success()) {
            return outcome;
        }
        long written = Files.exists(layout.serverLog()) ? Files.size(layout.serverLog()) - before : 0;
        String log =
                Commands.complaint(Commands.tail(layout.serverLog(), (int) Math.min(20_000, Math.max(0, written))));
        return new Outcome(false, log.isEmpty() ? outcome.output() : log);
    }

    /** Stops the server if one of this cluster runs; open transactions are rolled back. */
    void stop() throws IOException, InterruptedException {
        if (postmaster.running().isEmpty()) {
            return;
        }
        List<String> stop = List.of("stop", "-D", layout.cluster().toString(), "-w", "-t", "60", "-m");
        for (String mode : List.of("fast", "immediate")) {
            List<String> arguments = new ArrayList<>(stop);
            arguments.add(mode);
            if (commands.run(70, "pg_ctl", arguments).success()
                    || postmaster.running().isEmpty()) {
                return;
            }
        }
        throw new PostgresException("PostgreSQL of " + layout.cluster() + " does not stop; see " + layout.serverLog());
    }

    /** What an earlier program left behind: a living server, children of a dead one, a pid file naming a stranger. */
    private void clearAway() throws IOException, InterruptedException {
        stop();
        for (int tries = 0; tries < 30 && !postmaster.family().isEmpty(); tries++) {
            Thread.sleep(100);
        }
        // Their server is dead, so they can commit nothing any more; the log makes good what they leave.
        for (ProcessHandle orphan : postmaster.family()) {
            orphan.destroyForcibly();
        }
        for (int tries = 0; tries < 30 && !postmaster.family().isEmpty(); tries++) {
            Thread.sleep(100);
        }
        if (postmaster.running().isEmpty()) {
            Files.deleteIfExists(postmaster.pidFile());
        }
    }

    private void rotateLog() throws IOException {
        Path log = layout.serverLog();
        if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private int lastPort() throws IOException {
        if (Files.exists(layout.portFile())) {
            String text = Files.readString(layout.portFile()).strip();
            if (text.matches("\\d{4,5}") && Integer.parseInt(text) < 65_536) {
                return Integer.parseInt(text);
            }
        }
        return freePort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
