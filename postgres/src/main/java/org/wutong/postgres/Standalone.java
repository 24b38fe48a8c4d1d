package org.wutong.postgres;

import java.nio.file.Path;

/** Serves a base folder without the bureau, for dumps and inspection: one argument, the folder; runs until Ctrl-C. */
public final class Standalone {
    private Standalone() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: java -cp <jars> org.wutong.postgres.Standalone <folder>");
            System.exit(2);
        }
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(Path.of(arguments[0])).stopAtExit();
            Credentials owner = postgres.ensureDatabase("wutong").owner();
            System.out.println(owner.url() + " user " + owner.user() + ", password in " + arguments[0] + "/secrets/"
                    + owner.user() + "; Ctrl-C stops it");
            Thread.currentThread().join();
        } catch (PostgresException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
