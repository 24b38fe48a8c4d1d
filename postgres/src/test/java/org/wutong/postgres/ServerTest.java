package org.wutong.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    static Path folder;

    static Path base;
    static EmbeddedPostgres postgres;
    static DatabaseAccess wutong;

    @BeforeAll
    static void start() {
        base = folder.resolve("数据 folder");
        postgres = EmbeddedPostgres.start(base);
        wutong = postgres.ensureDatabase("wutong");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void sortsChineseByPinyin() throws SQLException {
        assertThat(new Sql(wutong.app())
                        .column("SELECT n FROM (VALUES ('张'), ('李'), ('王'), ('陈'), ('安')) t(n) ORDER BY n"))
                .containsExactly("安", "陈", "李", "王", "张");
    }

    @Test
    void takesChineseForLetters() throws SQLException {
        assertThat(new Sql(wutong.app()).one("SELECT '良田镇' ~ '^[[:alpha:]]+$'")).isEqualTo("t");
    }

    @Test
    void forcesWritesToDisk() throws SQLException {
        assertThat(new Sql(wutong.app()).one("SHOW fsync")).isEqualTo("on");
    }

    @Test
    void leavesWritesToTheSystemOnlyWhenAskedTo(@TempDir Path other) throws Exception {
        try (EmbeddedPostgres unforced = EmbeddedPostgres.startUnforced(other)) {
            assertThat(new Sql(unforced.superuser("postgres")).one("SHOW fsync"))
                    .isEqualTo("off");
        }
    }

    @Test
    void refusesWrongPassword() {
        Credentials wrong = new Credentials(wutong.app().url(), wutong.app().user(), "wrong");

        assertThatThrownBy(() -> new Sql(wrong).one("SELECT 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void storesPasswordsAsScramOnly() throws SQLException {
        assertThat(new Sql(postgres.superuser("wutong")).column("SELECT rolpassword FROM pg_authid WHERE rolcanlogin"))
                .hasSize(3)
                .allMatch(password -> password.startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
            var outside = interfaces
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();

            for (var address : outside) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, postgres.port()), 2_000);
                            }
                        })
                        .as("connecting to %s", address)
                        .isInstanceOf(java.io.IOException.class);
            }
        }
        assertThat(new Sql(wutong.app()).one("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(new Sql(postgres.superuser("wutong")).one("SHOW unix_socket_directories"))
                .isEmpty();
    }

    @Test
    void keepsPasswordsFromOtherUsers() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base.resolve("secrets/wutong_app"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base)))
                .isEqualTo("rwx------");
    }

    @Test
    void showsNoPasswordInText() {
        assertThat(wutong.toString())
                .contains("wutong_app")
                .doesNotContain(wutong.app().password())
                .doesNotContain(wutong.owner().password());
    }

    @Test
    void logsNeitherStatementsNorRowDetails() throws Exception {
        new Sql(wutong.owner()).run("CREATE TABLE logged (word text PRIMARY KEY)", "INSERT INTO logged VALUES ('内密')");

        assertThatThrownBy(() -> new Sql(wutong.owner()).run("INSERT INTO logged VALUES ('内密')"))
                .isInstanceOf(SQLException.class);

        assertThat(Files.readString(base.resolve("server.log")))
                .contains("duplicate key")
                .doesNotContain("内密")
                .doesNotContain("INSERT");
    }

    @Test
    void refusesSecondUseOfItsFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(base))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("in use by another running program (process "
                        + ProcessHandle.current().pid() + ")");
        assertThat(Files.exists(base.resolve("cluster/postmaster.pid"))).isTrue();
    }
}
