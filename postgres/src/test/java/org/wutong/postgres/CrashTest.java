package org.wutong.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One folder lives through every kind of violent end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class CrashTest {
    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void throwsHalfMadeDatabaseAway() throws Exception {
        Path base = base();
        Files.createDirectories(base.resolve("cluster.partial/base"));
        Files.writeString(base.resolve("cluster.partial/PG_VERSION"), "17\n");
        Files.createDirectories(base.resolve("postgresql-" + Layout.VERSION + ".partial/bin"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(base)) {
            Sql owner = new Sql(postgres.ensureDatabase("wutong").owner());
            owner.run("CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (7)");
        }
        assertThat(base.resolve("cluster.partial")).doesNotExist();
        assertNothingRuns();
    }

    @Test
    @Order(2)
    void comesBackOnSamePortWhenServerIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(base())) {
            Sql owner = new Sql(postgres.ensureDatabase("wutong").owner());
            owner.run("INSERT INTO kept VALUES (8)");
            CountDownLatch back = new CountDownLatch(2);
            postgres.onRestart(back::countDown);

            server().destroyForcibly();
            while (back.getCount() > 1) {
                Thread.sleep(20);
            }
            assertThat(owner.one("SELECT sum(n) FROM kept")).isEqualTo("15");

            server().destroyForcibly();
            assertThat(back.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(owner.one("SELECT sum(n) FROM kept")).isEqualTo("15");
        }
        assertNothingRuns();
    }

    @Test
    @Order(3)
    void takesFolderOverFromKilledProgram() throws Exception {
        Process program = standalone();
        long orphan = server().pid();

        assertThatThrownBy(() -> EmbeddedPostgres.start(base()))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("process " + program.pid());

        program.destroyForcibly().waitFor();
        assertThat(server().pid()).isEqualTo(orphan);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(base())) {
            assertThat(server().pid()).isNotEqualTo(orphan);
            assertThat(new Sql(postgres.ensureDatabase("wutong").owner()).one("SELECT sum(n) FROM kept"))
                    .isEqualTo("15");
        }
    }

    @Test
    @Order(4)
    void startsAfterProgramAndServerWereKilled() throws Exception {
        Process program = standalone();
        program.destroyForcibly().waitFor();
        server().destroyForcibly();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(base())) {
            assertThat(new Sql(postgres.ensureDatabase("wutong").owner()).one("SELECT sum(n) FROM kept"))
                    .isEqualTo("15");
        }
    }

    @Test
    @Order(5)
    void sparesStrangerWhoseNumberStandsInStalePidFile() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pidFile(), stranger.pid() + "\n" + base().resolve("cluster") + "\n");

            EmbeddedPostgres.start(base()).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    @Order(6)
    void stopsServerWhenProgramEndsInOrder() throws Exception {
        Process program = standalone();
        program.destroy();
        program.waitFor();

        assertNothingRuns();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    @Order(7)
    void takesAnotherPortWhenThatOfLastTimeIsTaken() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(base().resolve("port"), stranger.getLocalPort() + "\n");

            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(base())) {
                assertThat(new Sql(postgres.ensureDatabase("wutong").owner()).one("SELECT sum(n) FROM kept"))
                        .isEqualTo("15");
            }
            assertThat(Files.readString(base().resolve("port"))).isNotEqualTo(stranger.getLocalPort() + "\n");
        }
    }

    @Test
    @Order(8)
    void refusesDatabaseOfAnotherVersion() throws Exception {
        Path version = base().resolve("cluster/PG_VERSION");
        Files.writeString(version, "16\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(base()))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("version 16")
                .hasMessageContaining("brings 17");
        Files.writeString(version, "17\n");
    }

    @Test
    @Order(9)
    void namesLostPasswordFile() throws Exception {
        Files.delete(base().resolve("secrets/postgres"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(base()))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("secrets/postgres");
        assertNothingRuns();
    }

    private static Path base() {
        return folder.resolve("pg");
    }

    private static Path pidFile() {
        return base().resolve("cluster/postmaster.pid");
    }

    private static Postmaster postmaster() {
        return new Postmaster(new Layout(base(), Platform.current()));
    }

    private static ProcessHandle server() throws Exception {
        return postmaster().running().orElseThrow();
    }

    private static void assertNothingRuns() throws Exception {
        assertThat(postmaster().running()).isEmpty();
        assertThat(postmaster().family()).isEmpty();
    }

    /** The module's own program in a JVM that can be killed. Returns when its server is ready. */
    private static Process standalone() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName(),
                        base().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(printed.readLine()).contains("jdbc:postgresql://127.0.0.1:");
        return process;
    }
}
