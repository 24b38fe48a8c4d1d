package org.wutong.bureau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.wutong.postgres.Credentials;

/** Lets a process of its own use the database of the tests, and tells which process serves it. */
public final class TestDatabaseOf {
    private TestDatabaseOf() {}

    /** Names the database in the environment of a process to be started. */
    public static void name(Map<String, String> environment) {
        Credentials database = TestDatabase.database();
        environment.put("WUTONG_TEST_DB_URL", database.url());
        environment.put("WUTONG_TEST_DB_USER", database.user());
        environment.put("WUTONG_TEST_DB_PASSWORD", database.password());
    }

    /** For the command line of that process: it needs the key beside the database too. */
    public static String folder() {
        return "-D" + TestDatabase.FOLDER + "=" + TestDatabase.DATA;
    }

    public static ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
        return new TestDatabase();
    }

    /** The server's first process; empty where the tests were given a server that is not theirs. */
    public static Optional<ProcessHandle> server() {
        if (System.getenv("WUTONG_TEST_DB_URL") != null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(TestDatabase.DATA.resolve("postgres"), 4)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .flatMap(TestDatabaseOf::named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> named(Path file) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
