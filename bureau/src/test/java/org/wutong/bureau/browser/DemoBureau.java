package org.wutong.bureau.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.wutong.bureau.Bureau;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoFiles;
import org.wutong.demo.DemoPlan;
import org.wutong.vocabulary.RegionCode.Level;

/** A bureau as {@code ./wutong} opens it, with its own PostgreSQL, fewer people, and a folder and a port of its own. */
final class DemoBureau implements AutoCloseable {
    private static final int WORKERS = 800;
    private static final long SEED = 1;
    private static final int SECONDS_OF_WORK = 120;

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final Set<String> met = new HashSet<>();

    private DemoBureau(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
        DemoCounty.generate(DemoPlan.standard(WORKERS, SEED)).workers().stream()
                .flatMap(worker -> Stream.ofNullable(worker.identityNumber()))
                .forEach(met::add);
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
                                    "--wutong.demo-seed=" + SEED,
                                    "--wutong.demo-city-workers=0",
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

    /** Identity numbers that are on the roster, or that a test has brought in. */
    Set<String> met() {
        return met;
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

    /** Puts so many made-up people without work on the roster of a village where nobody was. @return its code */
    String welcome(int people) {
        Workers workers = context.getBean(Workers.class);
        Roster roster = context.getBean(Roster.class);
        TransactionTemplate transactions = context.getBean(TransactionTemplate.class);
        return Acting.as(Actor.program("browser test"), () -> {
            String village = context.getBean(ReportingTree.class).under(county()).stream()
                    .filter(node -> node.level() == Level.VILLAGE)
                    .map(Node::code)
                    .filter(code -> transactions.execute(status -> roster.count(at(code), 1)) == 0)
                    .findFirst()
                    .orElseThrow();
            List<WorkerDraft> drafts = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                drafts.add(WorkerDraft.at(village)
                        .household("五百" + i / 3)
                        .name("演示" + (char) ('甲' + i % 10) + i)
                        .set(WorkerField.BIRTH_DATE, LocalDate.of(1990, 1, 1).plusDays(i))
                        .set(WorkerField.WILLING_OUT, true));
            }
            transactions.executeWithoutResult(status -> workers.addAll(drafts, "browser test"));
            return village;
        });
    }

    LocalDate monthsAgo(int months) {
        return Acting.as(
                Actor.program("browser test"),
                () -> context.getBean(BusinessDate.class).today().minusMonths(months));
    }

    private static RosterWanted at(String place) {
        return new RosterWanted(
                "",
                place,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Map.of(),
                null,
                RosterWanted.Sort.VILLAGE,
                false);
    }

    private String county() {
        return context.getBean(Settings.class).county().orElseThrow();
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
