package org.wutong.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wutong.postgres.Commands.Outcome;

/** Watches the server and starts it again on the same port when it dies, so that a connection pool finds it again. */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final int LOOK_EVERY_MS = 200;
    private static final int LONGEST_WAIT_MS = 30_000;

    private final Cluster cluster;
    private final int port;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private ProcessHandle server;

    Supervisor(Cluster cluster, int port) throws IOException {
        this.cluster = cluster;
        this.port = port;
        this.server = runningServer();
        this.thread = new Thread(this::watch, "wutong-postgres-supervisor");
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    void onRestart(Runnable listener) {
        listeners.add(listener);
    }

    private void watch() {
        int wait = LOOK_EVERY_MS;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(wait);
                if (cluster.postmaster().worksHere(server)) {
                    wait = LOOK_EVERY_MS;
                } else if (restart()) {
                    wait = LOOK_EVERY_MS;
                } else {
                    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.ERROR, "PostgreSQL could not be started again; will try once more", e);
                wait = Math.min(wait * 2, LONGEST_WAIT_MS);
            }
        }
    }

    private boolean restart() throws IOException, InterruptedException {
        LOG.log(Level.WARNING, "PostgreSQL has died; starting it again on port " + port);
        Outcome outcome = cluster.start(port);
        if (!outcome.success()) {
            LOG.log(Level.ERROR, "PostgreSQL did not start again, will try once more: " + outcome.output());
            return false;
        }
        server = runningServer();
        LOG.log(Level.INFO, "PostgreSQL runs again on port " + port);
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener to the restart of PostgreSQL failed", e);
            }
        }
        return true;
    }

    private ProcessHandle runningServer() throws IOException {
        return cluster.postmaster()
                .running()
                .orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
    }

    /** Ends the watch; a restart under way ends first. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
