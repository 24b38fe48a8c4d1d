package org.wutong.bench.bureau;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wutong.postgres.Credentials;

/** A bureau started as a user starts it, by the launcher; closing it stops it. */
public final class BureauProcess implements AutoCloseable {
    /** Options without what the bureau would do of its own accord for people it does not know yet. */
    public static final String ALONE = "-Dwutong.refresh-quality=false -Dwutong.refresh-decisions=false"
            + " -Dwutong.refresh-lists=false -Dwutong.refresh-alerts=false -Dwutong.follow-the-day=false"
            + " -Dwutong.analysis-ahead=false -Dwutong.figures-ahead=false";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** Printed last, once the bureau is filled. */
    private static final Pattern GREETING = Pattern.compile("→ {2}http://localhost:");

    /** Printed once the city is filled. */
    private static final Pattern CITY = Pattern.compile("targets shared out \\d+");

    private static final Pattern FIRST_SIGN_IN = Pattern.compile("first sign-in: {2}(\\S+) {2}/ {2}(\\S+)");

    private final Process process;
    private final Path log;
    private final URI address;
    private final MemoryWatch memory;
    private final long begun;

    private BureauProcess(Process process, Path log, URI address, MemoryWatch memory, long begun) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.memory = memory;
        this.begun = begun;
    }

    /**
     * Starts a bureau with an embedded database.
     *
     * @param data its data folder
     * @param demo whether a new folder is filled with the demonstration county
     */
    public static BureauProcess start(Path data, boolean demo) throws IOException {
        return start(data, demo, "");
    }

    /** @param options of its Java, behind those of {@code WUTONG_JAVA_OPTS} */
    public static BureauProcess start(Path data, boolean demo, String options) throws IOException {
        return start(data, demo, options, null);
    }

    /** Starts a bureau on a database that others use too. */
    public static BureauProcess on(Credentials database, Path data, String options) throws IOException {
        return start(data, false, options, database);
    }

    private static BureauProcess start(Path data, boolean demo, String options, @Nullable Credentials database)
            throws IOException {
        Path home = Path.of(System.getProperty("wutong.home", ".")).toAbsolutePath();
        int port = port();
        Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "bureau", ".log");
        ProcessBuilder builder = new ProcessBuilder(home.resolve("wutong").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("WUTONG_DATA", data.toString());
        environment.put("WUTONG_PORT", Integer.toString(port));
        environment.put("WUTONG_DEMO", Boolean.toString(demo));
        // The made-up city would come in while something is measured, and grow with the county.
        environment.put("WUTONG_DEMOCITYWORKERS", "0");
        environment.merge("WUTONG_JAVA_OPTS", options, (given, own) -> given + " " + own);
        environment.keySet().removeIf(name -> name.startsWith("WUTONG_DB_"));
        if (database != null) {
            environment.put("WUTONG_DB_URL", database.url());
            environment.put("WUTONG_DB_USER", database.user());
            environment.put("WUTONG_DB_PASSWORD", database.password());
        }
        long begun = System.nanoTime();
        Process process = builder.start();
        return new BureauProcess(
                process,
                log,
                URI.create("http://localhost:" + port),
                MemoryWatch.of(process.pid(), data.resolve("postgres")),
                begun);
    }

    private static int port() throws IOException {
        String wanted = System.getenv("WUTONG_PORT");
        if (wanted != null) {
            return Integer.parseInt(wanted);
        }
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    public URI address() {
        return address;
    }

    public MemoryWatch memory() {
        return memory;
    }

    /** Since it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Processor time of the Java program so far, all threads. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits until the sign-in page is there. @return since the start */
    public Duration firstPage() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        while (!visitor.answers("/sign-in")) {
            pause("answered at " + address);
        }
        return age();
    }

    /** Waits until it says that it is ready, filled with the demonstration if it is to be. @return since the start */
    public Duration opened() throws IOException, InterruptedException {
        while (!GREETING.matcher(said()).find()) {
            pause("said that it is open");
        }
        return age();
    }

    /** Waits until the made-up city is there beside the county, which comes in behind the pages. */
    public void cityOpened() throws IOException, InterruptedException {
        while (!CITY.matcher(said()).find()) {
            pause("said that its city is there");
        }
    }

    /** The sign-in that a new bureau without demonstration prints once. */
    public FirstSignIn firstSignIn() throws IOException {
        Matcher printed = FIRST_SIGN_IN.matcher(said());
        if (!printed.find()) {
            throw new IllegalStateException("the bureau printed no first sign-in; it said:\n" + said());
        }
        return new FirstSignIn(printed.group(1), printed.group(2));
    }

    /** @param password to be changed at once */
    public record FirstSignIn(String login, String password) {}

    private String said() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    private void pause(String expectation) throws IOException, InterruptedException {
        if (!process.isAlive() || age().compareTo(LONGEST_START) > 0) {
            throw new IllegalStateException("the bureau never " + expectation + "; it said:\n" + said());
        }
        Thread.sleep(LOOK_AGAIN.toMillis());
    }

    @Override
    public void close() throws InterruptedException {
        memory.close();
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
