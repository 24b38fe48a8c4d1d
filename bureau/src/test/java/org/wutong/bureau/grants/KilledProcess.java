package org.wutong.bureau.grants;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wutong.bureau.Bureau;
import org.wutong.bureau.TestDatabaseOf;
import org.wutong.bureau.TestOffice;

/** A bureau in a process of its own on the database of a test, which does one command about payments when told and may be killed at it. */
final class KilledProcess implements AutoCloseable {
    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;

    private KilledProcess(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Ready for its command when this returns. */
    static KilledProcess start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        TestDatabaseOf.folder(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName()))
                .redirectError(Redirect.to(new File("target/killed-process.log")));
        TestDatabaseOf.name(builder.environment());
        KilledProcess started = new KilledProcess(builder.start());
        started.await("ready");
        return started;
    }

    private void await(String wanted) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals(wanted)) {
                return;
            }
        }
        throw new IOException("the bureau ended before it was " + wanted + "; see target/killed-process.log");
    }

    void tell(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
    }

    /** SIGKILL: no hook, no rollback of its own. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** Reads one command: make with a key and a number of payments, send or take with a batch. */
    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext bureau = new SpringApplicationBuilder(
                        Bureau.class, TestOffice.class, GrantsCounty.class)
                .initializers(TestDatabaseOf.initializer())
                .properties("server.port=0", "spring.main.lazy-initialization=true")
                .run();
        GrantsCounty county = bureau.getBean(GrantsCounty.class);
        System.out.println("ready");
        String[] command = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .readLine()
                .split(" ");
        PaymentCommands.of(county).run(command);
        System.out.println("done");
    }
}
