package org.wutong.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What root does so that PostgreSQL need not run as root; an ordinary user has nothing to choose. */
class RunAsTest {
    private static final int DAEMON = 1;
    private static final int NAMELESS = 64_321;
    private static final int NOBODY = 65_534;

    @TempDir
    Path folder;

    @BeforeEach
    void onlyRootChooses() throws Exception {
        assumeTrue(Platform.current().linux() && (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0);
    }

    @Test
    void servesAsFolderOwner() throws Exception {
        assertThat(serverUserWhenFolderBelongsTo(DAEMON)).isEqualTo(DAEMON);
    }

    @Test
    void servesAsNobodyWhenFolderOwnerHasNoName() throws Exception {
        assertThat(serverUserWhenFolderBelongsTo(NAMELESS)).isEqualTo(NOBODY);
    }

    @Test
    void saysWhyFolderCannotBeReached() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path base = Files.createDirectory(closed.resolve("pg"));
        Files.setAttribute(base, "unix:uid", DAEMON);

        assertThatThrownBy(() -> EmbeddedPostgres.start(base))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("cannot reach the data folder")
                .hasMessageContaining("WUTONG_DATA");
    }

    private Object serverUserWhenFolderBelongsTo(int uid) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path base = Files.createDirectory(folder.resolve("pg"));
        Files.setAttribute(base, "unix:uid", uid);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(base)) {
            assertThat(new Sql(postgres.superuser("postgres")).one("SELECT 1")).isEqualTo("1");
            return Files.getAttribute(base.resolve("cluster/postmaster.pid"), "unix:uid");
        }
    }
}
