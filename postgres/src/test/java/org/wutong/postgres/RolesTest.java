package org.wutong.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {
    @TempDir
    static Path folder;

    static EmbeddedPostgres postgres;
    static DatabaseAccess wutong;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(folder.resolve("pg"));
        wutong = postgres.ensureDatabase("wutong");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void givesNeitherRoleSuperuserRights() throws SQLException {
        assertThat(new Sql(postgres.superuser("wutong"))
                        .column(
                                "SELECT rolname || rolsuper || rolbypassrls || rolcreaterole || rolcreatedb FROM pg_roles"
                                        + " WHERE rolname LIKE 'wutong%' ORDER BY 1"))
                .containsExactly("wutong_appfalsefalsefalsefalse", "wutong_ownerfalsefalsefalsefalse");
    }

    @Test
    void holdsAppRoleToRowLevelSecurity() throws SQLException {
        new Sql(wutong.owner())
                .run(
                        "CREATE TABLE guarded AS SELECT 1 AS n",
                        "ALTER TABLE guarded ENABLE ROW LEVEL SECURITY",
                        "GRANT SELECT ON guarded TO wutong_app");

        assertThat(new Sql(wutong.owner()).column("SELECT n FROM guarded")).hasSize(1);
        assertThat(new Sql(wutong.app()).column("SELECT n FROM guarded")).isEmpty();
    }

    @Test
    void letsAppRoleStageButNotBuild() throws SQLException {
        new Sql(wutong.app()).run("CREATE TEMPORARY TABLE staging (n int)");

        assertThatThrownBy(() -> new Sql(wutong.app()).run("CREATE TABLE public.own (n int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsOwnerExcludeOverlappingSpells() throws SQLException {
        new Sql(wutong.owner())
                .run("CREATE TABLE spell (person int, days daterange,"
                        + " EXCLUDE USING gist (person WITH =, days WITH &&))");

        assertThatThrownBy(() -> new Sql(wutong.owner())
                        .run("INSERT INTO spell VALUES (1, '[2024-01-01,2024-03-01)'), (1, '[2024-02-01,2024-04-01)')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("exclusion constraint");
    }

    @Test
    void keepsOtherRolesOutOfItsDatabase() {
        Credentials stranger = postgres.ensureRole("stranger", "wutong");

        assertThatThrownBy(() -> new Sql(stranger).one("SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void preparesSameDatabaseTwiceWithSameCredentials() {
        assertThat(postgres.ensureDatabase("wutong")).isEqualTo(wutong);
    }

    @Test
    void refusesNamesThatAreNotPlain() {
        assertThatThrownBy(() -> postgres.ensureDatabase("wutong\"; DROP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a plain name");
    }
}
