package org.wutong.bureau.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.wutong.bureau.Bureau;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.LongWork;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoFiles;
import org.wutong.demo.DemoPlan;

/** A bureau as {@code ./wutong} opens it, with its own PostgreSQL, fewer people, and a folder and a port of its own. */
final class DemoBureau implements AutoCloseable {
    private static final int WORKERS = 800;
    private static final int SECONDS_OF_WORK = 120;

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private DemoBureau(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    static DemoBureau start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "browser-");
            DemoBureau bureau = new DemoBureau(
                    folder,
                    new SpringApplication(Bureau.class)
                            .run(
                                    "--server.port=0",
                                    "--wutong.db.url=",
                                    "--wutong.demo=true",
                                    "--wutong.demo-workers=" + WORKERS,
                                    "--wutong.data=" + folder.resolve("data")));
            bureau.awaitWork("decisions");
            bureau.awaitWork("matching");
            return bureau;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return "http://localhost:" + Objects.requireNonNull(server).getPort();
    }

    /** Writes the files of a county with other people into a folder; the same seed gives the same files. */
    Path sheets(int workers, long seed) {
        Path sheets = folder.resolve("sheets-" + workers + "-" + seed);
        if (!Files.exists(sheets)) {
            try {
                DemoFiles.write(DemoCounty.generate(DemoPlan.standard(workers, seed)), sheets);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sheets;
    }

    /** Holds the people of the roster, so that work which needs them stands still until this is closed. */
    Held holdRoster() {
        try {
            Connection connection =
                    context.getBean("ownerDataSource", DataSource.class).getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table people.worker in access exclusive mode");
            }
            return () -> {
                connection.rollback();
                connection.close();
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** Waits until the newest work of a kind has ended, and fails if it failed. */
    void awaitWork(String kind) {
        LongWork works = context.getBean(LongWork.class);
        Actor program = Actor.program("browser test");
        for (int i = 0; i < SECONDS_OF_WORK * 10; i++) {
            LongWork.Standing standing =
                    Acting.as(program, () -> works.latest(kind).orElseThrow());
            if (standing.state() == LongWork.State.DONE) {
                return;
            }
            if (standing.ended()) {
                throw new IllegalStateException(kind + " ended as " + standing.state() + " " + standing.message());
            }
            pause();
        }
        throw new IllegalStateException(kind + " did not end within " + SECONDS_OF_WORK + " s");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
